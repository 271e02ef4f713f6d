import { dayOf, daysBetween } from '../../days.js';
import { counts } from '../../ledger/progress.js';
import { gated } from '../../parsers/gate/gate.js';
import { NEVER_TOLD, SINCE_TOLD } from '../replies/answers-duties.js';
import { itemText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { aimsOf } from './part.js';
import { subjectOf } from './subject.js';

/** 多少天没报了, 几天没动静, 多久没更新: of one matter. */
const SINCE = gated(
  /(?:多少|几)(?:天|个?星期|周)(?:都|就)?(?:没有?|未)(?:上)?(?:报|更新|动静|动|消息)|多久(?:都|就)?(?:没有?|未)(?:上)?(?:报|更新|动静|动|消息)/u,
);
const MOST = 3;

/** The day on which the matter was last told of, and how many days ago that is. */
export const daysSinceAnswer: Handler = async (query, context, talk) => {
  if (!SINCE.test(query.text) || query.units.length + query.leaders.length + query.sections.length > 0) return null;
  const topics = query.topics.filter((topic) => !/天|没|更新|动静|多久/u.test(topic));
  const { parts } = subjectOf({ ...query, topics }, context, talk);
  if (parts.length === 0 || parts.length > MOST) return null;
  const loaded = await load(
    context,
    parts.map(({ item }) => item),
  );
  const lines = parts.map((part) => {
    const targets = new Set(part.aims.length > 0 ? aimsOf(part).map(({ target }) => target.id) : []);
    const told = loaded
      .of(part.item.id)
      .filter((fact) => counts(fact) && (targets.size === 0 || fact.target === undefined || targets.has(fact.target)))
      .map(({ reportedAt }) => dayOf(reportedAt))
      .sort()
      .at(-1);
    const name = part.aims[0]?.target.metric ?? itemText(part.item, context.ledgers.length > 1, 30);
    return told === undefined
      ? NEVER_TOLD(name)
      : SINCE_TOLD(name, told, daysBetween(told, context.today), context.today);
  });
  return {
    items: [...new Set(parts.map(({ item }) => item.id))],
    targets: parts.flatMap(({ aims }) => aims.map(({ target }) => target.id)),
    text: lines.join('\n'),
  };
};

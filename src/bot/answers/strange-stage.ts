import type { Query } from '../../parsers/question/query.js';
import { plainText } from '../../parsers/question/topics.js';
import { ASKED_UNIT, startsUnit } from './sized.js';
import type { AnswerContext, Talk } from './types.js';

/**
 * 投产完成率 right after another matter: a stage of which nothing in the talk's items tells, and by which another target is called (投产项目),
 * goes on with no talk; what is finished or begun may be said of anything.
 */
export const isStageOfOthers = (
  topic: string,
  { follow, text }: Query,
  { items }: Talk,
  { ledgers }: AnswerContext,
): boolean => {
  if (follow || topic.length < 2 || OF_ANYTHING.test(topic)) return false;
  const of = new Set(items);
  const told = ledgers.some(
    (ledger) =>
      ledger.items.some(({ id, title, text: words }) => of.has(id) && `${title}${words}`.includes(topic)) ||
      ledger.facts.some((fact) => of.has(fact.item) && fact.text?.includes(topic)),
  );
  if (told) return false;
  const unit = ASKED_UNIT.exec(text)?.[1];
  return ledgers.some((ledger) =>
    ledger.items.some(({ targets }) =>
      targets.some(
        (target) => plainText(target.metric).startsWith(topic) && (unit === undefined || startsUnit(target.unit, unit)),
      ),
    ),
  );
};
const OF_ANYTHING = /^(?:新?开工|完工|竣工|完成|建成|新增|新建|改造|启动|推进|实施|目标|指标|进度|进展)$/u;

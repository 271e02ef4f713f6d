import { monthBefore, monthOnMonth } from '../../ledger/compare.js';
import { gated } from '../../parsers/gate/gate.js';
import { sourceLine } from '../replies/answers.js';
import { deltaLine } from '../replies/answers-compare.js';
import { NONE_CHANGED } from '../replies/answers-months.js';
import type { Handler } from './handlers.js';
import { ledgerOf, load } from './load.js';
import { groupsOf, viewed } from './scope.js';

/** 有没有退步的, 哪些指标6月比5月还低, 比上月降了的有哪些. */
const FALLEN = gated(
  /(?:有没有|有|哪[些几个]*)[^,，。;；]{0,16}(?:退步|倒退|还低|还少|(?<!压)下降|降了|往下掉|掉下来|缩水)(?:的|了)?|(?:退步|倒退|下降|降了|还低|往下掉)(?:了)?的[^,，。;；]{0,4}(?:哪|几|有)/u,
);
/** 涨了的有哪些. */
const RISEN = gated(
  /(?:涨|增长?|上升|提高)了的[^,，。;；]{0,4}(?:哪|几|有)|哪[些几个]*(?:指标|数|项)?[^,，。;；]{0,10}(?:涨|增加|上升|提高)了(?:的)?[?？。]*$/u,
);
const WORDS = /退步|倒退|还低|还少|下降|降了|掉|缩水|涨|增|上升|提高|指标|数|的|有没有|有|哪些/gu;
const MOST = 12;

/** Targets whose figure of the month stands lower (or higher) than that of the month before, each with both figures. */
export const fallenAnswer: Handler = async (query, context) => {
  const fallen = FALLEN.test(query.text);
  if (!fallen && !RISEN.test(query.text)) return null;
  if (query.places.length > 0 || query.items.length > 0 || query.ask === 'rank') return null;
  if (query.topics.some((topic) => topic.replace(WORDS, '').length > 1)) return null;
  const later = query.months.at(-1) ?? context.today.slice(0, 7);
  const earlier = query.base ?? (query.months.length > 1 ? query.months[0] : undefined) ?? monthBefore(later);
  const groups = groupsOf(query, context);
  const items = [...new Set((groups.length > 0 ? groups : viewed(query, context)).flatMap((one) => [...one.items]))];
  const loaded = await load(context, items, [earlier, later]);
  const lines: string[] = [];
  const ids: string[] = [];
  for (const item of items)
    for (const target of item.targets) {
      const { before, after, change } = monthOnMonth(target, loaded.of(item.id), earlier, later);
      if (!before || !after || change === null || (fallen ? change >= 0 : change <= 0)) continue;
      if (ids.length >= MOST) break;
      const name = `${context.ledgers.length > 1 ? item.id : item.code} ${target.metric}`;
      const ledger = ledgerOf(context, item);
      lines.push(
        `${deltaLine(name, target, before, after, change, earlier, later, context.today)}（${sourceLine([after.head], ledger, context.today)}）`,
      );
      ids.push(item.id);
    }
  return {
    items: [...new Set(ids)],
    text: lines.length > 0 ? lines.join('\n') : NONE_CHANGED(earlier, later, fallen, context.today),
  };
};

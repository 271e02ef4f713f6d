import { gated } from '../../parsers/gate/gate.js';
import { NEWS, NOBODY_TOLD } from '../replies/answers-duties.js';
import type { Handler } from './handlers.js';
import { itemById } from './load.js';
import { reportsWithin, spanOf, WITHIN } from './recent.js';

/** 这周有哪些更新, 今天有什么新进展, 从上周到现在哪些数变了: what was told, and not who told it. */
const ASKED = gated(
  /(?:有|出)了?(?:哪些|什么|啥)(?:新的?)?(?:更新|变化|变动|新?进展|动静|消息)|(?:哪些|哪几[项个]|什么|啥)(?:数字?|数据|项|事项|任务|工作|进展)*(?:都)?(?:有(?:了)?(?:更新|变化|变动|新进展)|更新了|变了|动了)|更新(?:了|过)?(?:哪些|什么|啥|哪几[项个]|几项)|(?<![没未])(?:上?报|交)(?:上来|过来)?(?:了|过|的)(?:都)?(?:有|是)?(?:哪些|哪几[项个条]|几[项条]|多少[项条])/u,
);
const NO_MATTER =
  /^(?:[两三几一]?天|今天|昨天|前天|\d{1,2}[号日])?(?:更新|变化|变动|新?进展|动静|新?消息|数字?|数据)?$/u;
const TILL_NOW = /到(?:现在|今天|目前)|以来|至今/u;

/** The items of which something was told within some days, each with whoever told it. */
export const newsAnswer: Handler = async (query, context) => {
  const words = WITHIN.exec(query.text)?.[1];
  if (words === undefined || !ASKED.test(query.text)) return null;
  if (query.items.length + query.leaders.length + query.sections.length + query.places.length > 0) return null;
  if (!query.topics.every((topic) => NO_MATTER.test(topic))) return null;
  const span = spanOf(words, context.today);
  const to = TILL_NOW.test(query.text) ? context.today : span.to;
  const found = new Map<string, Set<string>>();
  for (const { who, unit, item } of await reportsWithin(query, context, { from: span.from, to }))
    if (query.units.length === 0 || (unit !== null && query.units.includes(unit)))
      found.set(item, (found.get(item) ?? new Set()).add(who));
  const rows = [...found].flatMap(([id, who]) => {
    const item = itemById(context, id);
    return item ? [{ item, who: [...who] }] : [];
  });
  if (rows.length === 0) return { items: [], text: NOBODY_TOLD(span.from, to, context.today) };
  return {
    items: rows.map(({ item }) => item.id),
    text: NEWS(span.from, to, context.today, rows, context.ledgers.length > 1),
  };
};

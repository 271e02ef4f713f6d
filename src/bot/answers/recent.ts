import { addDays } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';
import { daysNamed } from '../../parsers/question/days.js';
import type { Query } from '../../parsers/question/query.js';
import { NOBODY_TOLD, TOLD_WITHIN } from '../replies/answers-duties.js';
import { daySaid } from './day-asked.js';
import type { Handler } from './handlers.js';
import { viewed } from './scope.js';
import type { AnswerContext } from './types.js';

/** 今天有人报数吗, 最近一周谁报了进展: who told something within some days. */
export const WITHIN = gated(
  /((?<![到至止])(?:今天|今日)|昨天|昨日|前天|本周|这周|这个?星期|上周|上个?星期|(?:\d{1,2}月(?:份)?)?\d{1,2}[号日](?!楼|线|院|文件|令|项)|最近(?=谁|都?有谁|哪|几家)|(?:最近|近|这)(?:一|1|两|2|三|3|几|七|7)(?:个)?(?:周|星期|天))/u,
);
const ASKED =
  /(?:谁|哪[些几]?(?:个|家)?(?:单位|部门|局|人|县区)?|有(?:没有)?人|有(?:没有)?(?:单位|部门)|几(?:个|家)(?:单位|部门)?)[^,，。]{0,4}(?:上)?(?:报|交)(?!告|销|警|名)/u;
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/两|2/u, 2],
  [/三|3|几/u, 3],
  [/七|7/u, 7],
  [/一|1/u, 1],
];

const WEEK = 7;

/** First and last day of the span, as of a day. */
export function spanOf(words: string, today: Day): { from: Day; to: Day } {
  const dated = /\d[号日]$/u.test(words) ? daySaid(words, today) : undefined;
  if (dated !== undefined) return { from: dated, to: dated };
  const named = daysNamed(words, today);
  if (named) return named;
  if (words === '最近') return { from: addDays(today, -WEEK), to: today };
  const count = DAYS.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
  return { from: addDays(today, -(/周|星期/u.test(words) ? count * 7 : count - 1)), to: today };
}

interface ToldOf {
  /** The person, with the unit that it was told for. */
  who: string;
  unit: string | null;
  item: string;
}

/** Who told of what within days, both counted in. */
export async function reportsWithin(
  query: Query,
  context: AnswerContext,
  { from, to }: { from: Day; to: Day },
): Promise<ToldOf[]> {
  const found: ToldOf[] = [];
  for (const { key } of viewed(query, context)) {
    const told = await context.facts.reported(key, `${from}T00:00:00+08:00`, `${addDays(to, 1)}T00:00:00+08:00`);
    for (const { unit, reporter, item } of told)
      found.push({ who: unit === null ? reporter : `${reporter}（${unit}）`, unit, item });
  }
  return found;
}

export const recentAnswer: Handler = async (query, context) => {
  const words = WITHIN.exec(query.text)?.[1];
  if (words === undefined || !ASKED.test(query.text) || /没|未|欠/u.test(query.text)) return null;
  if (query.items.length > 0 || query.leaders.length + query.sections.length > 0) return null;
  const { from, to } = spanOf(words, context.today);
  const found = new Map<string, Set<string>>();
  for (const { who, item } of await reportsWithin(query, context, { from, to }))
    found.set(who, (found.get(who) ?? new Set()).add(item));
  if (found.size === 0) return { items: [], text: NOBODY_TOLD(from, to, context.today) };
  const rows = [...found].map(([who, items]) => ({ who, items: items.size }));
  return { items: [], text: TOLD_WITHIN(from, to, context.today, rows) };
};

import { gated } from '../../parsers/gate/gate.js';
import { NOTHING_TOLD, TOLD_BY } from '../replies/answers-duties.js';
import { dayText, monthText } from '../replies/answers-format.js';
import { daySaid } from './day-asked.js';
import type { Handler } from './handlers.js';
import { viewed } from './scope.js';
import { toldWithin } from './told.js';
import type { Shown } from './types.js';

const WHEN = '(?:这个?月|本月|上个?月|\\d{1,2}月份?|今天|昨天|前天|\\d{1,2}[号日]|都|一共|总共|又|到底|刚才?)*';
/** 小靳这个月报了啥, 许工报了哪些数, 某某6月报的是什么. */
const WANTED = gated(
  new RegExp(
    `^(?:那|看看|查一?下)?(?<who>\\p{Script=Han}{2,6}?)${WHEN}上?报(?:上来|送|过)?[了的过]*(?:都|数据?|数字|进展|一共|总共)*[有是]?(?:些|点)?(?:啥|什么|哪些|哪几[项条个]|[几多][少项条个]?)`,
    'u',
  ),
);
const CALLED =
  /^(?:[小老](?<young>\p{Script=Han})|(?<titled>\p{Script=Han})(?:工|科|处|局|姐|哥|总|主任|科长|处长|局长|老师))$/u;

/** Is somebody called so? 小靳 and 靳科长 by the surname. */
function isCalled(said: string, name: string): boolean {
  const groups = CALLED.exec(said)?.groups;
  const surname = groups?.young ?? groups?.titled;
  return said === name || (surname !== undefined && name.startsWith(surname) && name !== surname);
}

/** What one person told in a month or on a day, where the words are the name of somebody who told something this year. */
export const toldByAnswer: Handler = async (query, context) => {
  const who = query.items.length > 0 || query.topics.length > 1 ? undefined : WANTED.exec(query.text)?.groups?.who;
  if (who === undefined || query.leaders.length + query.units.length + query.places.length > 0) return null;
  const day = daySaid(query.text, context.today);
  const span = day ?? query.months[0] ?? context.today.slice(0, 7);
  const when = day === undefined ? monthText(span, context.today) : dayText(day, context.today);
  const people = new Map<string, Set<string>>();
  for (const { key } of viewed(query, context))
    for (const { reporter, item } of await context.facts.reported(
      key,
      `${context.today.slice(0, 4)}-01-01T00:00:00+08:00`,
      context.now,
    ))
      if (isCalled(who, reporter)) people.set(reporter, (people.get(reporter) ?? new Set()).add(item));
  if (people.size === 0) return null;
  const lines: string[] = [];
  const shown: Shown[] = [];
  const items: string[] = [];
  for (const [name, ids] of people) {
    const own = context.ledgers.flatMap((ledger) => ledger.items.filter(({ id }) => ids.has(id)));
    const told = await toldWithin(own, span, context, ({ reporter }) => reporter === name);
    lines.push(...(told.lines.length > 0 ? [TOLD_BY(name, when), ...told.lines] : [NOTHING_TOLD(name, when)]));
    shown.push(...told.shown);
    items.push(...told.items);
  }
  return { items, shown, text: lines.join('\n') };
};

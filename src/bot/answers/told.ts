import { dayOf } from '../../days.js';
import { figureOfMonth } from '../../ledger/compare.js';
import { shareOf } from '../../ledger/lights.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { factLine, figureLine, sourceLine } from '../replies/answers.js';
import { NOTHING_TOLD, TOLD_BY } from '../replies/answers-duties.js';
import { dayText, monthText } from '../replies/answers-format.js';
import { daySaid } from './day-asked.js';
import type { Handler } from './handlers.js';
import { ledgerOf, load } from './load.js';
import { groupsOf } from './scope.js';
import { shownTarget } from './shows.js';
import type { AnswerContext, Loaded, Shown } from './types.js';
import { nameOf } from './value.js';

/** 5月报的都是多少, 6月的数列一下, 4月5月各报多少, 我们报的数收到了吧. */
const WANTED =
  /报(?:上来|送)?(?:的|了)?(?:数|数字|数据)?(?:都|各)?(?:是|有)?(?:多少|什么|啥|哪些数)(?!项|条|件)|的(?:数|数字|数据)(?:都)?(?:列|是|给|报|说|念|发)|各报(?:了)?多少|列.{0,4}的数|(?:收|记|录|登|入|存)(?:到|上|下|进去?|账|好)了?(?:没有?|吗|么|吧|不)/u;
const LONGEST = 12;
const DAY_WORD = /今天|今日|昨天|昨日|前天|(?:\d{1,2}月(?:份)?)?\d{1,2}[号日]/u;

/** What a body told in a month: every figure of its items with its source, and what it said without one. */
export const toldAnswer: Handler = async (query, context) => {
  const day = daySaid(query.text, context.today);
  const named = query.topics.filter((topic) => day === undefined || topic.replace(DAY_WORD, '').length > 1);
  if (query.ask === 'problem' || !WANTED.test(query.text) || named.length > 0 || query.items.length > 0) return null;
  const groups = groupsOf(query, context);
  if (groups.length === 0 || groups.some((group) => group.kind !== 'unit' && group.kind !== 'place')) return null;
  const months =
    day !== undefined
      ? [day.slice(0, 7)]
      : query.months.length > 0
        ? [...new Set([...query.months, ...(query.base ? [query.base] : [])])].sort()
        : [context.today.slice(0, 7)];
  const lines: string[] = [];
  const shown: Shown[] = [];
  const items = new Set<string>();
  for (const group of groups)
    for (const month of months) {
      const told = await toldWithin(group.items, day ?? month, context);
      const when = day === undefined ? monthText(month, context.today) : dayText(day, context.today);
      lines.push(
        told.lines.length > 0
          ? `${TOLD_BY(group.name, when)}\n${told.lines.slice(0, LONGEST * 2).join('\n')}`
          : NOTHING_TOLD(group.name, when),
      );
      shown.push(...told.shown);
      for (const id of told.items) items.add(id);
    }
  return { items: [...items], shown, text: lines.join('\n') };
};

/** What was told within a month or on a day: `span` is as much of the date as is meant. */
export async function toldWithin(
  all: readonly Item[],
  span: string,
  context: AnswerContext,
  by: (fact: StoredFact) => boolean = () => true,
) {
  const loaded = await load(context, all, [span.slice(0, 7)]);
  const lines: string[] = [];
  const shown: Shown[] = [];
  const items: string[] = [];
  for (const item of all) {
    const own = ofItem(item, span, loaded, context, by);
    if (own.lines.length === 0) continue;
    lines.push(...own.lines);
    shown.push(...own.shown);
    items.push(item.id);
  }
  return { lines, shown, items };
}

function ofItem(item: Item, span: string, loaded: Loaded, context: AnswerContext, by: (fact: StoredFact) => boolean) {
  const ledger = ledgerOf(context, item);
  const lines: string[] = [];
  const shown: Shown[] = [];
  const facts = loaded.of(item.id);
  const reports = facts.filter(
    (fact) => counts(fact) && fact.kind === 'report' && dayOf(fact.reportedAt).startsWith(span) && by(fact),
  );
  const used: StoredFact[] = [];
  for (const target of item.targets) {
    for (const figure of figureOfMonth(target, facts, span.slice(0, 7))) {
      if (!reports.some((fact) => fact.id === figure.head.id)) continue;
      const share = target.unit === '%' ? undefined : (shareOf(target, figure.value) ?? undefined);
      const aim = { ledger, item, target };
      lines.push(
        `${item.code} ${figureLine(nameOf(aim, false), target, figure, share, false, context.today)}（${sourceLine(figure.facts, ledger, context.today)}）`,
      );
      shown.push(shownTarget({ ...aim, figures: [figure], ...(share !== undefined && { share }) }, figure));
      used.push(...figure.facts);
    }
  }
  const rest = reports.filter((fact) => !used.some((one) => one.id === fact.id) && fact.mode !== 'delta');
  for (const fact of rest.filter((one) => one.target === undefined || !used.some((two) => two.target === one.target)))
    lines.push(`${item.code} ${factLine(fact, context.today)}（${sourceLine([fact], ledger, context.today)}）`);
  return { lines: [...new Set(lines)], shown };
}

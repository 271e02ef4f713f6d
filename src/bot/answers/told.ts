import { figureOfMonth } from '../../ledger/compare.js';
import { shareOf } from '../../ledger/lights.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { factLine, figureLine, sourceLine } from '../replies/answers.js';
import { NOTHING_TOLD, TOLD_BY } from '../replies/answers-duties.js';
import { monthText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { ledgerOf, load } from './load.js';
import { type Group, groupsOf } from './scope.js';
import { shownTarget } from './shows.js';
import type { AnswerContext, Loaded, Shown } from './types.js';
import { nameOf } from './value.js';

/** 5月报的都是多少, 6月的数列一下, 4月5月各报多少. */
const WANTED =
  /报(?:上来|送)?(?:的|了)?(?:数|数字|数据)?(?:都|各)?(?:是|有)?(?:多少|什么|啥|哪些数)(?!项|条|件)|的(?:数|数字|数据)(?:都)?(?:列|是|给|报|说|念|发)|各报(?:了)?多少|列.{0,4}的数/u;
const LONGEST = 12;

/** What a body told in a month: every figure of its items with its source, and what it said without one. */
export const toldAnswer: Handler = async (query, context) => {
  if (!WANTED.test(query.text) || query.topics.length > 0 || query.items.length > 0) return null;
  const groups = groupsOf(query, context);
  if (groups.length === 0 || groups.some((group) => group.kind !== 'unit' && group.kind !== 'place')) return null;
  const months =
    query.months.length > 0
      ? [...new Set([...query.months, ...(query.base ? [query.base] : [])])].sort()
      : [context.today.slice(0, 7)];
  const lines: string[] = [];
  const shown: Shown[] = [];
  const items = new Set<string>();
  for (const group of groups)
    for (const month of months) {
      const told = await ofMonth(group, month, context);
      lines.push(
        told.lines.length > 0
          ? `${TOLD_BY(group.name, monthText(month, context.today))}\n${told.lines.slice(0, LONGEST * 2).join('\n')}`
          : NOTHING_TOLD(group.name, monthText(month, context.today)),
      );
      shown.push(...told.shown);
      for (const id of told.items) items.add(id);
    }
  return { items: [...items], shown, text: lines.join('\n') };
};

async function ofMonth(group: Group, month: string, context: AnswerContext) {
  const loaded = await load(context, group.items, [month]);
  const lines: string[] = [];
  const shown: Shown[] = [];
  const items: string[] = [];
  for (const item of group.items) {
    const own = ofItem(item, month, loaded, context);
    if (own.lines.length === 0) continue;
    lines.push(...own.lines);
    shown.push(...own.shown);
    items.push(item.id);
  }
  return { lines, shown, items };
}

function ofItem(item: Item, month: string, loaded: Loaded, context: AnswerContext) {
  const ledger = ledgerOf(context, item);
  const lines: string[] = [];
  const shown: Shown[] = [];
  const facts = loaded.of(item.id);
  const reports = facts.filter(
    (fact) => counts(fact) && fact.kind === 'report' && fact.reportedAt.slice(0, 7) === month,
  );
  const used: StoredFact[] = [];
  for (const target of item.targets) {
    for (const figure of figureOfMonth(target, facts, month)) {
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

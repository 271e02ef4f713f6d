import { monthBefore } from '../../ledger/compare.js';
import type { Reported, UnitDue } from '../../ledger/dues.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { cut, daysText, dayText, figure, itemText, monthText, whenText } from './answers-format.js';
import { MEASURE_WORDS } from './figures.js';

function codes(items: readonly Item[]): string {
  return items.map((item) => item.code).join('、');
}

export function countText(month: string, today: Day, owed: readonly Item[], all: number, zero: number): string {
  const note = zero > 0 ? `零报告${zero}项已算作上报。` : '';
  return `${monthText(month, today)}应报${all}项，已报${all - owed.length}项，还有${owed.length}项没有上报：${codes(owed)}。${note}`;
}

/** 谁还没报, with the units that lack some items apart from those that reported nothing. */
export function owedText(
  month: string,
  today: Day,
  nothing: readonly UnitDue[],
  some: readonly UnitDue[],
  zero: number,
): string {
  const lines: string[] = [];
  const name = monthText(month, today);
  if (nothing.length > 0) {
    lines.push(
      `${name}一项都没有上报的单位（${nothing.length}个）：`,
      ...nothing.map((due) => `${due.unit}：${codes(due.owed)}`),
    );
  } else lines.push(`${name}各牵头单位都有上报。`);
  if (some.length > 0) {
    lines.push(`部分事项没有上报的单位（${some.length}个）：`, ...some.map((due) => `${due.unit}：${codes(due.owed)}`));
  }
  if (zero > 0) lines.push('零报告已算作上报。');
  return lines.join('\n');
}

export function unitText(
  unit: string,
  all: number,
  owed: readonly Item[],
  own: readonly Reported[],
  month: string,
  today: Day,
  several: boolean,
): string {
  const name = monthText(month, today);
  const zero = [...new Set(own.filter((one) => one.status === 'no_progress').map((one) => one.item))];
  const zeroText = zero.length > 0 ? `（其中${zero.join('、')}为零报告，即本月无进展，也算已报）` : '';
  const people = [...new Set(own.map((one) => one.reporter))].slice(0, 3).join('、');
  const done = all - owed.length;
  const head =
    done === 0
      ? `${unit}${name}还没有上报，应报${all}项。`
      : `${unit}${name}应报${all}项，已报${done}项${zeroText}${people ? `，报送人${people}` : ''}。`;
  if (owed.length === 0) return `${head}没有欠报的。`;
  return `${head}没有上报的${owed.length}项：\n${owed.map((item) => `${several ? item.id : item.code} ${cut(item.title, 24)}`).join('\n')}`;
}

/** Who reported: all that is owed, and apart from them those who lack some. */
export function doneText(month: string, today: Day, done: readonly UnitDue[], some: readonly UnitDue[]): string {
  const name = monthText(month, today);
  const [all, told] = [done, some].map((dues) => dues.map((due) => due.unit).join('、'));
  if (done.length + some.length === 0) return `${name}还没有单位上报。`;
  return [
    `${name}已有${done.length + some.length}个单位上报。`,
    done.length === 0 ? '还没有单位报全。' : `应报事项都已上报的单位（${done.length}个）：${all}。`,
    ...(some.length === 0 ? [] : [`还差一部分的单位（${some.length}个）：${told}。`]),
  ].join('\n');
}

/** 计划, 在建, 开工, 新增: what the figure is of, where it is not what was finished in all (rule 4). */
const stageWord = ({ measure, mode }: StoredFact): string =>
  mode === 'delta'
    ? '新增'
    : measure === 'planned' || measure === 'started' || measure === 'under_construction'
      ? MEASURE_WORDS[measure]
      : '';

function reportLine(fact: StoredFact, today: Day, name = ''): string {
  const who = [fact.reporter, fact.reporterUnit ? `（${fact.reporterUnit}）` : ''].join('');
  const what =
    fact.status === 'no_progress'
      ? '零报告（无进展）'
      : fact.value !== undefined
        ? `${name}${stageWord(fact)}${figure(fact.value, fact.unit, fact.qualifier)}`
        : cut(fact.milestone ?? fact.text ?? fact.problem ?? '进展情况', 20);
  return `${who}${whenText(fact.reportedAt, today)}报${what}`;
}

export function ITEM_REPORTED(
  item: Item,
  within: readonly StoredFact[],
  last: StoredFact | undefined,
  lead: string,
  month: string,
  today: Day,
): string {
  const name = `${item.code} ${cut(item.title, 20)}`;
  const of = ({ target, object }: StoredFact) => object ?? item.targets.find(({ id }) => id === target)?.metric ?? '';
  if (within.length === 0) {
    const before = last ? `最近一次是${reportLine(last, today, of(last))}。` : '此前也没有上报。';
    return `${name}：${monthText(month, today)}还没有上报${lead ? `（牵头单位${lead}）` : ''}。${before}`;
  }
  return `${name}：${monthText(month, today)}已经上报。${within
    .slice(0, 4)
    .map((fact) => reportLine(fact, today, of(fact)))
    .join('；')}。`;
}

export const TOLD_BY = (unit: string, month: string): string => `${unit}${month}上报的：`;

export const NOTHING_TOLD = (unit: string, month: string): string => `${unit}${month}没有上报。`;

/** 其中报过的: the items that something was reported on in the month. */
export function TOLD_ITEMS(name: string, items: readonly Item[], month: string, today: Day): string {
  if (items.length === 0) return `${name}${monthText(month, today)}还没有上报的事项。`;
  const lines = items.map((item) => `${item.code} ${cut(item.title, 24)}`);
  return `${name}${monthText(month, today)}已上报的${items.length}项：\n${lines.join('\n')}`;
}

/** 连续两个月没报的: what was owed for the month before as well. */
export function TWICE_OWED(month: string, today: Day, owing: readonly UnitDue[]): string {
  const months = `${monthText(monthBefore(month), today)}、${monthText(month, today)}`;
  if (owing.length === 0) return `没有${months}都没有上报的事项。`;
  return [`${months}都没有上报的事项：`, ...owing.map((due) => `${due.unit}：${codes(due.owed)}`)].join('\n');
}

export const NOBODY_TOLD = (from: Day, to: Day, today: Day): string => `${daysText(from, to, today)}没有人上报。`;

/** Who told something within some days, with how many items. */
export const TOLD_WITHIN = (from: Day, to: Day, today: Day, rows: readonly { who: string; items: number }[]): string =>
  [`${daysText(from, to, today)}有上报的：`, ...rows.map(({ who, items }) => `${who}：${items}项`)].join('\n');

/** What was told within some days, item by item. */
export function NEWS(
  from: Day,
  to: Day,
  today: Day,
  rows: readonly { item: Item; who: readonly string[] }[],
  several: boolean,
): string {
  const shown = rows.slice(0, MOST_NEWS).map(({ item, who }) => `${itemText(item, several, 30)}：${who.join('、')}`);
  const rest = rows.length > shown.length ? [`另有${rows.length - shown.length}项。`] : [];
  return [`${daysText(from, to, today)}有上报的${rows.length}项：`, ...shown, ...rest].join('\n');
}
const MOST_NEWS = 20;

/** Targets of an item that was told of otherwise. */
export const TARGETS_SILENT = (metrics: readonly string[]): string =>
  `其中${[...new Set(metrics)].join('、')}没有上报。`;

/** 5月报了、6月还没有报的4项. */
export const FELL_SILENT: OfTwoMonths = (items, earlier, later, today, several) =>
  ofTwo(`${monthText(earlier, today)}报了、${monthText(later, today)}还没有上报的`, items, several);

/** 5月没有上报、6月报了的3项. */
export const CAME_IN: OfTwoMonths = (items, earlier, later, today, several) =>
  ofTwo(`${monthText(earlier, today)}没有上报、${monthText(later, today)}报了的`, items, several);

type OfTwoMonths = (items: readonly Item[], earlier: string, later: string, today: Day, several: boolean) => string;

function ofTwo(months: string, items: readonly Item[], several: boolean): string {
  if (items.length === 0) return `没有${months}事项。`;
  const lines = items.map(
    (item) => `${several ? item.id : item.code} ${cut(item.title, 24)}（${item.units[0] ?? ''}）`,
  );
  return `${months}有${items.length}项：\n${lines.join('\n')}`;
}

/** 上次上报是5月27日，距今28天. */
export const SINCE_TOLD = (name: string, day: Day, days: number, today: Day): string =>
  `${name}：上次上报是${dayText(day, today)}，距今${days}天`;

export const NEVER_TOLD = (name: string): string => `${name}：还没有上报过。`;

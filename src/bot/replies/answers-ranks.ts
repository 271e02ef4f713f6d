import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { monthText, numberText, percentText } from './answers-format.js';

export interface Counted {
  name: string;
  count: number;
  /** Of how many, where those that are over are counted. */
  of?: number;
}

/** Counts of items side by side; a tie is named. */
export function countCompared(counts: readonly Counted[], less: boolean): string {
  const all = counts
    .map(({ name, count, of }) => (of === undefined ? `${name}${count}项` : `${name}${of}项中完成${count}项`))
    .join('，');
  const best = less ? Math.min(...counts.map((one) => one.count)) : Math.max(...counts.map((one) => one.count));
  const winners = counts.filter((one) => one.count === best);
  if (winners.length === counts.length) return `${all}，一样多，都是${best}项。`;
  const [a, b, other] = counts;
  const gap = a && b && !other ? `，相差${Math.abs(a.count - b.count)}项` : '';
  return `${all}，${winners.map((one) => one.name).join('、')}${less ? '少' : '多'}${gap}。`;
}

export interface RankedRow {
  place: number;
  label: string;
  value: number;
  unit: string;
  share?: number;
}

function rowText(row: RankedRow): string {
  const share = row.share === undefined || row.unit === '%' ? '' : `，${percentText(row.share)}`;
  return `${row.place}. ${row.label}：${numberText(row.value)}${row.unit}${share}`;
}

export function rankText(what: string, rows: readonly RankedRow[]): string {
  const tied = rows.filter((row) => rows.some((other) => other !== row && other.place === row.place));
  const tie = tied.length > 0 ? `\n（${[...new Set(tied.map((row) => row.label))].join('、')}并列）` : '';
  return `${what}\n${rows.map(rowText).join('\n')}${tie}`;
}

/** What the things of one item are ranked by. */
export const PACE = '完成比例';

/** A line with the name of its thing, which a sentence may leave out (累计完成45座). */
export function lineLabel({ object, text }: StoredFact): string {
  if (text === undefined) return object ?? '';
  // The figure itself is said behind the label.
  const words = text.replace(/(?:约|达到?)?\d+(?:\.\d+)?%$/u, '');
  return object === undefined || words.includes(object) ? words : `${object}，${words}`;
}

export const NO_RANK = '没有可以排序的数。';

/** Heads people, counties or bodies by how many of their items are done, are not, or are late. */
export const STANDING_RANK = (state: 'done' | 'open' | 'late', order: 'most' | 'least'): string =>
  `${{ done: '已完成', open: '未完成', late: '已过期限未完成' }[state]}的事项数${order === 'most' ? '最多' : '最少'}（按已上报、已公布的情况计）：`;

export const POSITION_LINE = (name: string, place: number, all: number): string =>
  `${name}按完成比例在有上报数的${all}个指标中排第${place}。`;

/** Over places that reported for themselves; how many they are is said, since the others are not 0. */
export const BY_REPORTS = (name: string, count: number, order: 'most' | 'least'): string =>
  `${name}，各地自己上报的${count}个地方里${order === 'most' ? '由多到少' : '由少到多'}：`;

export const NO_PARTS = (name: string): string => `${name}：没有分地方上报的数，排不出来。`;

export const NO_GROWTH = '各项指标的单位不同，涨幅没法排名；可以问某一项比上月多了多少。';

/** 刚才的3个数按完成比例最低：. */
export const SHOWN = (count: number, by: string, order: string): string =>
  `刚才的${count}个数中${by === '' ? '' : `按${by}`}${order}的：`;

/** 入库企业并列的：甲县、乙县各3家；…. */
export const tiesText = (name: string, tied: readonly (readonly [number, readonly string[]])[], unit: string): string =>
  `${name}并列的：${tied.map(([value, places]) => `${places.join('、')}各${numberText(value)}${unit}`).join('；')}`;

export const NO_TIES = (name: string): string => `${name}：列出的各地没有并列的。`;

/** Heads the bodies that owe reports of the month, by how many. */
export function OWED_RANK(month: string, today: Day, order: 'most' | 'least' | 'none'): string {
  const name = monthText(month, today);
  if (order === 'none') return `${name}各牵头单位都有上报，没有欠报的。`;
  return `${name}欠报项数${order === 'most' ? '最多' : '最少'}的牵头单位：`;
}

/** 局长里谁最多 of ledgers that do not say who is one. */
export const NO_CIRCLE = (name: string): string => `台账里没有写明谁是“${name}”，没法只在其中比较。`;

/** Heads targets by what a month added to their share. */
export function GROWN_RANK(earlier: string, later: string, order: 'most' | 'least', today: Day): string {
  return `${monthText(later, today)}比${monthText(earlier, today)}，按完成比例提高的百分点${order === 'most' ? '最多' : '最少'}（只排两个月都有上报数的指标）：`;
}

export function GROWN_ROW(
  place: number,
  code: string,
  { target, before, after, points }: { target: Target; before: Figure; after: Figure; points: number },
): string {
  const step = `${numberText(before.value)}→${numberText(after.value)}${target.unit}`;
  return `${place}. ${code} ${target.metric}：${points < 0 ? '下降' : '提高'}${numberText(Number(Math.abs(points).toFixed(1)))}个百分点（${step}）`;
}

export const NO_GROWN = (earlier: string, later: string, today: Day): string =>
  `没有${monthText(earlier, today)}和${monthText(later, today)}都上报了数的指标，排不出涨幅。`;

/** 兰考县26家，尉氏县8家，相差18家. */
export function SPREAD(
  name: string,
  a: readonly { place: string; value: number }[],
  b: readonly { place: string; value: number }[],
  difference: number,
  unit: string,
): string {
  const end = (rows: readonly { place: string; value: number }[]): string =>
    `${rows.map(({ place }) => place).join('、')}${rows.length > 1 ? '各' : ''}${numberText(rows[0]?.value ?? 0)}${unit}`;
  return `${name}：${end(a)}，${end(b)}，相差${numberText(difference)}${unit}。`;
}

/** （只比各县；连区一起，最少的是云西区、云东区各1家）. */
export const ALL_KINDS = (
  kind: string,
  names: readonly string[],
  value: number,
  unit: string,
  least: boolean,
): string =>
  `（只比各${kind}；县和区一起比，最${least ? '少' : '多'}的是${names.join('、')}${names.length > 1 ? '各' : ''}${numberText(value)}${unit}）`;

import type { Day, Fact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';

/** 38, 6.05, 1.821: no binary dust, no thousands separators. */
export function number(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Two digits at most: 21.59 → 21.6 of one digit when it is not whole. */
export function share(part: number, whole: number): string {
  return `${number(Number(((100 * part) / whole).toFixed(1)))}%`;
}

/** 5月24日. */
export function monthDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** 3400亩（0.34万亩）: singly, as people say so few, and as the target counts. */
export function singly(value: number, unit: string): string {
  const scaled = `${number(value)}${unit}`;
  const single = Math.round(value * 1e8) / 1e4;
  return /^万./u.test(unit) && Number.isInteger(single) ? `${single}${unit.slice(1)}（${scaled}）` : scaled;
}

const QUALIFIED = { exact: ['', ''], approx: ['约', ''], more_than: ['', '以上'], less_than: ['不到', ''] } as const;

export function amount(fact: Fact): string {
  if (fact.value === undefined) return '';
  const [before, after] = QUALIFIED[fact.qualifier ?? 'exact'];
  return `${before}${number(fact.value)}${fact.unit ?? ''}${after}`;
}

/** What people call an item in a card: its number and the shortest of its names. */
export function itemName(item: Item): string {
  const title = item.title.length > 16 ? `${item.title.slice(0, 15)}…` : item.title;
  return `${item.code} ${title}`;
}

export const MEASURE_WORDS = {
  done: '完成',
  started: '开工',
  under_construction: '在建',
  planned: '计划',
  rate: '',
  milestone: '',
  status: '',
  plan: '下一步',
  other: '',
} as const;

export const STATUS_WORDS = {
  not_started: '未开工',
  in_progress: '推进中',
  done: '已完成',
  no_progress: '本月无进展（零报告）',
  paused: '暂缓',
  stalled: '停滞',
  delayed: '延期',
  blocked: '受阻',
} as const;

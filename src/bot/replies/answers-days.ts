import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { changeText, dayText, numberText } from './answers-format.js';
import { singly } from './figures.js';

interface Days {
  from: Day;
  to: Day;
}

const spanText = ({ from, to }: Days, today: Day): string =>
  from === to ? dayText(from, today) : `${dayText(from, today)}至${dayText(to, today)}`;

/** 6月20日至6月21日新增620户（田秀云6月21日上报）: each as it was told. */
export function DAYS_ADDED(
  name: string,
  days: Days,
  told: readonly StoredFact[],
  { unit }: Target,
  today: Day,
): string {
  const each = told.map(({ value = 0, unit: own = unit, reporter = '', asOf }) => {
    const small = own.startsWith('万') && value < 1 ? singly(value, own) : `${numberText(value)}${own}`;
    return `新增${small}（${reporter}报，截至${dayText(asOf, today)}）`;
  });
  return `${name}：${spanText(days, today)}${each.join('、')}`;
}

/** From the last figure before those days to the last in them. */
export const DAYS_BETWEEN = (
  name: string,
  { before, after, change }: { before: Figure; after: Figure; change: number },
  days: Days,
  { unit }: Target,
  today: Day,
): string =>
  `${name}：${spanText(days, today)}没有单报新增数；从${numberText(before.value)}${unit}（截至${dayText(before.asOf, today)}）到${numberText(after.value)}${unit}（截至${dayText(after.asOf, today)}），${changeText(change, unit)}。`;

export const DAYS_NONE = (name: string, days: Days, today: Day): string =>
  `${name}：${spanText(days, today)}没有上报新增数。`;

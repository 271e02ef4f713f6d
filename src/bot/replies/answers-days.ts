import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { changeText, daysText, dayText, fewText, numberText } from './answers-format.js';

/** Some days in a row, the last one included. */
export interface Days {
  from: Day;
  to: Day;
}

/** 6月20日至6月21日新增620户（田秀云6月21日上报）: each as it was told. */
export function DAYS_ADDED(
  name: string,
  days: Days,
  told: readonly StoredFact[],
  { unit }: Target,
  today: Day,
): string {
  const each = told.map(
    ({ value = 0, unit: own = unit, reporter = '', asOf }) =>
      `新增${fewText(value, own)}（${reporter}报，截至${dayText(asOf, today)}）`,
  );
  return `${name}：${daysText(days.from, days.to, today)}${each.join('、')}`;
}

/** From the last figure before those days to the last in them. */
export const DAYS_BETWEEN = (
  name: string,
  { before, after, change }: { before: Figure; after: Figure; change: number },
  days: Days,
  { unit }: Target,
  today: Day,
): string =>
  `${name}：${daysText(days.from, days.to, today)}没有单报新增数；从${numberText(before.value)}${unit}（截至${dayText(before.asOf, today)}）到${numberText(after.value)}${unit}（截至${dayText(after.asOf, today)}），${changeText(change, unit)}。`;

export const DAYS_NONE = (name: string, days: Days, today: Day): string =>
  `${name}：${daysText(days.from, days.to, today)}没有上报新增数。`;

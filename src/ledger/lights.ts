import { daysBetween } from '../days.js';
import type { Day } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';
import { clean } from './arithmetic.js';

export type Colour = 'green' | 'yellow' | 'red';

/** The light 红黄绿灯 of one target by 序时进度 (rule 19). */
export interface Light {
  colour: Colour;
  /** Share of the target that is finished, in percent. */
  share: number;
  /** Share of time gone, in percent. */
  expected: number;
  /** expected − share, in points; negative = ahead. */
  behind: number;
  deadline: Day;
  /** False when no deadline is given and the year's end stands in. */
  given: boolean;
}

/** Behind by less than 10 points green, 10–30 yellow, more red. */
const YELLOW_FROM = 10;
const RED_ABOVE = 30;

export function yearEnd(yearStart: Day): Day {
  return `${yearStart.slice(0, 4)}-12-31`;
}

/** The deadline of a target or item: an approved extension, the target's own date, the formal mark; null = none given. */
export function deadlineOf(item: Item, target?: Target, extended?: Day): Day | null {
  if (extended !== undefined) return extended;
  if (target?.due !== undefined) return target.due;
  if (item.deadline !== null) return item.deadline;
  // The day of another target's step is not this one's.
  const others =
    target === undefined ? [] : item.targets.flatMap(({ id, due }) => (id === target.id ? [] : (due ?? [])));
  const last = lastOf(item.deadlines.filter((one) => !others.includes(one.day)));
  // 6月~7月申报第一批,9月~12月第二批: a step before the last one of the item is not the end of its target.
  return target !== undefined && last !== lastOf(item.deadlines) ? null : last;
}

const lastOf = (deadlines: Item['deadlines']): Day | null =>
  deadlines.reduce<Day | null>(
    (latest, { day }) => (day !== '' && (latest === null || day > latest) ? day : latest),
    null,
  );

/** Linear share of time gone between the year's start and the deadline, 0–100. */
export function timeGone(yearStart: Day, deadline: Day, day: Day): number {
  const whole = daysBetween(yearStart, deadline);
  if (whole <= 0) return 100;
  return clean(Math.min(100, Math.max(0, (daysBetween(yearStart, day) / whole) * 100)));
}

/** Share of a target in percent. A ceiling (不超过) is either kept or not: it has no share. */
export function shareOf(target: Target, value: number): number | null {
  if (target.op === '<=' || target.value === 0) return null;
  return clean((value / target.value) * 100);
}

export function reached(target: Target, value: number): boolean {
  if (target.op === '<=') return value <= target.value + 1e-9;
  return value >= target.value - 1e-9;
}

export function colourOf(behind: number): Colour {
  if (behind < YELLOW_FROM) return 'green';
  return behind <= RED_ABOVE ? 'yellow' : 'red';
}

export function lightOf(
  ledger: Pick<Ledger, 'yearStart'>,
  item: Item,
  target: Target,
  value: number,
  day: Day,
  extended?: Day,
): Light | null {
  const given = deadlineOf(item, target, extended);
  const deadline = given ?? yearEnd(ledger.yearStart);
  const expected = timeGone(ledger.yearStart, deadline, day);
  if (reached(target, value)) {
    const share = shareOf(target, value) ?? 100;
    return { colour: 'green', share, expected, behind: clean(expected - share), deadline, given: given !== null };
  }
  const share = shareOf(target, value);
  if (share === null) return null;
  const behind = clean(expected - share);
  return { colour: colourOf(behind), share, expected, behind, deadline, given: given !== null };
}

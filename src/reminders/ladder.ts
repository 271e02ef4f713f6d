import { isWorkday, nextWorkday, previousWorkday } from '../calendar.js';
import { addDays, addMonths, endOfMonth, makeDay, maxDay, minDay, monthOf, yearOf } from '../days.js';
import type { Day } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Period } from './call.js';
import type { ReminderSettings } from './settings.js';
import type { Calendar } from './state.js';

/** Days after the list within which a report still counts as a late one of that period. */
const LATE_DAYS = 7;

/** Due day 1–31 of a ledger's reports; null = none is ordered. */
export function dueDayOf(ledger: Ledger, settings: ReminderSettings): number | null {
  return settings.dueDay ?? ledger.rules?.dueDay ?? null;
}

export function workdayOnOrBefore(day: Day, calendar: Calendar): Day {
  return isWorkday(day, calendar) ? day : previousWorkday(day, calendar);
}

/** `n` working days before a working day; 0 = the day itself. */
export function workdaysBefore(day: Day, n: number, calendar: Calendar): Day {
  let at = day;
  for (let i = 0; i < n; i++) at = previousWorkday(at, calendar);
  return at;
}

/**
 * The days of the report due in a month (rule 24); null when none is due then. Months of a quarterly report are those that
 * the interval divides: 3, 6, 9, 12.
 */
export function periodOf(ledger: Ledger, settings: ReminderSettings, month: string, calendar: Calendar): Period | null {
  const dueDay = dueDayOf(ledger, settings);
  const every = ledger.rules?.everyMonths ?? 1;
  const first = `${month}-01`;
  if (dueDay === null || monthOf(first) % every !== 0) return null;
  const ordered = makeDay(yearOf(first), monthOf(first), dueDay);
  const base = workdayOnOrBefore(ordered, calendar);
  const list = nextWorkday(base, calendar);
  const earliest = workdaysBefore(base, Math.max(0, ...settings.ladder.map((one) => one.before)), calendar);
  return {
    month,
    // A due day early in the month has its first call in the month before: who answers it has reported.
    from: minDay(addMonths(first, 1 - every), earliest),
    lateTo: maxDay(endOfMonth(first), addDays(list, LATE_DAYS)),
    ordered,
    base,
    list,
  };
}

/** Periods that may have a call, list or late report on the day: those due in its month and in the months beside it. */
export function periodsNear(ledger: Ledger, settings: ReminderSettings, day: Day, calendar: Calendar): Period[] {
  return [-1, 0, 1].flatMap(
    (n) => periodOf(ledger, settings, addMonths(`${day.slice(0, 7)}-01`, n).slice(0, 7), calendar) ?? [],
  );
}

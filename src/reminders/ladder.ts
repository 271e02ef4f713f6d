import { addDays, addMonths, endOfMonth, makeDay, maxDay, minDay, monthOf, yearOf } from '../days.js';
import type { Day } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Period } from './call.js';
import { memoOf, type Rung } from './memo.js';
import type { ReminderSettings } from './settings.js';
import type { Calendar } from './state.js';
import { nextWorkday, workdayOnOrBefore, workdaysBefore } from './workdays.js';

/** Days after the list within which a report still counts as a late one of that period. */
const LATE_DAYS = 7;

/** Due day 1–31 of a ledger's reports; null = none is ordered. */
function dueDayOf(ledger: Ledger, settings: ReminderSettings): number | null {
  return settings.dueDay ?? ledger.rules?.dueDay ?? null;
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
export function periodsNear(
  ledger: Ledger,
  settings: ReminderSettings,
  day: Day,
  calendar: Calendar,
): readonly Period[] {
  const month = day.slice(0, 7);
  const key = keyOf(ledger, settings, month);
  const { periods } = memoOf(settings, calendar);
  let near = periods.get(key);
  if (near === undefined) {
    const months = [-1, 0, 1].map((n) => addMonths(`${month}-01`, n).slice(0, 7));
    near = months.flatMap((one) => periodOf(ledger, settings, one, calendar) ?? []);
    periods.set(key, near);
  }
  return near;
}

/** Periods that have a step or the list on the day; on most days there is none. */
export function rungsOn(ledger: Ledger, settings: ReminderSettings, day: Day, calendar: Calendar): readonly Rung[] {
  const key = keyOf(ledger, settings, day);
  const { rungs } = memoOf(settings, calendar);
  let found = rungs.get(key);
  if (found === undefined) {
    found = periodsNear(ledger, settings, day, calendar).flatMap((period) => {
      const steps = settings.ladder.flatMap(({ before }, at) =>
        workdaysBefore(period.base, before, calendar) === day ? [at] : [],
      );
      const list = period.list === day;
      return steps.length > 0 || list ? [{ period, steps, list }] : [];
    });
    rungs.set(key, found);
  }
  return found;
}

function keyOf(ledger: Ledger, settings: ReminderSettings, when: string): string {
  return `${dueDayOf(ledger, settings)}/${ledger.rules?.everyMonths ?? 1}/${when}`;
}

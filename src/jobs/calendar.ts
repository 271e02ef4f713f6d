import { type CalendarOverride, calendarKnows } from '../calendar.js';
import { dayOf, yearOf } from '../days.js';
import type { Log } from '../log.js';
import type { Instant } from '../model/fact.js';

/** Says in the log, at the start, which years have no published holidays: reminders go by the days of the week there. */
export function sayCalendar(now: Instant, calendar: CalendarOverride | undefined, log: Pick<Log, 'warn'>): void {
  const year = yearOf(dayOf(now));
  const years = [year, year + 1].filter((one) => !calendarKnows(one, calendar));
  if (years.length > 0)
    log.warn(
      { years },
      'holidays of these years are not known: update chinese-days, or put holidays.json into the data folder',
    );
}

import { calendarKnows } from '../calendar.js';
import { BadHolidays, loadHolidays } from '../import/holidays.js';
import type { Finding } from './finding.js';
import { checkCalendar } from './machine.js';

/** The calendar with the holidays of the data folder's own file. */
export function checkHolidays(dataDir: string | undefined, now = new Date()): Finding {
  try {
    const override = dataDir === undefined ? undefined : loadHolidays(dataDir);
    return checkCalendar(now, (year) => calendarKnows(year, override));
  } catch (error) {
    if (!(error instanceof BadHolidays)) throw error;
    return { grade: 'bad', what: '节假日', detail: error.message };
  }
}

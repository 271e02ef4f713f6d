import chineseDays from 'chinese-days';
import { addDays, weekday, yearOf } from './days.js';
import type { Day } from './model/fact.js';

/**
 * Days that the calendar does not know yet, as in data/holidays.json: public holidays 节假日 and the weekend days worked
 * instead 调休.
 */
export interface CalendarOverride {
  holidays: readonly Day[];
  workdays: readonly Day[];
}

const known = new Map<number, boolean>();

/** Whether the public holidays of a year are known: a year is published when its National Day 国庆 is. */
export function calendarKnows(year: number, override?: CalendarOverride): boolean {
  if (override?.holidays.some((day) => yearOf(day) === year)) return true;
  let answer = known.get(year);
  if (answer === undefined) {
    answer = chineseDays.getHolidaysInRange(`${year}-10-01`, `${year}-10-07`, false).length > 0;
    known.set(year, answer);
  }
  return answer;
}

/** Whether offices work that day; a year that is not known goes by the days of the week. */
export function isWorkday(day: Day, override?: CalendarOverride): boolean {
  if (override?.holidays.includes(day)) return false;
  if (override?.workdays.includes(day)) return true;
  return calendarKnows(yearOf(day)) ? chineseDays.isWorkday(day) : weekday(day) <= 5;
}

/** The nearest workday before the day. */
export function previousWorkday(day: Day, override?: CalendarOverride): Day {
  let at = addDays(day, -1);
  while (!isWorkday(at, override)) at = addDays(at, -1);
  return at;
}

/** The nearest workday after the day. */
export function nextWorkday(day: Day, override?: CalendarOverride): Day {
  let at = addDays(day, 1);
  while (!isWorkday(at, override)) at = addDays(at, 1);
  return at;
}

import { type CalendarOverride, isWorkday, nextWorkday } from '../../calendar.js';
import { dayOf } from '../../days.js';
import type { Instant } from '../../model/fact.js';

/** Working morning at which what was held back goes out (rule 23). */
const MORNING = '08:30';

function timeOf(now: Instant): string {
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(11, 16);
}

/** 21:00–08:00 and rest days: nothing unasked goes to a group (rule 23). */
export function isQuiet(now: Instant, calendar?: CalendarOverride): boolean {
  const time = timeOf(now);
  return time < '08:00' || time >= '21:00' || !isWorkday(dayOf(now), calendar);
}

/** 08:30 of the next working morning: today's when the working day has not begun. */
export function nextMorning(now: Instant, calendar?: CalendarOverride): Instant {
  const day = dayOf(now);
  const today = timeOf(now) < MORNING && isWorkday(day, calendar);
  return `${today ? day : nextWorkday(day, calendar)}T${MORNING}:00+08:00`;
}

/** When something ordered now goes out: at the moment wished for, never in quiet hours unless it is urgent. */
export function goesOut(
  now: Instant,
  urgent: boolean,
  wished?: { day: string; time?: string },
  calendar?: CalendarOverride,
): Instant {
  if (urgent) return now;
  const at = wished === undefined ? now : `${wished.day}T${wished.time ?? MORNING}:00+08:00`;
  const then = Date.parse(at) > Date.parse(now) ? at : now;
  return isQuiet(then, calendar) ? nextMorning(then, calendar) : then;
}

import type { Day, Instant } from './model/fact.js';

const DAY_MS = 86_400_000;
/** Asia/Shanghai has had no summer time since 1991. */
const SHANGHAI_MS = 8 * 3_600_000;

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Days since 1970-01-01. */
function ordinal(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dateOf(day)) / DAY_MS;
}

function fromOrdinal(n: number): Day {
  return dayAt(n * DAY_MS);
}

/** The day of an instant, milliseconds since 1970, at Greenwich. Throws RangeError for one that there is not. */
function dayAt(ms: number): Day {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date.toISOString().slice(0, 10);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** Last date of a month, 28–31; `month` is 1–12. */
export function lastDate(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of year, month and date; a date past the end of the month becomes its last day. */
export function makeDay(year: number, month: number, date: number): Day {
  const last = date > 28 ? lastDate(year, month) : date;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Math.min(date, last))}`;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && fromOrdinal(ordinal(text)) === text;
}

export function addDays(day: Day, n: number): Day {
  return fromOrdinal(ordinal(day) + n);
}

/** Same date n months on; the last day where the month is shorter. */
export function addMonths(day: Day, n: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + n;
  return makeDay(Math.floor(months / 12), (months % 12) + 1, dateOf(day));
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return ordinal(b) - ordinal(a);
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function endOfMonth(day: Day): Day {
  return makeDay(yearOf(day), monthOf(day), 31);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((ordinal(day) + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the day's week. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The day in Asia/Shanghai on which an instant falls. */
export function dayOf(instant: Instant): Day {
  return dayAt(Date.parse(instant) + SHANGHAI_MS);
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

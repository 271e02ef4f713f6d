import { isWorkday as calendarSays } from '../calendar.js';
import { addDays } from '../days.js';
import type { Day } from '../model/fact.js';
import type { Calendar } from './state.js';

/** A working day with its neighbours, worked out once: the plan asks for the same few hundred days again and again. */
interface Known {
  works: boolean;
  previous?: Day;
  next?: Day;
}

const NONE = {};
const tables = new WeakMap<object, Map<Day, Known>>();

function known(day: Day, calendar: Calendar): Known {
  const of = calendar ?? NONE;
  let table = tables.get(of);
  if (table === undefined) {
    table = new Map();
    tables.set(of, table);
  }
  let entry = table.get(day);
  if (entry === undefined) {
    entry = { works: calendarSays(day, calendar) };
    table.set(day, entry);
  }
  return entry;
}

export function isWorkday(day: Day, calendar: Calendar): boolean {
  return known(day, calendar).works;
}

/** The nearest working day before the day. */
export function previousWorkday(day: Day, calendar: Calendar): Day {
  const entry = known(day, calendar);
  entry.previous ??= search(day, -1, calendar);
  return entry.previous;
}

/** The nearest working day after the day. */
export function nextWorkday(day: Day, calendar: Calendar): Day {
  const entry = known(day, calendar);
  entry.next ??= search(day, 1, calendar);
  return entry.next;
}

function search(day: Day, step: 1 | -1, calendar: Calendar): Day {
  let at = addDays(day, step);
  while (!isWorkday(at, calendar)) at = addDays(at, step);
  return at;
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

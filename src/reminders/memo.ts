import type { Day } from '../model/fact.js';
import type { Period } from './call.js';
import type { ReminderSettings } from './settings.js';
import type { Calendar } from './state.js';

/** What of a period's ladder stands on one day. */
export interface Rung {
  period: Period;
  /** Places in the settings' ladder. */
  steps: readonly number[];
  list: boolean;
}

/** Days that follow from settings and calendar alone; both are never changed in place, so they are worked out once. */
interface Memo {
  /** Periods near a month, by due day, interval and month. */
  periods: Map<string, readonly Period[]>;
  /** Steps and lists that stand on a day, by due day, interval and day. */
  rungs: Map<string, readonly Rung[]>;
  /** Days on which a deadline is nudged, by the deadline. */
  nudges: Map<Day, readonly { days: number; on: Day }[]>;
}

const NO_CALENDAR = {};
const memos = new WeakMap<ReminderSettings, WeakMap<object, Memo>>();

export function memoOf(settings: ReminderSettings, calendar: Calendar): Memo {
  const byCalendar = memos.get(settings) ?? new WeakMap<object, Memo>();
  memos.set(settings, byCalendar);
  const memo = byCalendar.get(calendar ?? NO_CALENDAR) ?? { periods: new Map(), rungs: new Map(), nudges: new Map() };
  byCalendar.set(calendar ?? NO_CALENDAR, memo);
  return memo;
}

import type { Day, Instant } from '../model/fact.js';
import { claimKey, type NudgeLine, type OwedRow, type Period } from './call.js';
import type { Roster } from './roster.js';
import type { ReminderSettings } from './settings.js';
import type { Calendar, Group } from './state.js';
import type { LedgerView } from './view.js';

/** What every part of the plan looks at for one ledger on one working day. */
export interface DayContext {
  view: LedgerView;
  settings: ReminderSettings;
  roster: Roster;
  calendar: Calendar;
  day: Day;
  /**
   * Calls after this instant (in the form of `instantOf`, as `instantAt` has it) are not wanted: what they would say need
   * not be worked out.
   */
  until: Instant | undefined;
  /** Keys of calls that were sent: what they would say need not be worked out. */
  claimed: ReadonlySet<string>;
  /** What the one group message of the day has to say; a part at a later time joins the earliest. */
  groups: GroupParts;
}

export interface GroupPart {
  time: string;
  period: Period | null;
  rows: OwedRow[];
  nudges: NudgeLine[];
  last: boolean;
}

export type GroupParts = Map<string, GroupPart[]>;

export function addGroupPart(groups: GroupParts, chat: string, part: GroupPart): void {
  const parts = groups.get(chat);
  if (parts) parts.push(part);
  else groups.set(chat, [part]);
}

/** One message a group a day (rule 24): the key knows neither step nor ledger. */
export function groupKey(chat: string, day: Day): string {
  return claimKey('remind', 'group', chat, day);
}

/** Groups of the ledger that were not written to today: what the others would read need not be worked out. */
export function openGroups({ view, roster, day, claimed }: DayContext): Group[] {
  return roster.groups(view.ledger.key).filter(({ chat }) => !claimed.has(groupKey(chat, day)));
}

/** A time of a day in Asia/Shanghai. */
export function instantAt(day: Day, time: string): Instant {
  return `${day}T${time}:00+08:00`;
}

export function wanted({ day, until }: Pick<DayContext, 'day' | 'until'>, time: string): boolean {
  return until === undefined || instantAt(day, time) <= until;
}

import type { CalendarOverride } from '../calendar.js';
import type { Day, Instant, StoredFact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Person } from '../model/message.js';
import type { ReminderSettings } from './settings.js';

/** A confirmed report of an item, as `Store.facts.reported` tells it, with its time. */
export interface ReportMark {
  item: string;
  at: Instant;
  /** What was said: `no_progress` is a zero report 零报告. */
  status: string | null;
}

/** An approved request; only approved ones may be given here (rule 12). Oldest first. */
export interface Approved {
  item: string;
  kind: string;
  /** The part of the item that it is about; absent = the whole item. */
  object?: string;
  /** New deadline of an extension 延期; last day of a pause 暂缓, absent = until further notice. */
  due?: Day;
}

/** Everything that is known of one ledger. */
export interface LedgerState {
  ledger: Ledger;
  /**
   * Confirmed reports from the first day of the month before the month looked at (or 70 days back, what is earlier):
   * enough for the ladder, for late reports and for 30 days without progress.
   */
  reports: readonly ReportMark[];
  /** Confirmed facts: figures for "what is missing" and lights, milestones, instructions 批示 with their days. */
  facts: readonly StoredFact[];
  approved: readonly Approved[];
}

/** A person of the roster, and whether a one-to-one message reaches him on one of his accounts. */
export interface Post extends Person {
  reachable: boolean;
}

/** A work group bound to a ledger. */
export interface Group {
  chat: string;
  ledger: string;
}

/** 别催了 市城管局 到6月5日: no call to the unit up to that day, that day included. */
export interface Exemption {
  unit: string;
  until: Day;
  /** Absent = in every ledger. */
  ledger?: string;
}

/** What the plan is made from. The same state gives the same plan. */
export interface ReminderState {
  ledgers: readonly LedgerState[];
  people: readonly Post[];
  groups: readonly Group[];
  exemptions: readonly Exemption[];
  /** Keys of ledgers that have settings or sent reminders but are gone: their schedule ends itself, said once. */
  gone?: readonly string[];
}

/** Settings of a ledger; ledgers that are not in it go by the defaults. */
export type SettingsOf = ReadonlyMap<string, ReminderSettings>;

export type Calendar = CalendarOverride | undefined;

import type { Day, Instant } from '../model/fact.js';

/** Who gets a call: a person one to one, or a work group. */
export type Recipient = { kind: 'person'; name: string } | { kind: 'group'; chat: string };

/** A target and how far it is 差多少; `missing` null = no figure was reported, or it is not a matter of more. */
export interface TargetLine {
  metric: string;
  op: '>=' | '<=' | '=';
  value: number;
  unit: string;
  current: number | null;
  asOf: Day | null;
  /** value − current where more is wanted; current − value where it is a ceiling. */
  missing: number | null;
}

export interface ItemLine {
  id: string;
  code: string;
  title: string;
  /** Targets that are not reached yet. */
  targets: TargetLine[];
}

/** Why a unit could not be written to one to one. */
export type Unreached = 'no_liaison' | 'away' | 'unreachable';

/** A unit that owes and what it owes. */
export interface OwedRow {
  unit: string;
  items: ItemLine[];
  /** People who stand for the unit that day, by name: called upon in a group message. */
  people: string[];
  unreached?: Unreached;
}

/** Days of one monthly (or quarterly) report. */
export interface Period {
  /** Month in which it is due, YYYY-MM. */
  month: string;
  /** First day whose reports count. */
  from: Day;
  /** Last day whose reports count as late ones 迟报. */
  lateTo: Day;
  /** The day that the notice orders. */
  ordered: Day;
  /** Last working day on or before it: what the ladder counts back from. */
  base: Day;
  /** The next working day: the supervisor's list. */
  list: Day;
}

export type MarkKind = 'deadline' | 'target' | 'milestone' | 'instruction';

/** A dated promise of an item: 办结时限, a target's own date, a date in the text, a leader's instruction 批示. */
export interface Mark {
  kind: MarkKind;
  day: Day;
  /** The words it comes from; '' where none were printed. */
  text: string;
  /** The deadline was moved to here by an approved extension. */
  extended?: true;
}

/** One item in a nudge. */
export interface NudgeLine {
  item: ItemLine;
  unit: string;
  mark: Mark;
  /** Days from the day of the nudge to the mark's day; negative = overdue. */
  left: number;
  /** Which nudge of the mark: due30, due7, due1, overdue. */
  step: string;
  /** Claimed beside the call's own: one mark, one step, one recipient. */
  claimKey: string;
}

export interface ListItem {
  unit: string;
  items: { id: string; code: string; title: string }[];
  /** Late ones: when the (first) report came. */
  at?: Instant;
}

/** The supervisor's list of one period; made anew it has the late ones that came in. */
export interface MonthlyList {
  ledger: string;
  title: string;
  period: Period;
  /** Units that reported nothing, then those that lack some items (rule 24). */
  nothing: ListItem[];
  some: ListItem[];
  zero: ListItem[];
  late: ListItem[];
  /** Units that reported everything, late and zero ones included. */
  reported: string[];
  counts: { items: number; reported: number; zero: number; late: number; missing: number };
  /** Owing units that no one-to-one message reaches, and why. */
  unreached: { unit: string; why: Unreached }[];
  /** Owing units that are not called now, and until when. */
  exempt: { unit: string; until: Day }[];
}

export interface WeeklyPart {
  ledger: string;
  title: string;
  /** Open items without progress, with the days since the last; null = never any. */
  stale: { id: string; code: string; title: string; unit: string; days: number | null }[];
  staleDays: number;
  /** Lights that turned yellow or red since the week before. */
  turned: {
    id: string;
    code: string;
    title: string;
    unit: string;
    colour: 'yellow' | 'red';
    was: 'green' | 'yellow' | null;
  }[];
  /** Reports of the last period that came in late during the week. */
  late: ListItem[];
}

export type Content =
  | { kind: 'monthly'; period: Period; rows: OwedRow[]; last: boolean }
  | { kind: 'group'; period: Period | null; rows: OwedRow[]; nudges: NudgeLine[]; last: boolean }
  | { kind: 'nudge'; nudges: NudgeLine[] }
  | { kind: 'undelivered'; nudges: NudgeLine[] }
  | { kind: 'overdue'; nudges: NudgeLine[] }
  | { kind: 'list'; list: MonthlyList }
  | { kind: 'weekly'; parts: WeeklyPart[] }
  | { kind: 'unreached'; title: string; units: { unit: string; why: Unreached; claimKey: string }[] }
  | { kind: 'calendar'; year: number }
  | { kind: 'gone'; ledger: string };

/** The rule and the state behind a call, for 为什么提醒我 and the preview. */
export interface Why {
  rule: 'ladder' | 'list' | 'nudge' | 'overdue' | 'weekly' | 'notice';
  /** Day that the call counts from: the due day's working day, a deadline, the Monday. */
  day: Day;
  /** Working days before it for the ladder, days before it for a nudge. */
  before?: number;
}

/** One message of the plan. */
export interface PlannedCall {
  at: Instant;
  /** Ledger key; null = of no single ledger. */
  ledger: string | null;
  /** Month of a report (2025-05), day of nudges and notes (2025-05-26), year of a calendar notice. */
  period: string;
  /** call5 (5 working days before), call0, call0-2 (the second on the day); list, nudge, undelivered (nudges that reach nobody, to the supervisor), overdue, weekly, group, unreached, calendar, gone. */
  step: string;
  recipient: Recipient;
  via: 'private' | 'group';
  units: string[];
  items: string[];
  why: Why;
  /** Unique for ever: a call whose key was claimed is never sent again. */
  claimKey: string;
  content: Content;
}

const keyPart = (part: string): string => (part.includes('/') ? part.replaceAll('/', '／') : part);

/** Parts of a claim key; a slash within a part (a name) cannot run into the next one. */
export function claimKey(...parts: readonly (string | number)[]): string {
  return parts.map((part) => keyPart(String(part))).join('/');
}

export function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'person' ? `@${recipient.name}` : recipient.chat;
}

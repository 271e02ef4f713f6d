import { addDays, daysBetween, endOfMonth } from '../days.js';
import type { Day, Instant } from '../model/fact.js';
import type { Deadline, Item, Ledger } from '../model/ledger.js';
import { deadlineOf } from './lights.js';

/** What `Store.facts.reported` tells of one report. */
export interface Reported {
  item: string;
  unit: string | null;
  reporter: string;
  status: string | null;
}

export interface Request {
  item: string;
  kind: string;
  object?: string;
  due?: Day;
  state?: string;
}

/** First and last instant of a month in Asia/Shanghai, as `[from, to)`. */
export function monthSpan(month: string): { from: Instant; to: Instant } {
  const last = endOfMonth(`${month}-01`);
  return { from: `${month}-01T00:00:00+08:00`, to: `${addDays(last, 1)}T00:00:00+08:00` };
}

/** Items that owe reports: those that have no sub-items, and are not closed 销号. */
export function owingItems(ledger: Ledger, closed: ReadonlySet<string> = new Set()): Item[] {
  const parents = new Set(ledger.items.flatMap((item) => item.parent ?? []));
  return ledger.items.filter((item) => !parents.has(item.id) && !closed.has(item.id));
}

/** Items that owe nothing on a day: closed 销号 or paused 暂缓 as a whole, or part of one that is. Only approved requests are given. */
export function restingItems(ledger: Ledger, approved: readonly Request[], day: Day): Set<string> {
  const own = new Set(
    approved.flatMap(({ item, kind, object, due }) => {
      const rests = kind === 'close' || (kind === 'pause' && (due === undefined || day <= due));
      return rests && object === undefined ? [item] : [];
    }),
  );
  const parts = ledger.items.filter(({ parent }) => parent !== undefined && own.has(parent));
  return new Set([...own, ...parts.map(({ id }) => id)]);
}

/** Who answers for an item's monthly report: the lead unit 牵头单位, else the person who committed himself. */
export function leadOf(item: Item, ledger: Ledger): string {
  return item.units[0] ?? personOf(item, ledger) ?? item.leaders[0] ?? '';
}

function personOf(item: Item, ledger: Ledger): string | undefined {
  const official = ledger.officials.find((one) => item.leaders.includes(one.name));
  return official?.unit ?? official?.name;
}

export interface UnitDue {
  unit: string;
  /** Items that the unit leads. */
  all: Item[];
  /** Those without a report in the month. */
  owed: Item[];
}

/** Who owes which items of a month (rule 24): a report on the parent counts for its sub-items. */
export function unitDues(ledger: Ledger, reported: readonly Reported[], closed?: ReadonlySet<string>): UnitDue[] {
  const done = new Set(reported.map((one) => one.item));
  const units = new Map<string, UnitDue>();
  for (const item of owingItems(ledger, closed)) {
    const unit = leadOf(item, ledger);
    const due = units.get(unit) ?? { unit, all: [], owed: [] };
    due.all.push(item);
    if (!done.has(item.id) && !(item.parent !== undefined && done.has(item.parent))) due.owed.push(item);
    units.set(unit, due);
  }
  return [...units.values()];
}

/** Units that reported nothing, and apart from them those that lack some items. */
export function splitDues(dues: readonly UnitDue[]): { nothing: UnitDue[]; some: UnitDue[]; done: UnitDue[] } {
  return {
    nothing: dues.filter((due) => due.owed.length === due.all.length && due.all.length > 0),
    some: dues.filter((due) => due.owed.length > 0 && due.owed.length < due.all.length),
    done: dues.filter((due) => due.owed.length === 0),
  };
}

/** Days until a deadline; negative = overdue. */
export function daysLeft(deadline: Day, today: Day): number {
  return daysBetween(today, deadline);
}

/** The approved extension of an item, newest last in `approved`; extensions of a part are left out. */
export function extendedTo(item: Item, approved: readonly Request[]): Day | undefined {
  return approved
    .filter((one) => one.item === item.id && one.kind === 'extend' && one.object === undefined && one.due !== undefined)
    .at(-1)?.due;
}

/** All dates of an item, its formal mark first (rule 19), an approved extension before both. */
export function datesOf(item: Item, approved: readonly Request[] = []): Deadline[] {
  const extended = extendedTo(item, approved);
  const own = [...item.deadlines].sort((a, b) => Number(b.formal) - Number(a.formal) || (a.day < b.day ? -1 : 1));
  const first = deadlineOf(item);
  const known = first === null || own.some((one) => one.day === first);
  const dates = known ? own : [{ day: first, text: '', formal: true }, ...own];
  return extended ? [{ day: extended, text: '批准延期', formal: true }, ...dates] : dates;
}

/** Is one of the item's dates within the span? */
export function dueWithin(item: Item, from: Day, to: Day, approved: readonly Request[] = []): Deadline[] {
  const extended = extendedTo(item, approved);
  const dates = datesOf(item, approved);
  return dates.filter((one) => one.day >= from && one.day <= to && !(extended && one.formal && one.day !== extended));
}

export function isOverdue(item: Item, today: Day, approved: readonly Request[] = []): boolean {
  const deadline = deadlineOf(item, undefined, extendedTo(item, approved));
  return deadline !== null && deadline < today;
}

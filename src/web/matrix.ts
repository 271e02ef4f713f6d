import { addMonths, dayOf } from '../days.js';
import { leadOf, owingItems } from '../ledger/dues.js';
import type { Day, Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Request } from '../store/store.js';

export interface Cell {
  /** Items that owed a report in that month. */
  all: number;
  done: number;
  /** Of `done`: 零报告, nothing to report. */
  zero: number;
}

export interface MatrixRow {
  unit: string;
  items: number;
  /** One a month of `months`. */
  cells: Cell[];
}

export interface Matrix {
  months: string[];
  rows: MatrixRow[];
}

/** Months of a ledger's year up to today, at most twelve. */
function monthsOf(yearStart: Day, today: Day): string[] {
  const months: string[] = [];
  for (let at = yearStart; at.slice(0, 7) <= today.slice(0, 7) && months.length < 12; at = addMonths(at, 1))
    months.push(at.slice(0, 7));
  return months;
}

interface Report {
  item: string;
  at: Instant;
  status: string | null;
}

/**
 * Which lead unit 牵头单位 reported how many of its items in which month (rule 24): a report on the parent counts for its
 * sub-items. Nothing is owed in the months before the document was published, nor after an item was closed 销号.
 */
export function matrixOf(ledger: Ledger, reports: readonly Report[], approved: readonly Request[], today: Day): Matrix {
  const months = monthsOf(ledger.yearStart, today);
  const reported = new Map<string, 'zero' | 'done'>();
  for (const { item, at, status } of reports) {
    const key = `${item} ${dayOf(at).slice(0, 7)}`;
    if (status !== 'no_progress') reported.set(key, 'done');
    else if (!reported.has(key)) reported.set(key, 'zero');
  }
  const closed = new Map(
    approved.flatMap(({ kind, item, object, decidedAt }) =>
      kind === 'close' && object === undefined && decidedAt !== undefined
        ? [[item, dayOf(decidedAt).slice(0, 7)] as const]
        : [],
    ),
  );
  const rows = new Map<string, MatrixRow>();
  for (const item of owingItems(ledger)) {
    const unit = leadOf(item, ledger);
    const row = rows.get(unit) ?? { unit, items: 0, cells: months.map(() => ({ all: 0, done: 0, zero: 0 })) };
    rows.set(unit, row);
    row.items += 1;
    const over = closed.get(item.id) ?? (item.parent === undefined ? undefined : closed.get(item.parent));
    for (const [at, month] of months.entries()) {
      const cell = row.cells[at];
      if (!cell || month < ledger.published.slice(0, 7) || (over !== undefined && month > over)) continue;
      const said = reported.get(`${item.id} ${month}`) ?? (item.parent && reported.get(`${item.parent} ${month}`));
      cell.all += 1;
      if (said) cell.done += 1;
      if (said === 'zero') cell.zero += 1;
    }
  }
  return { months, rows: [...rows.values()] };
}

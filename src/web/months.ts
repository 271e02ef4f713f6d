import { addMonths, endOfMonth, minDay } from '../days.js';
import { figureOfMonth } from '../ledger/compare.js';
import { deadlineOf, timeGone, yearEnd } from '../ledger/lights.js';
import type { Figure } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';

export interface MonthRow {
  /** YYYY-MM */
  month: string;
  /** The last figure of the month; absent = nobody reported one, which is not 0. */
  figure?: Figure;
  /** What 序时进度 asks for at the month's end, or today; null for a ceiling, which is kept or not. */
  plan: number | null;
}

/** Most months that are looked back on. */
const MOST = 24;

/** A target's figures by month beside 序时进度, from the ledger's year start to today. */
export function monthRows(
  ledger: Ledger,
  item: Item,
  target: Target,
  facts: readonly StoredFact[],
  today: Day,
  extended?: Day,
): MonthRow[] {
  const deadline = deadlineOf(item, target, extended) ?? yearEnd(ledger.yearStart);
  const known = facts.filter(({ asOf }) => asOf <= today);
  const rows: MonthRow[] = [];
  for (let at = ledger.yearStart; at <= today && rows.length < MOST; at = addMonths(at, 1)) {
    const month = at.slice(0, 7);
    const gone = timeGone(ledger.yearStart, deadline, minDay(endOfMonth(`${month}-01`), today));
    const figure = figureOfMonth(target, known, month)[0];
    const plan = target.op === '<=' ? null : (target.value * gone) / 100;
    rows.push({ month, plan, ...(figure && { figure }) });
  }
  return rows;
}

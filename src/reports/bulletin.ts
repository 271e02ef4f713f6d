import { endOfMonth, minDay } from '../days.js';
import { daysLeft, owingItems, splitDues, type UnitDue, unitDues } from '../ledger/dues.js';
import { deadlineOf, type Light, reached } from '../ledger/lights.js';
import { itemState } from '../ledger/states.js';
import type { Day } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import { monthItem, type ReportItem, type TargetLine } from './month-item.js';
import type { ReportInput } from './monthly.js';
import { loadedFrom } from './state.js';

/** An item by the target that is furthest behind. */
export interface PaceRow {
  item: ReportItem;
  line: TargetLine & { light: Light };
}

export interface OverdueRow {
  item: ReportItem;
  deadline: Day;
  /** Days since the deadline, 1 and more. */
  days: number;
}

/**
 * A bulletin 通报 by results: objective lists, each item in one of them. Whom to praise or to criticise is not for a
 * machine to say: the document leaves that to the office's hand.
 */
export interface Bulletin {
  ledger: Ledger;
  month: string;
  asOf: Day;
  today: Day;
  all: number;
  /** Faster than 序时进度, or at the target. */
  ahead: PaceRow[];
  /** Behind by less than 10 points. */
  onPlan: PaceRow[];
  /** Behind by 10 points or more, the furthest first. */
  behind: PaceRow[];
  /** Past the deadline and not finished, the longest first. */
  overdue: OverdueRow[];
  /** Items without a figure that could be compared, and not overdue. */
  incomparable: ReportItem[];
  /** Units that reported nothing in the month, and those that lack some items. */
  nothing: UnitDue[];
  some: UnitDue[];
}

export function composeBulletin(input: ReportInput): Bulletin {
  const { ledger, month, today } = input;
  const asOf = minDay(endOfMonth(`${month}-01`), today);
  const loaded = loadedFrom(input);
  const bulletin: Bulletin = {
    ledger,
    month,
    asOf,
    today,
    all: 0,
    ahead: [],
    onPlan: [],
    behind: [],
    overdue: [],
    incomparable: [],
    ...duesOf(input),
  };
  for (const one of owingItems(ledger)) {
    bulletin.all += 1;
    const item = monthItem(one, { ...input, asOf, loaded, leaf: true });
    const deadline = deadlineOf(one, undefined, loaded.extended.get(one.id));
    const done = input.closed.has(one.id) || itemState(one, loaded.of(one.id), asOf) === 'done';
    if (deadline !== null && deadline < asOf && !done)
      bulletin.overdue.push({ item, deadline, days: -daysLeft(deadline, asOf) });
    else place(item, bulletin);
  }
  bulletin.behind.sort((a, b) => b.line.light.behind - a.line.light.behind);
  bulletin.overdue.sort((a, b) => b.days - a.days);
  return bulletin;
}

function place(item: ReportItem, bulletin: Bulletin): void {
  const lit = item.targets.flatMap((line) => (line.light ? [{ ...line, light: line.light }] : []));
  const line = lit.sort((a, b) => lag(b) - lag(a))[0];
  if (!line) bulletin.incomparable.push(item);
  else if (line.light.colour !== 'green') bulletin.behind.push({ item, line });
  else if (lag(line) < 0) bulletin.ahead.push({ item, line });
  else bulletin.onPlan.push({ item, line });
}

/** Points behind 序时进度; a target that is reached is ahead whatever the date. */
function lag({ light, target, figure }: PaceRow['line']): number {
  return figure && reached(target, figure.value) ? Math.min(light.behind, -0.001) : light.behind;
}

function duesOf({ ledger, reported, closed }: ReportInput): Pick<Bulletin, 'nothing' | 'some'> {
  const said = [...reported].map((item) => ({ item, unit: null, reporter: '', status: null }));
  const { nothing, some } = splitDues(unitDues(ledger, said, closed));
  return { nothing, some };
}

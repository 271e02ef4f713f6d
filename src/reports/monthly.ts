import { endOfMonth, minDay } from '../days.js';
import { leadOf, owingItems } from '../ledger/dues.js';
import type { Day } from '../model/fact.js';
import type { Item, Ledger } from '../model/ledger.js';
import { sameBody } from '../parsers/bodies.js';
import { monthItem, type ReportItem } from './month-item.js';
import { type LedgerState, loadedFrom } from './state.js';

/** A month's report 月报 before it has a layout. */
export interface MonthlyReport {
  ledger: Ledger;
  /** YYYY-MM */
  month: string;
  /** The day that its figures stand for: the month's end, or today. */
  asOf: Day;
  /** The day it was made on. */
  today: Day;
  /** Set for one unit's own report 我局月报. */
  unit?: string;
  counts: Counts;
  sections: { title: string; items: ReportItem[] }[];
}

/** Items without sub-items, by what came in the month; `reported` includes `zero`, `owed` and `closed` are apart. */
export interface Counts {
  all: number;
  reported: number;
  zero: number;
  owed: number;
  /** Closed 已销号 and not reported any more. */
  closed: number;
}

export interface ReportInput extends LedgerState {
  /** YYYY-MM, not after the month of `today`. */
  month: string;
  today: Day;
  /** How items are put together; by section when absent. */
  by?: 'section' | 'unit';
  /** Only what this unit answers for: what it leads, then what it takes part in. */
  unit?: string;
}

export function composeMonthly(input: ReportInput): MonthlyReport {
  const { ledger, month, today, unit } = input;
  const asOf = minDay(endOfMonth(`${month}-01`), today);
  const loaded = loadedFrom(input);
  const leaves = new Set(owingItems(ledger).map((item) => item.id));
  const groups = new Map<string, ReportItem[]>();
  for (const item of ledger.items) {
    const title = groupOf(item, input);
    if (title === undefined) continue;
    const list = groups.get(title) ?? [];
    list.push(monthItem(item, { ...input, asOf, loaded, leaf: leaves.has(item.id) }));
    groups.set(title, list);
  }
  const counted = [...groups.values()].flat().filter((item) => item.leaf);
  const count = (state: ReportItem['state']): number => counted.filter((item) => item.state === state).length;
  return {
    ledger,
    month,
    asOf,
    today,
    ...(unit === undefined ? {} : { unit }),
    counts: {
      all: counted.length,
      reported: count('reported') + count('zero'),
      zero: count('zero'),
      owed: count('owed'),
      closed: count('closed'),
    },
    sections: order([...groups], input).map(([title, items]) => ({ title, items })),
  };
}

const [LEADS, JOINS] = ['牵头事项', '配合事项'];

/** Heading that an item stands under; undefined where the report is another unit's. */
function groupOf(item: Item, { ledger, by, unit }: ReportInput): string | undefined {
  if (unit !== undefined) {
    if (isBody(leadOf(item, ledger), unit)) return LEADS;
    return item.units.some((one) => isBody(one, unit)) ? JOINS : undefined;
  }
  return by === 'unit' ? leadOf(item, ledger) : item.section;
}

function isBody(name: string, unit: string): boolean {
  return name === unit || sameBody(name, unit);
}

/** A unit's own items come first; the others stand in the order of the ledger. */
function order(groups: [string, ReportItem[]][], { unit }: ReportInput): [string, ReportItem[]][] {
  return unit === undefined ? groups : groups.sort(([a], [b]) => Number(b === LEADS) - Number(a === LEADS));
}

/** The unit of the ledger that is meant by what somebody calls it; undefined when none answers for any item. */
export function unitOf(name: string, ledger: Ledger): string | undefined {
  const wanted = name.trim();
  const bodies = [
    ...ledger.units,
    ...ledger.items.map((item) => ({ name: leadOf(item, ledger), aliases: [] })),
    ...ledger.places,
  ].filter((one) => one.name !== '');
  const found =
    bodies.find((one) => one.name === wanted) ??
    bodies.find((one) => one.aliases.includes(wanted)) ??
    bodies.find((one) => sameBody(one.name, wanted));
  const body = found?.name;
  return body !== undefined &&
    ledger.items.some((item) => isBody(leadOf(item, ledger), body) || item.units.some((unit) => isBody(unit, body)))
    ? body
    : undefined;
}

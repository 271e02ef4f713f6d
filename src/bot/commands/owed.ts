import { dayOf } from '../../days.js';
import { monthSpan, restingItems, type UnitDue, unitDues } from '../../ledger/dues.js';
import type { Day } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { sameBody } from '../../parsers/bodies.js';
import type { RemindCommand } from '../../parsers/command.js';
import { CLEAR } from '../../parsers/items/index.js';
import type { RunContext } from './context.js';

/** Whom to remind of what in one ledger, and what was asked for in vain. */
export interface Owed {
  ledger: Ledger;
  rows: { unit: string; items: Item[] }[];
  /** Items asked about that are reported already. */
  reported: Item[];
  /** Bodies asked about that owe nothing. */
  settled: string[];
  /** Bodies asked about that lead no item. */
  strangers: string[];
  /** Bodies asked about an item that is another's. */
  misdirected: { unit: string; item: Item; lead: string }[];
  /** Bodies that owe and are not called for the time being 别催了, and until when. */
  spared: { unit: string; until: Day }[];
}

/** Who owes what of a month as of a day; what is closed 销号 or paused 暂缓 then owes nothing. */
export async function duesOf(
  ledger: Ledger,
  month: string,
  context: Pick<RunContext, 'store'>,
  day: Day,
): Promise<UnitDue[]> {
  const { from, to } = monthSpan(month);
  const reported = await context.store.facts.reported(ledger.key, from, to);
  const approved = await context.store.requests.approved(ledger.items.map((item) => item.id));
  return unitDues(ledger, reported, restingItems(ledger, approved, day));
}

/** The part of the dues that the order is about. */
export async function owedBy(
  command: RemindCommand,
  ledger: Ledger,
  month: string,
  context: RunContext,
): Promise<Owed> {
  const today = dayOf(context.now);
  const dues = await duesOf(ledger, month, context, today);
  const units = unitsNamed(command, ledger, context);
  const items = itemsNamed(command, ledger, units, context);
  const found: Owed = { ledger, rows: [], reported: [], settled: [], strangers: [], misdirected: [], spared: [] };
  if (items.length > 0) {
    for (const item of items) askItem(item, units, dues, found);
  } else if (units.length > 0) {
    for (const unit of units) askUnit(unit, dues, found);
  } else if (command.owing && !namesSome(command)) {
    const places = new Set(ledger.places.map((place) => place.name));
    found.rows = dues
      .filter((due) => due.owed.length > 0 && (!command.counties || places.has(due.unit)))
      .map((due) => ({ unit: due.unit, items: due.owed }));
  }
  const { called, spared } = sparing(found.rows, ledger, today, context);
  return { ...found, rows: called, spared };
}

/** 提醒资源规划局40项还没报: who or what was named and is of another ledger, or of none, calls nobody else here. */
function namesSome({ items, units, people, unknown }: RemindCommand): boolean {
  return items.length + units.length + people.length + unknown.length > 0;
}

/** Rows without the units that are not called for the time being 别催了, and those apart. */
export function sparing<R extends { unit: string }>(
  rows: readonly R[],
  ledger: Ledger,
  day: Day,
  { exemptions = [] }: Pick<RunContext, 'exemptions'>,
): { called: R[]; spared: Owed['spared'] } {
  const called: R[] = [];
  const spared: Owed['spared'] = [];
  for (const row of rows) {
    const until = exemptions
      .filter((one) => (one.ledger ?? ledger.key) === ledger.key && one.until >= day)
      .filter(({ unit }) => unit === row.unit || sameBody(unit, row.unit))
      .map((one) => one.until)
      .sort()
      .at(-1);
    if (until === undefined) called.push(row);
    else spared.push({ unit: row.unit, until });
  }
  return { called, spared };
}

function askItem(item: Item, units: string[], dues: UnitDue[], found: Owed): void {
  const due = dues.find((one) => one.all.includes(item));
  if (due === undefined || !due.owed.includes(item)) {
    found.reported.push(item);
    return;
  }
  const responsible = [due.unit, ...item.units];
  const asked = units.filter((unit) => responsible.some((name) => sameBody(name, unit)));
  for (const unit of units) if (!asked.includes(unit)) found.misdirected.push({ unit, item, lead: due.unit });
  if (units.length > 0 && asked.length === 0) return;
  for (const unit of asked.length > 0 ? asked : [due.unit]) {
    const row = found.rows.find((one) => one.unit === unit);
    if (row) row.items.push(item);
    else found.rows.push({ unit, items: [item] });
  }
}

function askUnit(unit: string, dues: UnitDue[], found: Owed): void {
  const due = dues.find((one) => sameBody(one.unit, unit));
  if (due === undefined) found.strangers.push(unit);
  else if (due.owed.length === 0) found.settled.push(unit);
  else found.rows.push({ unit: due.unit, items: due.owed });
}

/** Bodies of this ledger that are named themselves or through one of their people. */
function unitsNamed(command: RemindCommand, ledger: Ledger, context: RunContext): string[] {
  const offices = context.people.flatMap((one) => (command.people.includes(one.name) && one.unit ? [one.unit] : []));
  const known = [...ledger.units, ...ledger.places, ...ledger.officials].map((one) => one.name);
  return [...new Set([...command.units, ...offices, ...command.people])].flatMap(
    (name) => known.find((unit) => unit === name) ?? known.find((unit) => sameBody(unit, name)) ?? [],
  );
}

function itemsNamed(command: RemindCommand, ledger: Ledger, units: string[], context: RunContext): Item[] {
  const said = ledger.items.filter((item) => command.items.some((code) => code === item.code || code === item.id));
  if (command.items.length > 0) return said.flatMap((item) => leaves(item, ledger));
  if (command.matter !== '') {
    const best = context.index.match(command.matter, { ledgers: [ledger.key], limit: 1 })[0];
    return best && best.score >= CLEAR ? leaves(best.item, ledger) : [];
  }
  if (units.length > 0 || command.owing || command.unknown.length > 0) return [];
  return ledger.items.filter((item) => context.talk?.includes(item.id)).flatMap((item) => leaves(item, ledger));
}

/** Reports are owed on sub-items where an item has them. */
function leaves(item: Item, ledger: Ledger): Item[] {
  const parts = ledger.items.filter((other) => other.parent === item.id);
  return parts.length > 0 ? parts : [item];
}

import { monthSpan, type UnitDue, unitDues } from '../../ledger/dues.js';
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
}

/** Who owes what of a month, closed items left out. */
export async function duesOf(ledger: Ledger, month: string, context: Pick<RunContext, 'store'>): Promise<UnitDue[]> {
  const { from, to } = monthSpan(month);
  const reported = await context.store.facts.reported(ledger.key, from, to);
  const approved = await context.store.requests.approved(ledger.items.map((item) => item.id));
  const closed = new Set(approved.filter((one) => one.kind === 'close').map((one) => one.item));
  return unitDues(ledger, reported, closed);
}

/** The part of the dues that the order is about. */
export async function owedBy(
  command: RemindCommand,
  ledger: Ledger,
  month: string,
  context: RunContext,
): Promise<Owed> {
  const dues = await duesOf(ledger, month, context);
  const units = unitsNamed(command, ledger, context);
  const items = itemsNamed(command, ledger, units, context);
  const found: Owed = { ledger, rows: [], reported: [], settled: [], strangers: [], misdirected: [] };
  if (items.length > 0) {
    for (const item of items) askItem(item, units, dues, found);
  } else if (units.length > 0) {
    for (const unit of units) askUnit(unit, dues, found);
  } else if (command.owing) {
    const places = new Set(ledger.places.map((place) => place.name));
    found.rows = dues
      .filter((due) => due.owed.length > 0 && (!command.counties || places.has(due.unit)))
      .map((due) => ({ unit: due.unit, items: due.owed }));
  }
  return found;
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

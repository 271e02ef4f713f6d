import { adopt } from '../../ledger/adopt.js';
import { endOf } from '../../ledger/compare.js';
import { extendedTo } from '../../ledger/dues.js';
import { newestFirst } from '../../ledger/progress.js';
import type { Instant, StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import type { AnswerContext, Loaded } from './types.js';

interface Kin {
  byId: Map<string, Item>;
  children: Map<string, Item[]>;
}

const kins = new WeakMap<Ledger, Kin>();

function kinOf(ledger: Ledger): Kin {
  const known = kins.get(ledger);
  if (known) return known;
  const kin: Kin = { byId: new Map(), children: new Map() };
  for (const item of ledger.items) {
    kin.byId.set(item.id, item);
    if (item.parent !== undefined) kin.children.set(item.parent, [...(kin.children.get(item.parent) ?? []), item]);
  }
  kins.set(ledger, kin);
  return kin;
}

/** An item, the parent that its progress may be printed under, and its sub-items. */
export function family(item: Item, ledger: Ledger): Item[] {
  const kin = kinOf(ledger);
  const parent = item.parent === undefined ? undefined : kin.byId.get(item.parent);
  return [...(parent ? [parent] : []), item, ...(kin.children.get(item.id) ?? [])];
}

/**
 * Facts of items as of today and, where months are asked for, as of their ends; extensions that were approved. `until`
 * asks besides for what was known by that instant: a later report may stand for an earlier day.
 */
export async function load(
  context: AnswerContext,
  items: readonly Item[],
  months: readonly string[] = [],
  until?: Instant,
): Promise<Loaded> {
  const ids = [...new Set(items.map((item) => item.id))];
  if (ids.length === 0) return loadedOf([], new Map());
  const days = [context.today, ...months.map(endOf).filter((day) => day < context.today)];
  const [approved, ...found] = await Promise.all([
    context.requests?.approved(ids) ?? Promise.resolve([]),
    ...[...new Set(days)].map((day) => context.facts.recent(ids, day)),
    ...(until === undefined ? [] : [context.facts.recent(ids, context.today, until)]),
  ]);
  const extended = new Map(
    items.flatMap((item) => {
      const due = extendedTo(item, approved);
      return due === undefined ? [] : [[item.id, due] as const];
    }),
  );
  const facts = new Map(found.flat().map((fact) => [fact.id, fact]));
  const own = [...facts.values()].filter((fact) => fact.kind !== 'instruction').sort(newestFirst);
  return loadedOf(adopt(own, items), extended);
}

export function loadedOf(facts: StoredFact[], extended: Loaded['extended']): Loaded {
  const byItem = new Map<string, StoredFact[]>();
  for (const fact of facts) {
    const own = byItem.get(fact.item);
    if (own) own.push(fact);
    else byItem.set(fact.item, [fact]);
  }
  return { facts, extended, of: (item) => byItem.get(item) ?? [] };
}

export function ledgerOf(context: AnswerContext, item: Item): Ledger {
  const found = context.ledgers.find((ledger) => ledger.key === item.ledger) ?? context.ledgers[0];
  if (!found) throw new Error('an answer needs a ledger');
  return found;
}

export function itemById(context: AnswerContext, id: string): Item | undefined {
  for (const ledger of context.ledgers) {
    const item = kinOf(ledger).byId.get(id);
    if (item) return item;
  }
  return undefined;
}

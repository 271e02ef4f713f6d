import { extendedTo } from '../../ledger/dues.js';
import type { Item, Ledger } from '../../model/ledger.js';
import type { AnswerContext, Loaded } from './types.js';

/** An item, the parent that its progress may be printed under, and its sub-items. */
export function family(item: Item, ledger: Ledger): Item[] {
  return ledger.items.filter((one) => one.id === item.id || one.id === item.parent || one.parent === item.id);
}

export async function load(context: AnswerContext, items: readonly Item[]): Promise<Loaded> {
  const ids = [...new Set(items.map((item) => item.id))];
  if (ids.length === 0) return { facts: [], extended: new Map() };
  const [facts, approved] = await Promise.all([
    context.facts.recent(ids, context.today),
    context.requests?.approved(ids) ?? Promise.resolve([]),
  ]);
  const extended = new Map(
    items.flatMap((item) => {
      const due = extendedTo(item, approved);
      return due === undefined ? [] : [[item.id, due] as const];
    }),
  );
  return { facts: facts.filter((fact) => fact.kind !== 'instruction'), extended };
}

export function ledgerOf(context: AnswerContext, item: Item): Ledger {
  const found = context.ledgers.find((ledger) => ledger.key === item.ledger) ?? context.ledgers[0];
  if (!found) throw new Error('an answer needs a ledger');
  return found;
}

export function itemById(context: AnswerContext, id: string): Item | undefined {
  for (const ledger of context.ledgers) {
    const item = ledger.items.find((one) => one.id === id);
    if (item) return item;
  }
  return undefined;
}

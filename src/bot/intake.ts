import type { Fact, Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { NewFact, Store } from '../store/store.js';

/** Stores a ledger and its published figures; figures that are stored already are not stored again. */
export async function storeLedger(store: Store, ledger: Ledger, now: Instant): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.ledgers.save(ledger, now);
    const items = [...new Set(ledger.facts.map(({ item }) => item))];
    const known = (await tx.facts.history(items, 100_000)).filter(({ kind }) => kind === 'published');
    const keys = new Set(known.map((fact) => keyOf(fact, fact.asOf)));
    const fresh = ledger.facts.filter((fact) => !keys.has(keyOf(fact, fact.asOf ?? ledger.published)));
    if (fresh.length > 0) await tx.facts.add(fresh.map((fact) => published(fact, ledger)));
  });
}

function published(fact: Fact, ledger: Ledger): NewFact {
  return {
    ...fact,
    ledger: ledger.key,
    state: 'confirmed',
    kind: 'published',
    asOf: fact.asOf ?? ledger.published,
    reportedAt: `${ledger.published}T00:00:00+08:00`,
    document: ledger.title,
  };
}

function keyOf(fact: Fact, asOf: string): string {
  const { item, target, object, scope, measure, value, unit, mode, milestone, status, text } = fact;
  return JSON.stringify([item, target, object, scope, measure, value, unit, mode, milestone, status, text, asOf]);
}

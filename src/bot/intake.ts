import { type Recoding, recoded } from '../import/recode.js';
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
    const fresh =
      keys.size === 0
        ? ledger.facts
        : ledger.facts.filter((fact) => !keys.has(keyOf(fact, fact.asOf ?? ledger.published)));
    if (fresh.length > 0) await tx.facts.add(fresh.map((fact) => published(fact, ledger)));
  });
}

/**
 * Reports go with their matter when a newer edition numbers it otherwise: said again under the new code, the old row ends.
 * Those of a matter that is gone end too where its number means another now; they stay in the history.
 */
export async function moveReports(
  store: Store,
  stored: Ledger,
  recoding: Recoding,
  { by, at }: { by: string; at: Instant },
): Promise<void> {
  if (recoding.moved.size + recoding.retired.size === 0) return;
  const items = stored.items.map(({ id }) => id);
  const live = (await store.facts.history(items, 1_000_000)).filter(
    ({ state }) => state === 'confirmed' || state === 'pending',
  );
  const pairs = live.reverse().flatMap((old) => {
    const now = recoded(old, recoding);
    return now === old ? [] : [{ old, now }];
  });
  const end = async (ids: number[], state: 'superseded' | 'withdrawn'): Promise<void> => {
    if (ids.length > 0) await store.facts.setState(ids, state, { messageId: 0, by, at });
  };
  const fresh = pairs.flatMap(({ old, now }) => (now ? [{ ...now, supersedes: old.id }] : []));
  await end(
    pairs.flatMap(({ old, now }) => (now ? [old.id] : [])),
    'superseded',
  );
  await end(
    pairs.flatMap(({ old, now }) => (now ? [] : [old.id])),
    'withdrawn',
  );
  await store.facts.add(fresh);
  await store.requests.recode(recoding.moved, recoding.retired);
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

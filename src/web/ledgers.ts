import type { Ledger } from '../model/ledger.js';
import type { Store } from '../store/store.js';

/** The ledgers, read again only when one was saved: a page asks for them several times. */
export function cachedLedgers(store: Store): () => Promise<Ledger[]> {
  let kept: { version: number; ledgers: Promise<Ledger[]> } | undefined;
  return async () => {
    const version = await store.ledgers.version();
    if (kept?.version !== version) {
      const ledgers = store.ledgers.list();
      kept = { version, ledgers };
      ledgers.catch(() => {
        kept = undefined;
      });
    }
    return kept.ledgers;
  };
}

import type { Store } from '../../../src/store/store.js';

/** A database that can be away for so many messages. */
export interface Flaw {
  store: Store;
  /** Messages that cannot be stored from now on. */
  away: number;
  /** How many could not be stored so far. */
  refused: number;
}

export function flawed(store: Store): Flaw {
  const { inbox } = store;
  const flaw: Flaw = {
    away: 0,
    refused: 0,
    store: {
      ...store,
      inbox: {
        ...inbox,
        async receiveAll(messages, now) {
          if (flaw.away > 0) {
            flaw.away -= 1;
            flaw.refused += 1;
            throw new Error('no database');
          }
          return inbox.receiveAll(messages, now);
        },
      },
    },
  };
  return flaw;
}

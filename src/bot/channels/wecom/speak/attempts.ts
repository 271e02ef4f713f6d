import type { Instant } from '../../../../model/fact.js';
import type { Store } from '../../../../store/store.js';

const MOST = 10_000;

/**
 * Which pieces were ever tried, kept in the database before the platform is asked. A reply can be repeated as long as it can be
 * replaced; once that is refused, another way may be taken only if no earlier try, of another process either, may have arrived.
 */
export class Attempts {
  readonly #store: Pick<Store, 'claims'>;
  readonly #now: () => Instant;
  /** Surely not delivered, or given back to people: the next try counts as the first. */
  readonly #free = new Set<string>();

  constructor(store: Pick<Store, 'claims'>, now: () => Instant) {
    this.#store = store;
    this.#now = now;
  }

  /** True when nothing of it can have arrived before. */
  async begin(key: string): Promise<boolean> {
    if (this.#free.delete(key)) return true;
    return this.#store.claims.take(key, this.#now());
  }

  /** It surely did not arrive, or whether it did was put to somebody who may send it again. */
  free(key: string): void {
    if (this.#free.size >= MOST) this.#free.clear();
    this.#free.add(key);
  }
}

import { instantOf } from '../../../../clock.js';
import type { Instant } from '../../../../model/fact.js';
import type { Store } from '../../../../store/store.js';

/** Milliseconds. A dead holder's lease ends 12 s after its last renewal, and others look every 2 s: taken over within 14 s. */
const LENGTH = 12_000;
const RENEW = 4_000;
const LOOK = 2_000;

export interface LeaseOptions {
  store: Pick<Store, 'leases'>;
  name: string;
  /** This process among all that share the database. */
  holder: string;
  now: () => Instant;
  /** After every look at the lease: whether it is ours. */
  onBeat: (held: boolean) => void;
  onError: (error: unknown) => void;
}

/** One of several processes does what the name says; the others stand by and look. */
export class Lease {
  readonly #options: LeaseOptions;
  #held = false;
  #timer: NodeJS.Timeout | undefined;
  #running = false;

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  get held(): boolean {
    return this.#held;
  }

  async start(): Promise<void> {
    this.#running = true;
    await this.#beat();
  }

  /** Gives it up; it is looked for again with the next beat, when another may have it already. */
  async giveUp(): Promise<void> {
    this.#held = false;
    const { store, name, holder, onError } = this.#options;
    await store.leases.release(name, holder).catch(onError);
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearTimeout(this.#timer);
    if (this.#held) await this.giveUp();
  }

  async #beat(): Promise<void> {
    const { store, name, holder, now, onBeat, onError } = this.#options;
    try {
      const at = now();
      const until = instantOf(Date.parse(at) + LENGTH);
      const mine = await store.leases.take(name, holder, until, at);
      if (!this.#running) return void (mine && (await store.leases.release(name, holder)));
      this.#held = mine;
      onBeat(mine);
    } catch (error) {
      // No database, no other holder either: who is connected stays so, and keeps in memory what comes in.
      onError(error);
    }
    if (this.#running) this.#timer = setTimeout(() => void this.#beat(), this.#held ? RENEW : LOOK);
  }
}

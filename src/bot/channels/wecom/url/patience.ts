/** Milliseconds. */
const LONGEST = 1_000;
const WINDOW = 1_000;
/** So many milliseconds of every second may be spent on waiting, all callbacks together. */
const SHARE = 5_000;

/**
 * How long a callback may wait for its answer before it gets a placeholder: a second where people talk, milliseconds where
 * hundreds of callbacks come at once, so that each is acknowledged in time.
 */
export class Patience {
  #arrivals: number[] = [];

  /** @param now milliseconds, of this arrival */
  next(now: number): number {
    this.#arrivals = [...this.#arrivals.filter((at) => now - at < WINDOW), now];
    return Math.min(LONGEST, Math.floor(SHARE / this.#arrivals.length));
  }
}

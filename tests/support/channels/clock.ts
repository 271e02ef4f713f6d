import type { After } from '../../../src/delivery/deps.js';

/** Waits of the delivery that are no delays but bounds: its heartbeat, the longest send, the longest sleep. Milliseconds. */
const BOUNDS = new Set([15_000, 120_000, 3_600_000]);

/** The clock of a house: it stands still until somebody lets time go by. */
export class HouseClock {
  ms: number;
  #ticks = 0;
  readonly #timers = new Set<{ at: number; bound: boolean; call: () => void }>();

  constructor(start = '2024-05-14T10:00:00+08:00') {
    this.ms = Date.parse(start);
  }

  readonly now = (): string => new Date(this.ms).toISOString();
  readonly ticks = (): number => this.#ticks;

  readonly after: After = (wait, call) => {
    const timer = { at: this.#ticks + wait, bound: BOUNDS.has(wait), call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Time goes by; what comes due meanwhile is called. */
  pass(by: number): void {
    this.ms += by;
    this.#ticks += by;
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (timer.at <= this.#ticks && this.#timers.delete(timer)) timer.call();
    }
  }

  /** Somebody sets the clock; no time goes by. */
  set(by: number): void {
    this.ms += by;
  }

  /** Lets the next delay be over: whoever waits for a budget or to try again does it now. */
  hurry(): void {
    const delays = [...this.#timers].filter(({ bound }) => !bound).map(({ at }) => at);
    if (delays.length > 0) this.pass(Math.max(0, Math.min(...delays) - this.#ticks));
  }
}

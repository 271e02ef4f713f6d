import type { Limit } from '../bot/channel.js';

/**
 * How much a destination may still take. Sliding windows, so that no stretch of `perMs` ever holds more than `count`
 * sends, however they lie. Kept in memory of one process; times are milliseconds of a clock that never goes back.
 */
export class Budgets {
  readonly #sends = new Map<string, number[]>();
  readonly #closed = new Map<string, number>();

  /** Takes one send of the bucket: 0, or after how many milliseconds to ask again (then nothing was taken). */
  take(bucket: string, limits: readonly Limit[], now: number): number {
    const closed = (this.#closed.get(bucket) ?? 0) - now;
    if (closed > 0) return closed;
    this.#closed.delete(bucket);
    const sends = this.#sends.get(bucket) ?? [];
    const wait = Math.max(0, ...limits.map((limit) => waitOf(sends, limit, now)));
    if (wait > 0 || limits.length === 0) return wait;
    const most = Math.max(...limits.map(({ count }) => count));
    this.#sends.set(bucket, [...sends, now].slice(-most));
    return 0;
  }

  /** The platform said to wait: nothing goes there before `until`. */
  hold(bucket: string, until: number): void {
    this.#closed.set(bucket, Math.max(until, this.#closed.get(bucket) ?? 0));
  }
}

/** The send `count` places back must lie a whole window behind. */
function waitOf(sends: readonly number[], { count, perMs }: Limit, now: number): number {
  const before = sends[sends.length - count];
  return before === undefined ? 0 : Math.max(0, before + perMs - now);
}

import { vi } from 'vitest';
import { instantOf } from '../../../src/clock.js';

/** Timers that stand still until they are moved; sockets go on. */
export function holdTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
}

/** Longest that anything is waited for; milliseconds of a machine that may be busy. */
const LONGEST = 60_000;

/** Lets sockets and databases work until `done`; timers stand still meanwhile. */
export async function until(done: () => unknown, what = 'what was waited for'): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A clock and the timers with it. */
export class Clock {
  ms: number;
  constructor(at = '2026-05-12T10:00:00+08:00') {
    this.ms = Date.parse(at);
  }
  readonly now = (): string => instantOf(this.ms);
  /** Moves without the timers. */
  skip(ms: number): void {
    this.ms += ms;
  }
  /** Moves in steps of a second at most, with time for sockets in between. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1_000) {
      const step = Math.min(left, 1_000);
      this.ms += step;
      await vi.advanceTimersByTimeAsync(step);
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Leases of one database, as `store.leases` promises them. */
export function leases() {
  const held = new Map<string, { holder: string; until: string }>();
  return {
    broken: false,
    held,
    async take(name: string, holder: string, until_: string, now: string) {
      if (this.broken) throw new Error('no database');
      const before = held.get(name);
      if (before && before.holder !== holder && Date.parse(before.until) > Date.parse(now)) return false;
      held.set(name, { holder, until: until_ });
      return true;
    },
    async release(name: string, holder: string) {
      if (held.get(name)?.holder === holder) held.delete(name);
    },
  };
}

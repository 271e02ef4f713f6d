import { wait } from '../wait.js';

/** The clock of waiting; tests turn it themselves. */
export interface Timers {
  /** Milliseconds that only ever go forward. */
  ticks(): number;
  /** Resolves after `ms` milliseconds, or as soon as the signal ends it; never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realTimers: Timers = { ticks: () => performance.now(), wait };

/**
 * Telegram takes 30 messages a second of a bot, whatever the chats. A delivery's own budget is its chat's; this one is kept
 * here, for all of them: whoever comes too early waits the rest of the second, in the order of coming.
 */
export function createGate(timers: Timers, count = 30, perMs = 1000): () => Promise<void> {
  const passed: number[] = [];
  let order: Promise<void> = Promise.resolve();
  async function pass(): Promise<void> {
    const first = passed[0];
    if (passed.length >= count && first !== undefined) {
      for (let left = first + perMs - timers.ticks(); left > 0; left = first + perMs - timers.ticks()) {
        await timers.wait(Math.ceil(left));
      }
      passed.shift();
    }
    passed.push(timers.ticks());
  }
  return () => {
    order = order.then(pass);
    return order;
  };
}

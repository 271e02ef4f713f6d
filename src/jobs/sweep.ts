import { z } from 'zod';
import type { Instant } from '../model/fact.js';
import type { Store } from '../store/store.js';
import type { Job } from './job.js';

/** Every minute: messages that nobody handled (a crash in between), and what nobody claims in the outbox. */
export const sweepJob: Job<Record<string, never>> = {
  name: 'sweep',
  payload: z.record(z.string(), z.never()),
  cron: '* * * * *',
  atStart: true,
  retry: { attempts: 3, waitMs: 5_000 },
};

/** Whoever took a message has this long to see to it himself. */
const GRACE = 30_000;
const BATCH = 200;

export interface SweepDeps {
  store: Store;
  now: () => Instant;
  handle: (id: number) => Promise<unknown>;
  /** Has the outbox looked at; see `DeliveryLoop.wake`. */
  wake: () => void;
  onError: (error: unknown) => void;
}

/** Messages first, oldest first: their replies lie in the outbox then. One that fails does not hold up the others. */
export async function sweep({ store, now, handle, wake, onError }: SweepDeps): Promise<number> {
  const before = new Date(Date.parse(now()) - GRACE).toISOString();
  let handled = 0;
  for (const message of await store.inbox.unhandled(before, BATCH)) {
    try {
      await handle(message.id);
      handled++;
    } catch (error) {
      onError(error);
    }
  }
  wake();
  return handled;
}

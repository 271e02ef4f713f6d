import { z } from 'zod';
import type { Instant } from '../model/fact.js';
import type { Store } from '../store/store.js';
import type { Job } from './job.js';

/** Every minute: messages that nobody handled (a crash in between), and what is due in the outbox. */
export const sweepJob: Job<Record<string, never>> = {
  name: 'sweep',
  payload: z.record(z.string(), z.never()),
  cron: '* * * * *',
  atStart: true,
};

/** Whoever took a message or stored a reply has this long to see to it himself. */
const GRACE = 30_000;
const BATCH = 200;

export interface SweepDeps {
  store: Store;
  now: () => Instant;
  handle: (id: number) => Promise<unknown>;
  /** Sends what is due until the given instant; see `createSender`. */
  send: (due: Instant) => Promise<number>;
  onError: (error: unknown) => void;
}

/** Messages first, oldest first: their replies lie in the outbox then. One that fails does not hold up the others. */
export async function sweep({
  store,
  now,
  handle,
  send,
  onError,
}: SweepDeps): Promise<{ handled: number; sent: number }> {
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
  return { handled, sent: await send(before) };
}

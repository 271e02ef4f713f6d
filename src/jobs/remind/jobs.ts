import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../model/fact.js';
import { type Handler, handler, type Job, retryOptions } from '../job.js';
import type { OpenQueue } from '../queue.js';
import type { Desk } from './desk.js';

/** A database or a Redis that is gone for some minutes loses no call: the tries go on for 2½ minutes, then the sweep comes again. */
const RETRY = { attempts: 6, waitMs: 5_000 };

/** In waking hours every five minutes, and at every start: decides who is called now, a job for each. */
export const remindJob: Job<Record<string, never>> = {
  name: 'remind',
  payload: z.record(z.string(), z.never()),
  cron: '*/5 8-20 * * *',
  atStart: true,
  retry: RETRY,
};

/** One call to one recipient; looks again before it claims. */
export const callJob: Job<{ key: string }> = { name: 'call', payload: z.object({ key: z.string() }), retry: RETRY };

/** Jobs are handed over in portions, so that a sweep over thousands keeps the memory flat. */
const PORTION = 2_000;

/** Hands one job a call to the queue; the same call of the same sweep once. Returns how many. */
export async function enqueueCalls(
  desk: Pick<Desk, 'due'>,
  queue: Pick<OpenQueue['queue'], 'addBulk'>,
  now: Instant,
): Promise<number> {
  const keys = [...(await desk.due()).keys()];
  for (let at = 0; at < keys.length; at += PORTION) {
    await queue.addBulk(
      keys.slice(at, at + PORTION).map((key) => ({
        name: callJob.name,
        data: { key },
        opts: { ...retryOptions(callJob.retry), jobId: jobIdOf(key, now) },
      })),
    );
  }
  return keys.length;
}

function jobIdOf(key: string, now: Instant): string {
  // The letter before it: BullMQ takes no id of digits alone.
  return `c${hash('sha1', `${now.slice(0, 16)} ${key}`, 'base64url')}`;
}

/** What does the two jobs; `wake` has the outbox looked at. */
export function remindHandlers(deps: {
  desk: Pick<Desk, 'due' | 'send'>;
  queue: Pick<OpenQueue['queue'], 'addBulk'>;
  now: () => Instant;
  wake: () => void;
}): Handler[] {
  return [
    handler(remindJob, async () => void (await enqueueCalls(deps.desk, deps.queue, deps.now()))),
    handler(callJob, async ({ key }) => {
      if (await deps.desk.send(key)) deps.wake();
    }),
  ];
}

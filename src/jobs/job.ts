import type { z } from 'zod';

/** Work that is done apart from any message: declared once with its payload and, for work by the clock, its schedule. */
export interface Job<P> {
  name: string;
  payload: z.ZodType<P>;
  /** Cron in Asia/Shanghai; scheduled jobs get an empty payload. */
  cron?: string;
  /** Also once at every start, and when the schedule was lost: what was left lying meanwhile. */
  atStart?: boolean;
  /** How often it is tried; absent = once. The wait doubles with every try, beginning with `waitMs`. */
  retry?: Retry;
}

export interface Retry {
  attempts: number;
  /** Milliseconds before the second try. */
  waitMs: number;
}

/** What is known of a job without its payload's type. */
export type Declared = Pick<Job<unknown>, 'name' | 'cron' | 'atStart' | 'retry'>;

/** A job's options as BullMQ has them. */
export function retryOptions(retry: Retry | undefined) {
  if (retry === undefined) return {};
  return { attempts: retry.attempts, backoff: { type: 'exponential', delay: retry.waitMs } };
}

export interface Handler {
  name: string;
  run(data: unknown): Promise<void>;
}

/** Joins a job to what does it; the payload is checked when it comes back from the queue. */
export function handler<P>(job: Job<P>, run: (payload: P) => Promise<void>): Handler {
  return { name: job.name, run: async (data) => run(job.payload.parse(data)) };
}

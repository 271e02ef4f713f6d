import type { z } from 'zod';

/** Work that is done apart from any message: declared once with its payload and, for work by the clock, its schedule. */
export interface Job<P> {
  name: string;
  payload: z.ZodType<P>;
  /** Cron in Asia/Shanghai; scheduled jobs get an empty payload. */
  cron?: string;
  /** Also once at every start: what was left lying while the process was down. */
  atStart?: boolean;
}

/** What is known of a job without its payload's type. */
export type Declared = Pick<Job<unknown>, 'name' | 'cron' | 'atStart'>;

export interface Handler {
  name: string;
  run(data: unknown): Promise<void>;
}

/** Joins a job to what does it; the payload is checked when it comes back from the queue. */
export function handler<P>(job: Job<P>, run: (payload: P) => Promise<void>): Handler {
  return { name: job.name, run: async (data) => run(job.payload.parse(data)) };
}

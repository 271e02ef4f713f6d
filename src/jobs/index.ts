import { performance } from 'node:perf_hooks';
import type { Declared, Handler } from './job.js';
import { createKeeper } from './keeper.js';
import type { FailedJob, OpenQueue } from './queue.js';
import { callJob, remindJob } from './remind/jobs.js';
import { sweepJob } from './sweep.js';

/** All jobs that there are. */
export const JOBS: readonly Declared[] = [sweepJob, remindJob, callJob];

/** How often the schedules are looked after, in milliseconds. */
const EVERY = 60_000;
/** So long the start waits for the queue; a Redis that is gone does not keep the page and the chats from working. */
const PATIENCE = 5_000;

export interface RunningJobs {
  /** Waits for the job that is running, then closes worker and queue; the store is closed after it. */
  close(): Promise<void>;
}

export interface JobsOptions {
  queue: OpenQueue;
  handlers: Handler[];
  /** A try that failed, or the queue itself. */
  onError: (error: unknown) => void;
  /** A job whose last try failed. */
  onFailed?: (name: string) => void;
  jobs?: readonly Declared[];
  /** Milliseconds since 1970; may be set back. */
  clock?: () => number;
  /** Milliseconds between two looks at the schedules. */
  every?: number;
}

/** Starts the worker and the schedules. Refuses when a declared job has nobody who does it, or a handler no job. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { queue: opened, handlers, onError, onFailed, jobs = JOBS, clock = Date.now, every = EVERY } = options;
  const byName = handlersOf(jobs, handlers);
  const { queue } = opened;
  queue.on('error', onError);

  const keeper = createKeeper({ opened, jobs, clock, ticks: () => performance.now(), onError });
  const first = keeper.round();
  await Promise.race([first, later(PATIENCE)]);
  const worker = opened.work(async (name, data) => {
    const found = byName.get(name);
    if (!found) throw new Error(`no handler for job ${name}`);
    await found.run(data);
  });
  worker.on('error', onError);
  worker.on('failed', (job, error) => {
    onError(error);
    if (job && isOver(job)) onFailed?.(job.name);
  });
  const look = () => void keeper.round();
  const timer = setInterval(look, every);
  timer.unref();
  opened.onBack(look);

  return {
    async close() {
      clearInterval(timer);
      await opened.close(worker);
    },
  };
}

/** No try is left. */
function isOver({ attemptsMade, opts }: FailedJob): boolean {
  return attemptsMade >= (opts.attempts ?? 1);
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function handlersOf(jobs: readonly Declared[], handlers: Handler[]): Map<string, Handler> {
  const byName = new Map(handlers.map((handler) => [handler.name, handler]));
  const lacking = jobs.filter((job) => !byName.has(job.name)).map((job) => job.name);
  if (lacking.length > 0) throw new Error(`no handler for job ${lacking.join(', ')}`);
  const unknown = handlers.filter((handler) => !jobs.some((job) => job.name === handler.name));
  if (unknown.length > 0)
    throw new Error(`handler without a job: ${unknown.map((handler) => handler.name).join(', ')}`);
  return byName;
}

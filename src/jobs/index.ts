import type { Declared, Handler } from './job.js';
import type { OpenQueue } from './queue.js';
import { callJob, remindJob } from './remind/jobs.js';
import { sweepJob } from './sweep.js';

/** All jobs that there are. */
export const JOBS: readonly Declared[] = [sweepJob, remindJob, callJob];

const ZONE = 'Asia/Shanghai';

export interface RunningJobs {
  /** Waits for the job that is running, then closes worker and queue; the store is closed after it. */
  close(): Promise<void>;
}

/** Starts the worker and the schedules. Refuses when a declared job has nobody who does it, or a handler no job. */
export async function startJobs(options: {
  queue: OpenQueue;
  handlers: Handler[];
  /** A job that failed, or the queue itself. */
  onError: (error: unknown) => void;
  jobs?: readonly Declared[];
}): Promise<RunningJobs> {
  const { queue: opened, handlers, onError, jobs = JOBS } = options;
  const byName = handlersOf(jobs, handlers);
  const { queue } = opened;
  queue.on('error', onError);
  await schedule(opened, jobs);

  const worker = opened.work(async (name, data) => {
    const found = byName.get(name);
    if (!found) throw new Error(`no handler for job ${name}`);
    await found.run(data);
  });
  worker.on('error', onError);
  worker.on('failed', (_job, error) => onError(error));
  for (const job of jobs) if (job.atStart) await queue.add(job.name, {});

  return {
    async close() {
      await worker.close();
      await opened.close();
    },
  };
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

/** Several processes may share the queue: a schedule is one row of it, and one job runs at a time among all. */
async function schedule({ queue }: OpenQueue, jobs: readonly Declared[]): Promise<void> {
  await queue.setGlobalConcurrency(1);
  const timed = jobs.filter((job) => job.cron !== undefined);
  for (const old of await queue.getJobSchedulers()) {
    if (!timed.some((job) => job.name === old.key)) await queue.removeJobScheduler(old.key);
  }
  for (const { name, cron } of timed) {
    if (cron) await queue.upsertJobScheduler(name, { pattern: cron, tz: ZONE }, { name, data: {} });
  }
}

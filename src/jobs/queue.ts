import type { PGlite } from '@electric-sql/pglite';
import { createPostgresBackend, type PgPool, Queue, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { survive } from '../store/postgres.js';
import { pglitePool } from './pglite-pool.js';
import { queueSchema, SCHEMA } from './queue-schema.js';

/** Where the jobs wait: Redis, or the database that the store uses. */
export type QueuePlace =
  | { kind: 'redis'; url: string }
  | { kind: 'postgres'; url: string }
  | { kind: 'pglite'; pglite: PGlite };

/** What we use of BullMQ's classes, whichever database is beneath them. */
interface BullQueue {
  add(name: string, data: unknown, opts?: JobsOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: unknown; opts?: JobsOptions }[]): Promise<unknown>;
  setGlobalConcurrency(concurrency: number): Promise<unknown>;
  /** `next`: when its next turn is, in milliseconds since 1970. */
  getJobSchedulers(): Promise<{ key: string; next?: number }[]>;
  removeJobScheduler(id: string): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    every: { pattern: string; tz: string },
    template: { name: string; data: unknown; opts?: Omit<JobsOptions, 'jobId'> },
  ): Promise<unknown>;
  getJobCounts(): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

interface JobsOptions {
  jobId?: string;
  attempts?: number;
  backoff?: { type: string; delay: number };
}

export interface FailedJob {
  name: string;
  attemptsMade: number;
  opts: { attempts?: number };
}

interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: FailedJob | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

export interface OpenQueue {
  queue: BullQueue;
  /** The same, for Bull Board. */
  bull: unknown;
  work(run: (name: string, data: unknown) => Promise<void>): BullWorker;
  /** Calls when the place of the jobs is there again after it was gone. */
  onBack(listener: () => void): void;
  /** Waits for the job that is running; one whose Redis is gone cannot end, and is given up after some seconds. */
  close(worker?: BullWorker): Promise<void>;
}

const NAME = 'duban';

/** One job at a time; failed ones are kept for a look. */
const WORKER: Omit<WorkerOptions, 'connection'> = {
  concurrency: 1,
  removeOnComplete: { count: 100 },
  removeOnFail: { count: 500 },
};

export async function openQueue(place: QueuePlace): Promise<OpenQueue> {
  if (place.kind === 'redis') return onRedis(place.url);
  return place.kind === 'pglite' ? onPglite(place.pglite) : onPostgres(place.url);
}

function onRedis(url: string): OpenQueue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  // Without a listener a lost connection would end the process; ioredis connects again by itself.
  connection.on('error', () => undefined);
  const queue = new Queue(NAME, { connection });
  return {
    queue,
    bull: queue,
    work: (run) => new Worker(NAME, (job) => run(job.name, job.data), { ...WORKER, connection }),
    onBack: (listener) => void connection.on('ready', listener),
    async close(worker) {
      if (worker) {
        const closed = worker.close().catch(() => undefined);
        // The job that is running may take its time, as long as Redis is there to end it in.
        const ended = await Promise.race([closed, gone(connection)]);
        if (ended === 'gone') await orGiveUp(worker.close(true));
      }
      await orGiveUp(queue.close());
      if (connection.status === 'ready') await orGiveUp(connection.quit());
      connection.disconnect();
    },
  };
}

async function onPostgres(url: string): Promise<OpenQueue> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    keepAlive: true,
    application_name: 'duban-jobs',
    options: `-c search_path=${SCHEMA}`,
  });
  survive(pool);
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
  return onPool(pool);
}

async function onPglite(pglite: PGlite): Promise<OpenQueue> {
  await queueSchema(pglite);
  await pglite.exec(`set search_path to ${SCHEMA}, public`);
  return onPool(pglitePool(pglite));
}

function onPool(pool: PgPool): OpenQueue {
  const queue = new Queue(NAME, { connection: pool }, createPostgresBackend);
  return {
    queue,
    bull: queue,
    work: (run) =>
      new Worker(NAME, (job) => run(job.name, job.data), { ...WORKER, connection: pool }, createPostgresBackend),
    // The database being gone, everything fails at once and the next round of the keeper finds it back.
    onBack: () => undefined,
    async close(worker) {
      await worker?.close();
      await queue.close();
      await pool.end();
    },
  };
}

const PATIENCE = 5_000;
const LOOK = 250;

/** Ends when Redis was not there for as long as we are patient. */
async function gone(connection: Redis): Promise<'gone'> {
  for (let missed = 0; missed < PATIENCE; missed = connection.status === 'ready' ? 0 : missed + LOOK)
    await new Promise((resolve) => setTimeout(resolve, LOOK).unref());
  return 'gone';
}

/** Waits for what may never end because Redis is gone. */
async function orGiveUp(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}

import type { PGlite } from '@electric-sql/pglite';
import {
  createPostgresBackend,
  type PgPool,
  type PgQueryable,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { survive } from '../store/postgres.js';
import { pglitePool } from './pglite-pool.js';

/** Where the jobs wait: Redis, or the database that the store uses. */
export type QueuePlace =
  | { kind: 'redis'; url: string }
  | { kind: 'postgres'; url: string }
  | { kind: 'pglite'; pglite: PGlite };

/** What we use of BullMQ's classes, whichever database is beneath them. */
interface BullQueue {
  add(name: string, data: unknown): Promise<unknown>;
  addBulk(jobs: { name: string; data: unknown; opts?: { jobId?: string } }[]): Promise<unknown>;
  setGlobalConcurrency(concurrency: number): Promise<unknown>;
  getJobSchedulers(): Promise<{ key: string }[]>;
  removeJobScheduler(id: string): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    every: { pattern: string; tz: string },
    template: { name: string; data: unknown },
  ): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface OpenQueue {
  queue: BullQueue;
  work(run: (name: string, data: unknown) => Promise<void>): BullWorker;
  /** After the worker is closed. */
  close(): Promise<void>;
}

const NAME = 'duban';
const SCHEMA = 'bullmq';

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
    work: (run) => new Worker(NAME, (job) => run(job.name, job.data), { ...WORKER, connection }),
    async close() {
      await queue.close();
      await connection.quit();
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
  await pglite.transaction(async (tx) => {
    // The transaction is ours already: BullMQ's own begin and commit would break it. Whole scripts need `exec`.
    const client: PgQueryable = {
      async query<R>(text: string, params?: readonly unknown[]) {
        if (/^(begin|commit|rollback)$/i.test(text)) return { rows: [] };
        if (params || /^\s*select\b/i.test(text)) return tx.query<R>(text, params && [...params]);
        await tx.exec(text);
        return { rows: [] };
      },
    };
    await runMigrations(client, SCHEMA);
  });
  await pglite.exec(`set search_path to ${SCHEMA}, public`);
  return onPool(pglitePool(pglite));
}

function onPool(pool: PgPool): OpenQueue {
  const queue = new Queue(NAME, { connection: pool }, createPostgresBackend);
  return {
    queue,
    work: (run) =>
      new Worker(NAME, (job) => run(job.name, job.data), { ...WORKER, connection: pool }, createPostgresBackend),
    async close() {
      await queue.close();
      await pool.end();
    },
  };
}

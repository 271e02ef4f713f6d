import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startJobs } from '../../src/jobs/index.js';
import { handler, type Job } from '../../src/jobs/job.js';
import { openQueue, type QueuePlace } from '../../src/jobs/queue.js';
import { openStore } from '../../src/store/open.js';
import { startPostgres } from '../support/postgres.js';
import { startRedis } from '../support/redis.js';

const postgres = await startPostgres();
const redis = await startRedis();
const memory = await openStore({ memory: true });

afterAll(async () => {
  await memory.close();
  await postgres?.stop();
  await redis?.stop();
});

const { engine } = memory;
const places: [string, () => Promise<QueuePlace>][] = [['PGlite', async () => engine]];
if (postgres) places.push(['PostgreSQL', async () => ({ kind: 'postgres', url: await postgres.database() })]);
if (redis) places.push(['Redis', async () => ({ kind: 'redis', url: redis.url })]);

const greet: Job<{ who?: string }> = {
  name: 'greet',
  payload: z.object({ who: z.string().optional() }),
  cron: '* * * * * *',
  atStart: true,
};

const failures: unknown[] = [];
const onError = (error: unknown) => failures.push(error);

describe.each(places)('jobs on %s', (_name, place) => {
  it('runs by schedule and at start, checks payloads, goes on after a failure, closes in order', async () => {
    const opened = await openQueue(await place());
    const seen: string[] = [];
    let signal = () => {};
    const enough = new Promise<void>((resolve) => {
      signal = resolve;
    });
    const greeted = handler(greet, async ({ who }) => {
      if (who === 'nobody') throw new Error('nobody is there');
      seen.push(who ?? 'clock');
      if (seen.includes('me') && seen.filter((name) => name === 'clock').length >= 3) signal();
    });
    const running = await startJobs({ queue: opened, handlers: [greeted], jobs: [greet], onError });
    await opened.queue.add('greet', { who: 'nobody' });
    await opened.queue.add('greet', { who: 7 });
    await opened.queue.add('greet', { who: 'me' });
    await enough;
    await running.close();
    expect(failures.splice(0).map(String)).toEqual(
      expect.arrayContaining([expect.stringContaining('nobody is there'), expect.stringContaining('expected string')]),
    );
  });

  it('forgets the schedule of a job that is no more', async () => {
    const first = await openQueue(await place());
    await (
      await startJobs({ queue: first, handlers: [handler(greet, async () => {})], jobs: [greet], onError })
    ).close();
    const second = await openQueue(await place());
    const running = await startJobs({ queue: second, handlers: [], jobs: [], onError });
    expect(await second.queue.getJobSchedulers()).toEqual([]);
    await running.close();
  });
});

it('refuses to start without a handler for every job, and a handler for no job', async () => {
  const opened = await openQueue(engine);
  await expect(startJobs({ queue: opened, handlers: [], jobs: [greet], onError })).rejects.toThrow('greet');
  const stranger = { name: 'stranger', run: async () => {} };
  await expect(startJobs({ queue: opened, handlers: [stranger], jobs: [], onError })).rejects.toThrow('stranger');
  await opened.close();
});

import { Redis } from 'ioredis';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { JOBS, type RunningJobs, startJobs } from '../../../src/jobs/index.js';
import { handler } from '../../../src/jobs/job.js';
import { type OpenQueue, openQueue, type QueuePlace } from '../../../src/jobs/queue.js';
import { remindHandlers } from '../../../src/jobs/remind/jobs.js';
import { sweepJob } from '../../../src/jobs/sweep.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { until } from '../../support/ports.js';
import { startPostgres } from '../../support/postgres.js';
import { startRedis } from '../../support/redis.js';
import { type Clock, calls, deskOver, fillTown, Line } from './support.js';

const postgres = await startPostgres();
const redis = await startRedis();
afterAll(async () => {
  await postgres?.stop();
  await redis?.stop();
});

/** The line between the process and Redis. */
const line = redis && new Line(Number(new URL(redis.url).port));

interface Place {
  store: OpenStore;
  queue: QueuePlace;
  /** Everything that the queue knows is lost. */
  wipe(opened: OpenQueue): Promise<void>;
}

async function flush(): Promise<void> {
  const client = new Redis(redis?.url ?? '');
  await client.flushall();
  await client.quit();
}

interface Obliterating {
  obliterate(options: { force: boolean }): Promise<void>;
  removeJobScheduler(id: string): Promise<unknown>;
}
const isBull = (bull: unknown): bull is Obliterating =>
  typeof bull === 'object' && bull !== null && 'obliterate' in bull;

/** Jobs and schedules are deleted from the database. */
async function wipeDatabase({ bull, queue }: OpenQueue): Promise<void> {
  if (!isBull(bull)) throw new Error('no queue of BullMQ');
  for (const { key } of await queue.getJobSchedulers()) await bull.removeJobScheduler(key);
  await bull.obliterate({ force: true });
}

const places: [string, () => Promise<Place>][] = [
  [
    'PGlite',
    async () => {
      const store = await openStore({ memory: true });
      return { store, queue: store.engine, wipe: wipeDatabase };
    },
  ],
];
if (postgres) {
  places.push([
    'PostgreSQL',
    async () => {
      const store = await openStore({ databaseUrl: await postgres.database() });
      return { store, queue: store.engine, wipe: wipeDatabase };
    },
  ]);
}
if (redis && line) {
  await line.mend();
  places.push([
    'Redis',
    async () => {
      await flush();
      const store = await openStore({ memory: true });
      return { store, queue: { kind: 'redis', url: `redis://127.0.0.1:${line.port}` }, wipe: flush };
    },
  ]);
}
afterAll(() => line?.cut());

const FIRST = ['call5 @云溪市第1工程处联络员', 'call5 @云溪市第2工程处联络员', 'call5 @云溪市第3工程处联络员'];
const SECOND = FIRST.map((one) => one.replace('call5', 'call2'));

describe.each(places)('reminders over BullMQ on %s', { timeout: 60_000 }, (name, open) => {
  let place: Place;
  const running: RunningJobs[] = [];
  const errors: unknown[] = [];

  async function town(): Promise<OpenStore> {
    place = await open();
    await fillTown(place.store, 3);
    return place.store;
  }

  /** A process: its own queue, worker and desk. `swept` ends when its worker did a sweep of reminders. */
  async function start(clock: Clock): Promise<{ opened: OpenQueue; sweeps: () => number }> {
    const opened = await openQueue(place.queue);
    let sweeps = 0;
    const desk = deskOver(place.store, clock);
    const reminders = remindHandlers({ desk, queue: opened.queue, now: () => clock.now, wake: () => undefined });
    const handlers = reminders.map((one) => ({
      ...one,
      run: async (data: unknown) => {
        await one.run(data);
        if (one.name === 'remind') sweeps++;
      },
    }));
    const onError = (error: unknown) => void errors.push(error);
    const none = handler(sweepJob, async () => undefined);
    running.push(await startJobs({ queue: opened, handlers: [none, ...handlers], onError, every: 100 }));
    return { opened, sweeps: () => sweeps };
  }
  const sent = (wanted: string[]) => until(async () => expect(await calls(place.store)).toEqual(wanted));

  afterEach(async () => {
    for (const one of running.splice(0)) await one.close();
    await place.store.close();
    errors.length = 0;
  });

  it('a start sends what is due, a restart nothing again', async () => {
    await town();
    const clock = { now: '2022-05-20T09:00:00+08:00' };
    await start(clock);
    await sent(FIRST);
    for (const one of running.splice(0)) await one.close();
    clock.now = '2022-05-20T09:05:00+08:00';
    const { sweeps } = await start(clock);
    await until(async () => expect(sweeps()).toBeGreaterThan(0));
    await sent(FIRST);
  });

  it('two processes send each call once', async () => {
    await town();
    const clock = { now: '2022-05-20T09:00:00+08:00' };
    const [one, other] = await Promise.all([start(clock), start(clock)]);
    await until(async () => expect(one.sweeps() + other.sweeps()).toBeGreaterThanOrEqual(2));
    await until(async () => expect(await one.opened.queue.getJobCounts()).toMatchObject({ waiting: 0, active: 0 }));
    expect([...(await calls(place.store))].sort()).toEqual(FIRST);
  });

  it('a queue that was wiped gets its schedules back, and what is due meanwhile goes out', async () => {
    await town();
    const clock = { now: '2022-05-20T09:00:00+08:00' };
    const { opened } = await start(clock);
    await sent(FIRST);
    clock.now = '2022-05-25T09:10:00+08:00';
    await place.wipe(opened);
    await sent([...FIRST, ...SECOND]);
    const schedules = (await opened.queue.getJobSchedulers()).map(({ key }) => key).sort();
    expect(schedules).toEqual(JOBS.flatMap(({ name: job, cron }) => (cron === undefined ? [] : job)).sort());
  });

  if (name !== 'Redis') return;

  it('Redis gone for an hour and come back empty: that day’s calls go out, once', async () => {
    await town();
    const clock = { now: '2022-05-20T09:00:00+08:00' };
    const { opened } = await start(clock);
    await sent(FIRST);
    await line?.cut();
    await flush();
    // Gone from half past eight to half past nine on the day of the second call.
    clock.now = '2022-05-25T09:30:00+08:00';
    await line?.mend();
    await sent([...FIRST, ...SECOND]);
    await until(async () => expect(await opened.queue.getJobSchedulers()).toHaveLength(2));
    await until(async () => expect(await opened.queue.getJobCounts()).toMatchObject({ waiting: 0, active: 0 }));
    await sent([...FIRST, ...SECOND]);
  });

  it('a start while Redis is gone does not hang, and the calls follow; so does a stop', async () => {
    await town();
    await line?.cut();
    const clock = { now: '2022-05-20T09:00:00+08:00' };
    await start(clock);
    expect(await calls(place.store)).toEqual([]);
    await line?.mend();
    await sent(FIRST);
    await line?.cut();
    for (const one of running.splice(0)) await one.close();
    await line?.mend();
  });
});

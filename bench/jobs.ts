import { performance } from 'node:perf_hooks';
import { storeLedger } from '../src/bot/intake.js';
import { addMonths } from '../src/days.js';
import { type OpenQueue, openQueue, type QueuePlace } from '../src/jobs/queue.js';
import { createDesk } from '../src/jobs/remind/desk.js';
import { callJob, enqueueCalls } from '../src/jobs/remind/jobs.js';
import { type OpenStore, openStore } from '../src/store/open.js';
import { eventsOf, unitsOf } from '../tests/reminders/support/behaviour.js';
import { sampleGroups, sampleLedgers, samplePosts } from '../tests/reminders/support/sample.js';
import { everyMinutes, runJob, World } from '../tests/reminders/support/simulator.js';
import { smallLedger, unitName } from '../tests/reminders/support/small.js';
import { startPostgres } from '../tests/support/postgres.js';
import { startRedis } from '../tests/support/redis.js';
import { met, type Row, table } from './row.js';
import { milliseconds, percentile } from './timing.js';

const UNITS = 10_000;
const ROUNDS = 5;
const NOW = '2022-05-20T09:00:00+08:00';

/** `npm run bench:jobs`: a sweep of reminders over ten thousand owing units on each backend, and a year for forty units. */
async function main(): Promise<void> {
  const rows: Row[] = [];
  const memory = await openStore({ memory: true });
  await fill(memory);
  rows.push(...(await sweeping('PGlite', memory, memory.engine)));
  const redis = await startRedis();
  if (redis) rows.push(...(await sweeping('Redis', memory, { kind: 'redis', url: redis.url })));
  await redis?.stop();
  await memory.close();
  const postgres = await startPostgres();
  if (postgres) {
    const store = await openStore({ databaseUrl: await postgres.database() });
    await fill(store);
    rows.push(...(await sweeping('PostgreSQL', store, store.engine)));
    await store.close();
  }
  await postgres?.stop();
  rows.push(...year());
  console.log(table(rows));
  process.exitCode = rows.every(met) ? 0 : 1;
}

async function fill(store: OpenStore): Promise<void> {
  await storeLedger(store, smallLedger(Array.from({ length: UNITS }, () => 1)), NOW);
  await store.transaction(async (tx) => {
    await tx.people.save({ name: '督查室值班', role: 'supervisor' });
    for (let at = 0; at < UNITS; at++)
      await tx.people.save({ name: `${unitName(at)}联络员`, unit: unitName(at), role: 'liaison' });
  });
}

/** Decide and enqueue beside the bare addBulk of as many jobs, in turns; medians of the rounds. */
async function sweeping(name: string, store: OpenStore, place: QueuePlace): Promise<Row[]> {
  const opened = await openQueue(place);
  const [ours, bare, heap]: number[][] = [[], [], []];
  for (let round = -1; round < ROUNDS; round++) {
    const plain = await milliseconds(() => bareBulk(opened, round));
    // A desk without a look in hand: reading the ledger, the plan and the claims are part of what is measured.
    const desk = createDesk({ store, now: () => NOW, ticks: () => performance.now(), platforms: [] });
    const now = `2022-05-20T09:0${round + 2}:00+08:00`;
    let count = 0;
    const spent = await milliseconds(async () => {
      count = await enqueueCalls(desk, opened.queue, now);
    });
    if (count !== UNITS) throw new Error(`${count} calls were due`);
    await drain(opened);
    globalThis.gc?.();
    if (round < 0) continue;
    bare?.push(plain);
    ours?.push(spent);
    heap?.push(process.memoryUsage().heapUsed / 1e6);
  }
  await opened.close();
  const middle = percentile(ours ?? [], 0.5);
  const plain = percentile(bare ?? [], 0.5);
  return [
    { what: `bare addBulk of ${UNITS} jobs, ${name}`, value: plain, unit: 'ms' },
    {
      what: `decide and enqueue ${UNITS} calls, ${name}`,
      value: middle,
      unit: 'ms',
      most: 2 * plain,
      ratio: `${(middle / plain).toFixed(2)} x bare`,
    },
    {
      what: `heap grown over ${ROUNDS} sweeps, ${name}`,
      value: Math.max(0, (heap?.at(-1) ?? 0) - (heap?.[0] ?? 0)),
      unit: 'MB',
      most: 30,
    },
  ];
}

/** What BullMQ takes by itself: the same jobs, all in one call. */
async function bareBulk({ queue }: OpenQueue, round: number): Promise<void> {
  await queue.addBulk(
    Array.from({ length: UNITS }, (_, at) => ({
      name: callJob.name,
      data: { key: `remind/S/2022-05/call5/@${unitName(at)}联络员` },
      opts: { jobId: `bare-${round}-${at}` },
    })),
  );
}

interface Draining {
  drain(): Promise<void>;
}
const canDrain = (bull: unknown): bull is Draining => typeof bull === 'object' && bull !== null && 'drain' in bull;

async function drain({ bull }: OpenQueue): Promise<void> {
  if (canDrain(bull)) await bull.drain();
}

/** Twelve months of three ledgers with about forty units, a sweep every five minutes of the day and night. */
function year(): Row[] {
  const ledgers = sampleLedgers();
  const world = new World(ledgers, samplePosts(ledgers), sampleGroups(ledgers));
  const units = unitsOf(ledgers);
  const events = units.flatMap((one, at) =>
    Array.from({ length: 12 }, (_, n) => {
      const month = addMonths('2022-04-01', n).slice(0, 7);
      return eventsOf((at + n) % 3 === 0 ? 'late' : 'after_first_call', { ...one, month, share: (n + 1) / 12 });
    }).flat(),
  );
  const begun = performance.now();
  const sent = runJob(world, events, everyMinutes('2022-04-01', '2023-03-31', 5));
  const seconds = (performance.now() - begun) / 1000;
  if (sent.length === 0) throw new Error('a year without reminders');
  return [{ what: `a year of ${units.length} units, ${sent.length} messages`, value: seconds, unit: 's', most: 5 }];
}

await main();

import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { storeLedger } from '../src/bot/intake.js';
import { instantOf } from '../src/clock.js';
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
import { milliseconds } from './timing.js';

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

/** Decide and enqueue beside the bare addBulk of as many jobs, in turns; the best round of each, for the machine has other things to do. */
async function sweeping(name: string, store: OpenStore, place: QueuePlace): Promise<Row[]> {
  const opened = await openQueue(place);
  const [ours, bare, heap]: number[][] = [[], [], []];
  // The desk of a running process. Every sweep is another minute: facts, settings, plan and claims are new each time; the
  // roster is only asked whether it changed.
  let minute = 0;
  const clock = () => instantOf(Date.parse(NOW) + minute * 60_000);
  const desk = createDesk({ store, now: clock, ticks: () => performance.now(), platforms: [] });
  for (let round = -1; round < ROUNDS; round++) {
    const plain = await milliseconds(() => bareBulk(opened, round));
    await drain(opened);
    minute += 1;
    const now = clock();
    let count = 0;
    const spent = await milliseconds(async () => {
      count = await enqueueCalls(desk, opened.queue, now);
    });
    if (count !== UNITS) throw new Error(`${count} calls were due`);
    await drain(opened);
    collect();
    if (round < 0) continue;
    bare?.push(plain);
    ours?.push(spent);
    heap?.push(process.memoryUsage().heapUsed / 1e6);
  }
  await opened.close();
  const middle = Math.min(...(ours ?? []));
  const plain = Math.min(...(bare ?? []));
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

/** Memory is measured after the garbage is gone. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

interface Draining {
  drain(): Promise<void>;
}
const canDrain = (bull: unknown): bull is Draining => typeof bull === 'object' && bull !== null && 'drain' in bull;

async function drain({ bull }: OpenQueue): Promise<void> {
  if (canDrain(bull)) await bull.drain();
}

/** When the job of reminders sweeps: every five minutes from 08:00 to 20:55. */
function* workingHours(from: string, to: string): Generator<number> {
  for (const ms of everyMinutes(from, to, 5)) {
    const hour = new Date(ms + 8 * 3_600_000).getUTCHours();
    if (hour >= 8 && hour <= 20) yield ms;
  }
}

/** Twelve months of three ledgers with about forty units, as the job goes over them. */
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
  const begun = process.cpuUsage().user;
  const sent = runJob(world, events, workingHours('2022-04-01', '2023-03-31'));
  const seconds = (process.cpuUsage().user - begun) / 1e6;
  if (sent.length === 0) throw new Error('a year without reminders');
  return [
    { what: `a year of ${units.length} units, ${sent.length} messages, CPU`, value: seconds, unit: 's', most: 5 },
  ];
}

await main();

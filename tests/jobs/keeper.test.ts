import { expect, it } from 'vitest';
import { createKeeper } from '../../src/jobs/keeper.js';
import { type OpenQueue, openQueue } from '../../src/jobs/queue.js';
import { openStore } from '../../src/store/open.js';

const JOBS = [
  { name: 'clock', cron: '*/5 * * * *', atStart: true, retry: { attempts: 2, waitMs: 10 } },
  { name: 'call' },
];

async function queueWith(use: (opened: OpenQueue) => Promise<void>): Promise<void> {
  const store = await openStore({ memory: true });
  const opened = await openQueue(store.engine);
  await use(opened);
  await opened.close();
  await store.close();
}

it('makes schedules again when the clock was set back, and leaves them alone when it goes on', () =>
  queueWith(async (opened) => {
    const made: string[] = [];
    const { queue } = opened;
    const upsert = queue.upsertJobScheduler.bind(queue);
    queue.upsertJobScheduler = (id, every, template) => {
      made.push(id);
      return upsert(id, every, template);
    };
    let clock = Date.now();
    let ticks = 0;
    const onError = (error: unknown) => {
      throw error;
    };
    const keeper = createKeeper({ opened, jobs: JOBS, clock: () => clock, ticks: () => ticks, onError });
    const goOn = async (clockBy: number, ticksBy: number) => {
      clock += clockBy;
      ticks += ticksBy;
      await keeper.round();
      return made.splice(0);
    };
    expect(await goOn(0, 0)).toEqual(['clock']);
    expect(await goOn(60_000, 60_000)).toEqual([]);
    expect(await goOn(-24 * 3_600_000, 60_000)).toEqual(['clock']);
    expect(await goOn(60_000, 60_000)).toEqual([]);
    // Asleep for a day: the turn that was missed lies far back.
    expect(await goOn(2 * 24 * 3_600_000, 60_000)).toEqual(['clock']);
  }));

it('takes a schedule away that nobody declares, and does at once what was lost', () =>
  queueWith(async (opened) => {
    const { queue } = opened;
    await queue.upsertJobScheduler('old', { pattern: '0 9 * * *', tz: 'Asia/Shanghai' }, { name: 'old', data: {} });
    const times = { clock: Date.now, ticks: () => Date.now(), onError: () => undefined };
    const keeper = createKeeper({ opened, jobs: JOBS, ...times });
    await keeper.round();
    expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual(['clock']);
    expect(await queue.getJobCounts()).toMatchObject({ waiting: 1, delayed: 1 });
    await queue.removeJobScheduler('clock');
    await keeper.round();
    expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual(['clock']);
    expect(await queue.getJobCounts()).toMatchObject({ waiting: 2, delayed: 1 });
  }));

import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { alertFailed } from '../../src/jobs/alert.js';
import { startJobs } from '../../src/jobs/index.js';
import { handler, type Job } from '../../src/jobs/job.js';
import { openQueue } from '../../src/jobs/queue.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import { rows } from './remind/support.js';

let store: OpenStore;
beforeAll(async () => {
  store = await openStore({ memory: true });
  await store.people.save({ name: '督查室值班', role: 'supervisor' });
  await store.people.save({ name: '联络员', role: 'liaison' });
});
afterAll(() => store.close());

it('a job that failed for good is told to every supervisor once a day, at night the next morning', async () => {
  for (const now of [
    '2022-05-20T10:00:00+08:00',
    '2022-05-20T11:00:00+08:00',
    '2022-05-20T22:00:00+08:00',
    '2022-05-21T10:00:00+08:00',
  ])
    await alertFailed('remind', { store, now: () => now });
  await alertFailed('call', { store, now: () => '2022-05-20T22:00:00+08:00' });
  const found = (await rows(store)).map(({ chat, dueAt, text }) => [
    chat,
    Date.parse(dueAt),
    /“(.+?)”/u.exec(text)?.[1],
  ]);
  const at = (instant: string) => Date.parse(instant);
  expect(found).toEqual(
    [
      ['@督查室值班', at('2022-05-20T10:00:00+08:00'), '安排提醒'],
      // The 21st is a Saturday, the 23rd a Monday.
      ['@督查室值班', at('2022-05-23T08:30:00+08:00'), '安排提醒'],
      ['@督查室值班', at('2022-05-23T08:30:00+08:00'), '发出提醒'],
    ].sort((a, b) => Number(a[1]) - Number(b[1])),
  );
});

const shaky: Job<Record<string, never>> = {
  name: 'shaky',
  payload: z.record(z.string(), z.never()),
  atStart: true,
  retry: { attempts: 3, waitMs: 10 },
};

it('only the last try counts as a failure', async () => {
  const opened = await openQueue(store.engine);
  let tries = 0;
  let failed = () => {};
  const end = new Promise<void>((resolve) => {
    failed = resolve;
  });
  const run = handler(shaky, async () => {
    tries++;
    throw new Error('no database');
  });
  const names: string[] = [];
  const running = await startJobs({
    queue: opened,
    handlers: [run],
    jobs: [shaky],
    onError: () => undefined,
    onFailed(name) {
      names.push(name);
      failed();
    },
  });
  await end;
  expect([tries, names]).toEqual([3, ['shaky']]);
  await running.close();
});

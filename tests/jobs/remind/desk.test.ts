import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { exempt } from '../../../src/bot/commands/remind-settings.js';
import type { Desk } from '../../../src/jobs/remind/desk.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { unitName } from '../../reminders/support/small.js';
import { startPostgres } from '../../support/postgres.js';
import { type Clock, calls, deskOver, fillTown, liaisonOf, report, rows, sweepOnce } from './support.js';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

const places: [string, () => Promise<OpenStore[]>][] = [
  [
    'PGlite',
    async () => {
      const store = await openStore({ memory: true });
      return [store, store];
    },
  ],
];
if (postgres) {
  places.push([
    'PostgreSQL',
    async () => {
      const databaseUrl = await postgres.database();
      return [await openStore({ databaseUrl }), await openStore({ databaseUrl })];
    },
  ]);
}

const FIRST = ['call5 @云溪市第1工程处联络员', 'call5 @云溪市第2工程处联络员', 'call5 @云溪市第3工程处联络员'];

describe.each(places)('reminders are sent at most once, on %s', (_name, open) => {
  let stores: OpenStore[] = [];
  const clock: Clock = { now: '' };

  async function town(now: string): Promise<{ store: OpenStore; desk: () => Desk; other: () => Desk }> {
    clock.now = now;
    stores = await open();
    const [store, second] = stores;
    if (!store || !second) throw new Error('no store');
    await fillTown(store, 3);
    return { store, desk: () => deskOver(store, clock), other: () => deskOver(second, clock) };
  }
  afterEach(async () => {
    for (const store of new Set(stores)) await store.close();
  });

  it('whatever is restarted, and as often as it is asked', async () => {
    const { store, desk } = await town('2022-05-20T09:00:00+08:00');
    expect(await sweepOnce(desk())).toBe(3);
    for (const now of ['2022-05-20T09:00:30+08:00', '2022-05-20T09:05:00+08:00', '2022-05-20T20:55:00+08:00']) {
      clock.now = now;
      expect(await sweepOnce(desk())).toBe(0);
    }
    expect(await calls(store)).toEqual(FIRST);
  });

  it('when two processes decide and send the same at once', async () => {
    const { store, desk, other } = await town('2022-05-27T16:05:00+08:00');
    const both = [desk(), other(), desk(), other()];
    await Promise.all(both.map(sweepOnce));
    const found = await calls(store);
    expect(new Set(found).size).toBe(found.length);
    expect([...found].sort()).toEqual([
      'call0-2 @云溪市第1工程处联络员',
      'call0-2 @云溪市第2工程处联络员',
      'call0-2 @云溪市第3工程处联络员',
      'group G',
    ]);
  });

  it('when one of them still has the morning’s call in hand while the other sends the afternoon’s for it', async () => {
    const { store, desk, other } = await town('2022-05-27T15:59:00+08:00');
    const slow = desk();
    const [first] = [...(await slow.due()).keys()].filter((key) => key.includes('/call0/'));
    clock.now = '2022-05-27T16:00:00+08:00';
    await sweepOnce(other());
    expect(first && (await slow.send(first))).toBe(false);
    expect((await calls(store)).filter((one) => one.endsWith('第1工程处联络员'))).toHaveLength(1);
  });

  it('asleep over 09:00: that day’s calls go out when it wakes, those of days before never', async () => {
    const { store, desk } = await town('2022-05-20T11:20:00+08:00');
    await sweepOnce(desk());
    expect(await calls(store)).toEqual(FIRST);
    // Down over the second call of the 25th; awake on the 26th.
    clock.now = '2022-05-26T08:05:00+08:00';
    expect(await sweepOnce(desk())).toBe(0);
    // Asleep over the whole last day but for its evening: one message for both calls of that day.
    clock.now = '2022-05-27T20:59:00+08:00';
    await sweepOnce(desk());
    expect((await calls(store)).slice(3)).toEqual([
      'call0-2 @云溪市第1工程处联络员',
      'call0-2 @云溪市第2工程处联络员',
      'call0-2 @云溪市第3工程处联络员',
      'group G',
    ]);
  });

  it.each([
    ['at night', '2022-05-20T21:00:00+08:00'],
    ['before eight', '2022-05-20T07:59:00+08:00'],
    ['on a rest day', '2022-05-28T09:30:00+08:00'],
  ])('nothing %s', async (_when, now) => {
    const { desk } = await town(now);
    expect(await sweepOnce(desk())).toBe(0);
  });

  it('when the clock is set back, by minutes or by a day', async () => {
    const { store, desk } = await town('2022-05-27T10:00:00+08:00');
    await sweepOnce(desk());
    const before = await calls(store);
    expect(before.filter((one) => one.startsWith('call0 '))).toHaveLength(3);
    for (const now of ['2022-05-27T08:30:00+08:00', '2022-05-26T10:00:00+08:00', '2022-05-27T10:00:00+08:00']) {
      clock.now = now;
      await sweepOnce(desk());
      expect(await calls(store)).toEqual(before);
    }
  });

  it('and whoever reports in between is not called', async () => {
    const { store, desk } = await town('2022-05-20T09:00:00+08:00');
    const one = desk();
    const [key = ''] = [...(await one.due()).keys()].filter((due) => due.endsWith(`@${liaisonOf(0)}`));
    await report(store, 0, '2022-05-20T09:00:10+08:00');
    expect(await one.send(key)).toBe(false);
    await sweepOnce(one);
    expect(await calls(store)).toEqual(FIRST.slice(1));
  });

  describe('and is looked at again when it leaves the outbox', () => {
    const leaving = async (store: OpenStore, desk: Desk) =>
      Promise.all((await rows(store)).map((row) => desk.refresh(row)));

    it('whoever reported, or is left in peace, drops out of it', async () => {
      const { store, desk } = await town('2022-05-27T09:30:00+08:00');
      await sweepOnce(desk());
      await report(store, 0, '2022-05-27T09:31:00+08:00');
      await exempt(store, unitName(1), '2022-06-05', '2022-05-27');
      const left = await leaving(store, desk());
      expect(left.map((row) => row?.chat)).toEqual([undefined, undefined, `@${liaisonOf(2)}`, 'G']);
      expect(left[3]?.text).toContain(unitName(2));
      for (const gone of [0, 1]) expect(left[3]?.text).not.toContain(unitName(gone));
    });

    it('a call of yesterday, or of the day at night, does not go any more', async () => {
      const { store, desk } = await town('2022-05-27T09:30:00+08:00');
      await sweepOnce(desk());
      for (const now of ['2022-05-27T21:05:00+08:00', '2022-05-30T09:30:00+08:00']) {
        clock.now = now;
        expect((await leaving(store, desk())).every((row) => row === null)).toBe(true);
      }
    });

    it('what the supervisor is to know waits for the morning', async () => {
      const { store, desk } = await town('2022-05-30T20:55:00+08:00');
      await sweepOnce(desk());
      expect(await calls(store)).toEqual(['weekly @督查室值班', 'list @督查室值班']);
      const waiting = await rows(store);
      clock.now = '2022-05-30T22:00:00+08:00';
      expect(await leaving(store, desk())).toEqual([null, null]);
      const late = (await rows(store)).slice(2);
      expect(late.map(({ dueAt }) => Date.parse(dueAt))).toEqual(
        [0, 1].map(() => Date.parse('2022-05-31T08:30:00+08:00')),
      );
      clock.now = '2022-05-31T08:30:00+08:00';
      const out = await Promise.all(late.map((row) => desk().refresh(row)));
      expect(out.map((row) => row?.text)).toEqual(waiting.map(({ text }) => text));
    });

    it('another’s row goes as it is', async () => {
      const { store, desk } = await town('2022-05-30T09:00:00+08:00');
      await store.outbox.put('reply:1:0', { chat: 'G', text: '好的。' }, clock.now);
      expect((await leaving(store, desk()))[0]?.text).toBe('好的。');
    });
  });
});

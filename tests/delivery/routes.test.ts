import { beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/delivery/loop.js';
import type { Person } from '../../src/model/message.js';
import type { OutboxRow } from '../../src/store/store.js';
import { message } from '../store/contract/make.js';
import { databases, deliveryBench } from './bench.js';
import { fakeChannel } from './fake.js';

const HOUR = 3_600_000;
const START = '2026-05-25T09:00:00.000Z';
const PEOPLE: Person[] = [
  { name: '市城管局联络员', role: 'liaison', accounts: ['fake:1', 'other:2'] },
  { name: '市水利局联络员', role: 'liaison', accounts: ['absent:3'] },
  { name: '督查室值班', role: 'supervisor' },
];

describe.each(await databases())('where a delivery goes on %s', (_kind, open) => {
  const bench = deliveryBench(open);
  const { engine, put, run, states, one } = bench;

  describe('routes', () => {
    beforeEach(async () => {
      for (const person of PEOPLE) await bench.store.people.save(person);
    });

    it('a person is reached by the first account, by the next when that refuses', async () => {
      const [fake, other, web] = [fakeChannel(), fakeChannel({ name: 'other' }), fakeChannel({ name: 'web' })];
      const loop = engine([fake, other, web]);
      await put('1', '@市城管局联络员', '一');
      await run(loop);
      fake.script = [{ fate: 'refused' }];
      await put('2', '@市城管局联络员', '二');
      await run(loop);
      expect([fake.arrived, other.arrived, web.arrived]).toEqual([['fake:@1 一'], ['other:@2 二'], []]);
      fake.script = [{ fate: 'refused' }];
      other.script = [{ fate: 'refused' }];
      await put('3', 'other:@2', '三');
      await run(loop);
      expect(await states()).toEqual(['1 sent', '2 sent', '3 dead']);
    });

    it('whoever has no account here, and every chat of the page, is on the page', async () => {
      const web = fakeChannel({ name: 'web' });
      const loop = engine([web]);
      for (const chat of ['@市水利局联络员', '@督查室值班', '@无名', 'G-A']) await put(chat, chat, '一');
      await put('lost', 'absent:G', '二');
      await run(loop);
      expect(web.arrived.sort()).toEqual(
        ['@市水利局联络员', '@督查室值班', '@无名', 'G-A'].map((chat) => `${chat} 一`).sort(),
      );
      expect((await states()).at(-1)).toBe('lost dead');
    });

    it('answers carry what the message left; calls carry accounts; the group its webhook', async () => {
      const { channel, loop } = await one();
      await bench.store.chats.save({ id: 'fake:G', kind: 'group', webhook: 'key' });
      const { id } = await bench.store.inbox.receive(
        message({ chat: 'fake:G', handle: { frame: 1 } }),
        bench.clock.now(),
      );
      const out = { chat: 'fake:G', text: '一', mentions: ['市城管局联络员', '市财政局'] };
      await bench.store.outbox.put('reply:1:0', out, bench.clock.now(), id);
      await bench.store.outbox.put('elsewhere', { chat: 'fake:H', text: '二' }, bench.clock.now(), id);
      await run(loop);
      const [there, here] = channel.asked.sort((a, b) => a.key.localeCompare(b.key));
      expect(here).toMatchObject({
        key: 'reply:1:0',
        handle: { frame: 1 },
        answers: START,
        webhook: 'key',
        called: [{ name: '市城管局联络员', account: '1' }, { name: '市财政局' }],
      });
      expect(there).not.toHaveProperty('handle');
      expect(there).not.toHaveProperty('answers');
    });

    it('a group that is gone gets nothing more, a supervisor is told once, and a word from it revives it', async () => {
      const [fake, web] = [fakeChannel({ script: [{ fate: 'refused', gone: true }] }), fakeChannel({ name: 'web' })];
      const loop = engine([fake, web]);
      await bench.store.chats.save({ id: 'fake:G', kind: 'group', name: '工作群' });
      for (const key of ['1', '2', '3']) await put(key, 'fake:G', key);
      await run(loop);
      await run(loop);
      expect(fake.asked).toHaveLength(1);
      expect(web.arrived).toHaveLength(1);
      expect(web.arrived[0]).toContain('@督查室值班 群“工作群”');
      await bench.store.inbox.receive(message({ chat: 'fake:G' }), new Date(bench.clock.clock() + 1).toISOString());
      await put('4', 'fake:G', '四');
      await run(loop);
      expect(fake.arrived).toEqual(['fake:G 四']);
    });

    it('a webhook that is gone is taken out of the binding, and the message goes without it', async () => {
      const [fake, web] = [fakeChannel({ script: [{ fate: 'refused', gone: true }] }), fakeChannel({ name: 'web' })];
      const loop = engine([fake, web]);
      await bench.store.chats.save({ id: 'fake:G', kind: 'group', ledger: 'A', webhook: 'key' });
      await put('1', 'fake:G', '一');
      await run(loop);
      await run(loop);
      expect(fake.arrived).toEqual(['fake:G 一']);
      expect(web.arrived).toHaveLength(1);
      expect(await bench.store.chats.list()).toEqual([{ id: 'fake:G', kind: 'group', ledger: 'A' }]);
    });

    it('what another process holds the connection for is left to that one', async () => {
      let standby = true;
      const { channel, loop } = await one({ standby: () => standby });
      await put('1', '@市城管局联络员', '一');
      await put('2', 'fake:G', '二');
      await run(loop);
      await run(loop);
      expect(channel.arrived).toEqual([]);
      expect(channel.asked).toEqual([]);
      standby = false;
      await run(loop);
      expect(channel.arrived.sort()).toEqual(['fake:@1 一', 'fake:G 二']);
    });
  });

  describe('reminders', () => {
    it('go out as they read now, or not at all; what has begun keeps its words', async () => {
      const channel = fakeChannel({ script: [{ fate: 'undelivered' }, 'yes', { fate: 'undelivered' }] });
      const said = ['甲未报\n乙未报', '乙未报\n丙未报', '不再'];
      const loop = engine([channel], {
        refresh: async (row) => (row.key === 'gone' ? null : { ...row, text: said.shift() ?? '' }),
      });
      await put('gone', 'fake:G', '已报');
      await put('late', 'fake:G', '甲乙未报');
      await run(loop);
      await run(loop, 1000);
      await run(loop, 2000);
      expect(channel.arrived).toEqual(['fake:G 乙未报', 'fake:G 丙未报']);
      expect(await states()).toEqual(['gone dropped', 'late sent']);
    });

    it('one that cannot be looked at again waits, and is told', async () => {
      const { channel } = await one();
      const loop = engine([channel], { refresh: () => Promise.reject(new Error('bug')) });
      await put('1', 'fake:G', '一');
      await run(loop);
      expect(await states()).toEqual(['1 waiting']);
      expect(bench.errors.map(String)).toEqual(['Error: bug']);
    });
  });

  describe('a process that died', () => {
    const stranded = async (state: string, pieces: number) => {
      await put('1', 'fake:A', '一\n二');
      await bench.store.database.query(
        `update duban.outbox set state = $1, pieces = $2, channel = 'fake:A', claimed_by = 'dead', claimed_at = $3`,
        [state, pieces, bench.clock.now()],
      );
    };
    it.each([
      ['waiting', 0, false, '1 sent', ['fake:A 一', 'fake:A 二']],
      ['waiting', 1, false, '1 sent', ['fake:A 二']],
      ['sending', 0, false, '1 unknown', []],
      ['sending', 1, false, '1 unknown', []],
      ['sending', 0, true, '1 sent', ['fake:A 一', 'fake:A 二']],
      ['sending', 1, true, '1 sent', ['fake:A 二']],
    ])('left a row %s at piece %i; idempotent: %s', async (state, pieces, idempotent, end, arrived) => {
      const { channel, loop } = await one({ idempotent });
      await stranded(state, pieces);
      await run(loop, 59_000);
      expect(channel.arrived).toEqual([]);
      await run(loop, 2000);
      expect(await states()).toEqual([end]);
      expect(channel.arrived).toEqual(arrived);
    });

    it('is not waited for by one that is alone with the database', async () => {
      const channel = fakeChannel();
      await stranded('waiting', 1);
      const { clock: now, ticks, after } = bench.clock;
      const onError = (error: unknown) => bench.errors.push(error);
      const random = () => 0;
      const refresh = async (row: OutboxRow) => row;
      const loop = createDelivery({
        store: bench.store,
        channels: [channel],
        refresh,
        holder: 'a',
        alone: true,
        clock: now,
        ticks,
        after,
        random,
        onError,
      });
      await run(loop);
      expect(channel.arrived).toEqual(['fake:A 二']);
    });
  });

  it.each([-HOUR, -30 * HOUR, HOUR])('a bench.clock that is set by %i ms loses and doubles nothing', async (by) => {
    const { channel, loop } = await one({ script: [{ fate: 'undelivered' }] });
    await put('reply:1:0', 'fake:A', '一');
    await put('2', 'fake:B', '二');
    await bench.store.database.query(`update duban.outbox set claimed_by = 'dead', claimed_at = $1 where key = '2'`, [
      bench.clock.now(),
    ]);
    await run(loop);
    bench.clock.set(by);
    await put('reply:2:0', 'fake:C', '三', new Date(bench.clock.clock() - Math.min(by, 0)).toISOString());
    await run(loop);
    await run(loop, 61_000);
    await run(loop, HOUR);
    await run(loop, 30 * HOUR);
    expect(channel.arrived.sort()).toEqual(['fake:A 一', 'fake:B 二', 'fake:C 三']);
  });

  it('a stop lets what is on its way arrive, and takes nothing new', async () => {
    let yes = () => {};
    let ask = () => {};
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const channel = fakeChannel();
    channel.pieces = (out) => [
      {
        idempotent: false,
        send: () =>
          new Promise<void>((resolve) => {
            yes = () => {
              channel.arrived.push(out.text);
              resolve();
            };
            ask();
          }),
      },
    ];
    const loop = engine([channel]);
    await put('1', 'fake:A', '一');
    await put('2', 'fake:A', '二');
    loop.wake();
    await asked;
    const stopping = loop.stop();
    yes();
    await stopping;
    expect(await states()).toEqual(['1 sent', '2 waiting']);
    expect(bench.clock.timers).toBe(0);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDelivery } from '../../src/delivery/loop.js';
import type { Person } from '../../src/model/message.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import type { OutboxRow } from '../../src/store/store.js';
import { message } from '../store/contract/make.js';
import { startPostgres } from '../support/postgres.js';
import { type FakeChannel, type FakeOptions, fakeChannel, fakeClock } from './fake.js';

const START = '2026-05-25T09:00:00.000Z';
const HOUR = 3_600_000;

const postgres = await startPostgres();
afterAll(() => postgres?.stop());
const kinds: [string, () => Promise<OpenStore>][] = [['PGlite', () => openStore({ memory: true })]];
if (postgres) kinds.push(['PostgreSQL', async () => openStore({ databaseUrl: await postgres.database() })]);

const PEOPLE: Person[] = [
  { name: '市城管局联络员', role: 'liaison', accounts: ['fake:1', 'other:2'] },
  { name: '市水利局联络员', role: 'liaison', accounts: ['absent:3'] },
  { name: '督查室值班', role: 'supervisor' },
];

describe.each(kinds)('delivery on %s', (_kind, open) => {
  let store: OpenStore;
  let clock: ReturnType<typeof fakeClock>;
  let errors: unknown[];
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = fakeClock(START);
    errors = [];
    await store.database.exec('truncate duban.outbox, duban.inbox, duban.people, duban.chats, duban.settings cascade');
  });

  function engine(
    channels: FakeChannel[],
    more: { holder?: string; refresh?: (row: OutboxRow) => Promise<OutboxRow | null> } = {},
  ) {
    const { holder = 'a', refresh = async (row) => row } = more;
    const { clock: now, ticks, after } = clock;
    const onError = (error: unknown) => errors.push(error);
    return createDelivery({ store, channels, refresh, holder, clock: now, ticks, after, random: () => 0, onError });
  }
  const put = (key: string, chat: string, text: string, dueAt = clock.now(), messageId?: number) =>
    store.outbox.put(key, { chat, text }, dueAt, messageId);
  const run = async (loop: ReturnType<typeof engine>, by = 0) => {
    if (by > 0) clock.pass(by);
    loop.wake();
    await loop.settled();
  };
  const states = async () =>
    (
      await store.database.rows(
        z.object({ key: z.string(), state: z.string() }),
        'select key, state from duban.outbox order by id',
      )
    ).map(({ key, state }) => `${key} ${state}`);
  const one = async (options: FakeOptions = {}) => {
    const channel = fakeChannel(options);
    return { channel, loop: engine([channel]) };
  };

  describe('order', () => {
    it('brings the rows of a chat out one after the other, in the order of their ids', async () => {
      const { channel, loop } = await one();
      for (const number of [1, 2, 3, 4, 5]) await put(`k${number}`, 'fake:G', `第${number}条`);
      await run(loop);
      expect(channel.arrived).toEqual([1, 2, 3, 4, 5].map((number) => `fake:G 第${number}条`));
    });

    it('a row that fails holds back the later ones of its chat, and of no other', async () => {
      let broken = true;
      const on = (sent: string) => (broken && sent === 'fake:A 一' ? ({ fate: 'undelivered' } as const) : undefined);
      const { channel, loop } = await one({ on });
      await put('1', 'fake:A', '一');
      await put('2', 'fake:B', '二');
      await put('3', 'fake:A', '三');
      await run(loop);
      expect(channel.arrived).toEqual(['fake:B 二']);
      broken = false;
      await run(loop, 500);
      expect(channel.arrived).toEqual(['fake:B 二', 'fake:A 一', 'fake:A 三']);
    });

    it('what is due later holds nothing back, and goes by itself when its time has come', async () => {
      const { channel, loop } = await one();
      await put('late', 'fake:A', '提醒', new Date(clock.clock() + HOUR).toISOString());
      await put('now', 'fake:A', '回复');
      await run(loop);
      expect(channel.arrived).toEqual(['fake:A 回复']);
      clock.pass(HOUR);
      await loop.settled();
      expect(channel.arrived).toEqual(['fake:A 回复', 'fake:A 提醒']);
    });

    it('two processes share the work: nothing twice, nothing out of order', async () => {
      const [a, b] = [fakeChannel(), fakeChannel()];
      const order: string[] = [];
      for (const channel of [a, b]) {
        const { push } = Array.prototype;
        channel.arrived.push = (...words: string[]) => {
          order.push(...words);
          return push.apply(channel.arrived, words);
        };
      }
      const loops = [engine([a], { holder: 'a' }), engine([b], { holder: 'b' })];
      for (let number = 0; number < 60; number++) await put(`k${number}`, `fake:${number % 4}`, `${number}`);
      for (const loop of loops) loop.wake();
      // Each goes on as long as the other may have left something open to it.
      for (let round = 0; round < 60 && order.length < 60; round++) for (const loop of loops) await run(loop);
      for (const chat of [0, 1, 2, 3]) {
        const told = order.filter((words) => words.startsWith(`fake:${chat} `)).map((words) => Number(words.slice(7)));
        expect(told).toEqual(Array.from({ length: 15 }, (_, at) => at * 4 + chat));
      }
    });
  });

  describe('rates', () => {
    const limits = () => [{ count: 20, perMs: 60_000 }];
    it('keeps the budget of a destination, shared by all chats that go there', async () => {
      const { channel, loop } = await one({ limits, bucket: () => 'hook' });
      for (let number = 0; number < 30; number++) await put(`k${number}`, `fake:${number % 3}`, `${number}`);
      await run(loop);
      expect(channel.arrived).toHaveLength(20);
      clock.pass(59_999);
      await loop.settled();
      expect(channel.arrived).toHaveLength(20);
      clock.pass(1);
      await loop.settled();
      expect(channel.arrived).toHaveLength(30);
      expect(new Set(channel.arrived).size).toBe(30);
    });

    it('counts the pieces of a long text, and goes on where it stopped', async () => {
      const { channel, loop } = await one({ limits: () => [{ count: 2, perMs: 1000 }] });
      await put('long', 'fake:A', '一\n二\n三\n四\n五');
      await put('next', 'fake:A', '六');
      await run(loop);
      expect(channel.arrived).toHaveLength(2);
      for (let second = 0; second < 2; second++) {
        clock.pass(1000);
        await loop.settled();
      }
      expect(channel.arrived.join('')).toBe('fake:A 一fake:A 二fake:A 三fake:A 四fake:A 五fake:A 六');
    });

    it('a platform that says to wait is left alone for so long, with everything that goes there', async () => {
      const { channel, loop } = await one({
        script: [{ fate: 'undelivered', retryAfterMs: 61_000 }],
        bucket: () => 'bot',
      });
      await put('1', 'fake:A', '一');
      await run(loop);
      await put('2', 'fake:B', '二');
      await run(loop, 60_000);
      expect(channel.arrived).toEqual([]);
      await run(loop, 1_000);
      expect(channel.arrived.sort()).toEqual(['fake:A 一', 'fake:B 二']);
    });
  });

  describe('fates', () => {
    it('tries again what is surely undelivered, ever more seldom, and gives up after a day', async () => {
      const { channel, loop } = await one();
      channel.script = Array.from({ length: 5000 }, () => ({ fate: 'undelivered' as const }));
      await put('1', 'fake:A', '一');
      await run(loop);
      const tries = () => channel.asked.length;
      const gaps: number[] = [];
      let passed = 0;
      for (let second = 0; second < 200 && gaps.length < 8; second++) {
        const before = tries();
        passed += 500;
        clock.pass(500);
        await loop.settled();
        if (tries() > before) gaps.push(passed);
        if (tries() > before) passed = 0;
      }
      expect(gaps).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
      await run(loop, 24 * HOUR);
      expect(await states()).toEqual(['1 dead']);
      expect((await store.outbox.left(9))[0]?.error).toBe('连续24小时没有发出去，已停止重试（平台说：undelivered）');
      expect(channel.arrived).toEqual([]);
    });

    it.each([
      [false, ['1 unknown', '2 sent'], ['fake:A 一', 'fake:A 二']],
      [true, ['1 sent', '2 sent'], ['fake:A 一', 'fake:A 一', 'fake:A 二']],
    ])('nobody knows whether it arrived; idempotent: %s', async (idempotent, ends, arrived) => {
      const { channel, loop } = await one({ idempotent, script: [{ fate: 'unknown', arrived: true }] });
      await put('1', 'fake:A', '一');
      await put('2', 'fake:A', '二');
      await run(loop);
      await run(loop, HOUR);
      expect(await states()).toEqual(ends);
      expect(channel.arrived).toEqual(arrived);
    });

    it('a platform that never answers is waited for two minutes', async () => {
      const { channel, loop } = await one({ script: ['hang'] });
      await put('1', 'fake:A', '一');
      loop.wake();
      await channel.hanging;
      clock.pass(120_000);
      await loop.settled();
      expect(await states()).toEqual(['1 unknown']);
    });

    it('a refused row dies with its reason, may be retried from its piece on, or dropped', async () => {
      let closed = true;
      const on = (sent: string) => (closed && !sent.endsWith('一') ? ({ fate: 'refused' } as const) : undefined);
      const { channel, loop } = await one({ on });
      await put('1', 'fake:A', '一\n二\n三');
      await put('2', 'fake:B', '四');
      await run(loop);
      expect(channel.arrived).toEqual(['fake:A 一']);
      const left = await store.outbox.left(9);
      expect(left.map(({ key, state, error, pieces }) => [key, state, error, pieces])).toEqual([
        ['1', 'dead', '平台说：refused', 1],
        ['2', 'dead', '平台说：refused', 0],
      ]);
      expect(await store.outbox.retry(left[0]?.id ?? 0, clock.now())).toBe(true);
      expect(await store.outbox.drop(left[1]?.id ?? 0)).toBe(true);
      closed = false;
      await run(loop);
      expect(channel.arrived).toEqual(['fake:A 一', 'fake:A 二', 'fake:A 三']);
      expect(await states()).toEqual(['1 sent', '2 dropped']);
      expect(await store.outbox.retry(left[0]?.id ?? 0, clock.now())).toBe(false);
      expect(await store.outbox.drop(left[1]?.id ?? 0)).toBe(false);
    });

    it('a defect of a channel leaves it open whether the message went out', async () => {
      const { channel, loop } = await one();
      channel.pieces = () => [{ idempotent: false, send: () => Promise.reject(new Error('bug')) }];
      await put('1', 'fake:A', '一');
      await run(loop);
      channel.pieces = () => {
        throw new Error('bug');
      };
      await put('2', 'fake:A', '二');
      await run(loop);
      expect(await states()).toEqual(['1 unknown', '2 dead']);
      expect(errors.map(String)).toContain('Error: bug');
    });
  });

  describe('routes', () => {
    beforeEach(async () => {
      for (const person of PEOPLE) await store.people.save(person);
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
      await store.chats.save({ id: 'fake:G', kind: 'group', webhook: 'key' });
      const { id } = await store.inbox.receive(message({ chat: 'fake:G', handle: { frame: 1 } }), clock.now());
      const out = { chat: 'fake:G', text: '一', mentions: ['市城管局联络员', '市财政局'] };
      await store.outbox.put('reply:1:0', out, clock.now(), id);
      await store.outbox.put('elsewhere', { chat: 'fake:H', text: '二' }, clock.now(), id);
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
      await store.chats.save({ id: 'fake:G', kind: 'group', name: '工作群' });
      for (const key of ['1', '2', '3']) await put(key, 'fake:G', key);
      await run(loop);
      await run(loop);
      expect(fake.asked).toHaveLength(1);
      expect(web.arrived).toHaveLength(1);
      expect(web.arrived[0]).toContain('@督查室值班 群“工作群”');
      await store.inbox.receive(message({ chat: 'fake:G' }), new Date(clock.clock() + 1).toISOString());
      await put('4', 'fake:G', '四');
      await run(loop);
      expect(fake.arrived).toEqual(['fake:G 四']);
    });

    it('a webhook that is gone is taken out of the binding, and the message goes without it', async () => {
      const [fake, web] = [fakeChannel({ script: [{ fate: 'refused', gone: true }] }), fakeChannel({ name: 'web' })];
      const loop = engine([fake, web]);
      await store.chats.save({ id: 'fake:G', kind: 'group', ledger: 'A', webhook: 'key' });
      await put('1', 'fake:G', '一');
      await run(loop);
      await run(loop);
      expect(fake.arrived).toEqual(['fake:G 一']);
      expect(web.arrived).toHaveLength(1);
      expect(await store.chats.list()).toEqual([{ id: 'fake:G', kind: 'group', ledger: 'A' }]);
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
      expect(errors.map(String)).toEqual(['Error: bug']);
    });
  });

  describe('a process that died', () => {
    const stranded = async (state: string, pieces: number) => {
      await put('1', 'fake:A', '一\n二');
      await store.database.query(
        `update duban.outbox set state = $1, pieces = $2, channel = 'fake:A', claimed_by = 'dead', claimed_at = $3`,
        [state, pieces, clock.now()],
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
      const { clock: now, ticks, after } = clock;
      const onError = (error: unknown) => errors.push(error);
      const random = () => 0;
      const refresh = async (row: OutboxRow) => row;
      const loop = createDelivery({
        store,
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

  it.each([-HOUR, -30 * HOUR, HOUR])('a clock that is set by %i ms loses and doubles nothing', async (by) => {
    const { channel, loop } = await one({ script: [{ fate: 'undelivered' }] });
    await put('reply:1:0', 'fake:A', '一');
    await put('2', 'fake:B', '二');
    await store.database.query(`update duban.outbox set claimed_by = 'dead', claimed_at = $1 where key = '2'`, [
      clock.now(),
    ]);
    await run(loop);
    clock.set(by);
    await put('reply:2:0', 'fake:C', '三', new Date(clock.clock() - Math.min(by, 0)).toISOString());
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
    expect(clock.timers).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { databases, deliveryBench } from './bench.js';
import { fakeChannel } from './fake.js';

const HOUR = 3_600_000;

describe.each(await databases())('delivery on %s', (_kind, open) => {
  const bench = deliveryBench(open);
  const { engine, put, run, states, one } = bench;

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
      await put('late', 'fake:A', '提醒', new Date(bench.clock.clock() + HOUR).toISOString());
      await put('now', 'fake:A', '回复');
      await run(loop);
      expect(channel.arrived).toEqual(['fake:A 回复']);
      bench.clock.pass(HOUR);
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
      bench.clock.pass(59_999);
      await loop.settled();
      expect(channel.arrived).toHaveLength(20);
      bench.clock.pass(1);
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
        bench.clock.pass(1000);
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
        bench.clock.pass(500);
        await loop.settled();
        if (tries() > before) gaps.push(passed);
        if (tries() > before) passed = 0;
      }
      expect(gaps).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
      await run(loop, 24 * HOUR);
      expect(await states()).toEqual(['1 dead']);
      expect((await bench.store.outbox.left(9))[0]?.error).toBe(
        '连续24小时没有发出去，已停止重试（平台说：undelivered）',
      );
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
      bench.clock.pass(120_000);
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
      const left = await bench.store.outbox.left(9);
      expect(left.map(({ key, state, error, pieces }) => [key, state, error, pieces])).toEqual([
        ['1', 'dead', '平台说：refused', 1],
        ['2', 'dead', '平台说：refused', 0],
      ]);
      expect(await bench.store.outbox.retry(left[0]?.id ?? 0, bench.clock.now())).toBe(true);
      expect(await bench.store.outbox.drop(left[1]?.id ?? 0)).toBe(true);
      closed = false;
      await run(loop);
      expect(channel.arrived).toEqual(['fake:A 一', 'fake:A 二', 'fake:A 三']);
      expect(await states()).toEqual(['1 sent', '2 dropped']);
      expect(await bench.store.outbox.retry(left[0]?.id ?? 0, bench.clock.now())).toBe(false);
      expect(await bench.store.outbox.drop(left[1]?.id ?? 0)).toBe(false);
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
      expect(bench.errors.map(String)).toContain('Error: bug');
    });
  });
});

import { expect, it } from 'vitest';
import { grouped } from '../../src/bot/grouped.js';
import { createLanes, createOrder } from '../../src/bot/lanes.js';

/** A write that is let go by hand. */
function held() {
  const groups: number[][] = [];
  const go: (() => void)[] = [];
  const write = async (items: number[]) => {
    groups.push(items);
    await new Promise<void>((resolve) => go.push(resolve));
    if (items.includes(13)) throw new Error('thirteen');
    return items.map((item) => item * 2);
  };
  return { groups, go, write };
}

it('what arrives during a write goes together with the next one, each with its own result', async () => {
  const { groups, go, write } = held();
  const group = grouped(write, () => 0);
  const results = [1, 2, 3, 4, 5].map((item) => group.put(item));
  go[0]?.();
  await results[0];
  await Promise.resolve();
  expect(groups).toEqual([[1], [2, 3, 4, 5]]);
  go[1]?.();
  expect(await Promise.all(results)).toEqual([2, 4, 6, 8, 10]);
});

it('knows a crowd, which is over as soon as time goes by', async () => {
  let now = 0;
  const group = grouped(
    async (items: number[]) => items,
    () => now,
  );
  for (let item = 0; item < 15; item++) void group.put(item);
  expect(group.crowded()).toBe(false);
  void group.put(15);
  expect(group.crowded()).toBe(true);
  now = 200;
  expect(group.crowded()).toBe(false);
  for (let item = 0; item < 30; item++, now += 12.5) void group.put(item);
  expect(group.crowded()).toBe(false);
});

it('one that cannot be written harms no other', async () => {
  const write = async (items: number[]) => {
    if (items.includes(13)) throw new Error('thirteen');
    return items;
  };
  const group = grouped(write, () => 0);
  const results = await Promise.allSettled([1, 2, 13, 4].map((item) => group.put(item)));
  expect(results.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
    1,
    2,
    'Error: thirteen',
    4,
  ]);
});

it('keeps to the number of lanes, and to the order of a chat', async () => {
  const lane = createLanes(2);
  const inOrder = createOrder();
  let now = 0;
  let most = 0;
  const done: string[] = [];
  const work = (chat: string, number: number) => () =>
    lane(async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
      done.push(`${chat}${number}`);
      if (number === 1) throw new Error('one');
    });
  const all = ['a', 'b', 'c'].flatMap((chat) => [0, 1, 2].map((number) => inOrder(chat, work(chat, number))));
  await Promise.allSettled(all);
  expect(most).toBe(2);
  for (const chat of ['a', 'b', 'c'])
    expect(done.filter((one) => one.startsWith(chat))).toEqual([0, 1, 2].map((n) => `${chat}${n}`));
});

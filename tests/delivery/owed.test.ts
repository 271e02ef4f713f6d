import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { databases, deliveryBench } from './bench.js';

type Outbox = Store['outbox'];

/** How a connection to the database ends while something is written: before, or after it was. */
const ENDS = [
  ['before it is written', async () => {}],
  ['after it was written', async (write: () => Promise<unknown>) => void (await write())],
] as const;

describe.each(await databases())('a connection that breaks while a row goes out, on %s', (_kind, open) => {
  const bench = deliveryBench(open);
  afterEach(() => vi.restoreAllMocks());

  /** The write with this number (from 1) of so many fails; earlier and later ones do not. */
  function breaks(at: number, times: number, before: (write: () => Promise<unknown>) => Promise<void>): void {
    const { outbox } = bench.store;
    let count = 0;
    const flawed = async <T>(write: () => Promise<T>): Promise<T> => {
      count++;
      if (count < at || count >= at + times) return write();
      await before(write);
      throw new Error('Connection terminated unexpectedly');
    };
    const [move, sent]: [Outbox['move'], Outbox['sent']] = [outbox.move, outbox.sent];
    vi.spyOn(outbox, 'move').mockImplementation((...args) => flawed(() => move(...args)));
    vi.spyOn(outbox, 'sent').mockImplementation((...args) => flawed(() => sent(...args)));
  }

  describe.each(ENDS)('%s', (_when, before) => {
    it.each([
      ['the mark that a piece goes out now', 1],
      ['the mark that it went out', 2],
    ])('%s: it is sent once, and known to be', async (_what, at) => {
      const { channel, loop } = await bench.one();
      await bench.put('1', 'fake:A', '已记录');
      breaks(at, 1, before);
      await bench.run(loop);
      expect(channel.arrived).toEqual(['fake:A 已记录']);
      expect(await bench.states()).toEqual(['1 sent']);
    });

    it('a wait that could not be written is kept', async () => {
      const { channel, loop } = await bench.one({ script: [{ fate: 'undelivered' }] });
      await bench.put('1', 'fake:A', '已记录');
      breaks(2, 1, before);
      await bench.run(loop);
      await bench.run(loop, 5_000);
      expect(channel.arrived).toEqual(['fake:A 已记录']);
      expect(await bench.states()).toEqual(['1 sent']);
    });
  });

  it('a database that stays away is tried again after five seconds', async () => {
    const { channel, loop } = await bench.one();
    await bench.put('1', 'fake:A', '已记录');
    breaks(2, 3, async () => {});
    await bench.run(loop);
    expect(await bench.states()).toEqual(['1 sending']);
    for (const _ of [1, 2]) {
      bench.clock.pass(5_000);
      await loop.settled();
    }
    expect(channel.arrived).toEqual(['fake:A 已记录']);
    expect(await bench.states()).toEqual(['1 sent']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boards } from '../../../src/web/board/load.js';
import { warmBoards } from '../../../src/web/board/warm.js';
import { type Bench, openBench } from '../support.js';

/** The library of the pictures is loaded meanwhile. */
const LONG = { timeout: 20_000 };

/** Time that goes on when it is told to. */
function waits() {
  const calls: { ms: number; call: () => void; off: boolean }[] = [];
  return {
    calls,
    after(ms: number, call: () => void) {
      const one = { ms, call, off: false };
      calls.push(one);
      return () => {
        one.off = true;
      };
    },
  };
}

describe('boards are read before anybody looks', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const depsOf = (reads: string[][], errors: unknown[] = []) => {
    const { facts } = bench.store;
    const recent: typeof facts.recent = (items, ...rest) => {
      reads.push([...items]);
      return facts.recent(items, ...rest);
    };
    const store = { ...bench.store, facts: { ...facts, recent } };
    const now = () => '2026-05-25T10:00:00+08:00';
    const onError = (error: unknown) => errors.push(error);
    return { store, ledgers: () => store.ledgers.list(), boards: boards(store), now, onError };
  };

  it('once after the start, then what changed, round by round', async () => {
    const reads: string[][] = [];
    const deps = depsOf(reads);
    const [ledger] = await bench.store.ledgers.list();
    if (!ledger) throw new Error('there is a ledger');
    const kept = { ...deps, ledgers: async () => [ledger] };
    const { calls, after } = waits();
    const warmth = warmBoards(kept, after);
    expect([calls.length, reads.length]).toEqual([1, 0]);
    calls[0]?.call();
    await expect.poll(() => calls.length, LONG).toBe(2);
    expect(reads[0]).toEqual(ledger.items.map(({ id }) => id));
    const before = reads.length;
    await deps.boards(ledger, deps.now());
    calls[1]?.call();
    await expect.poll(() => calls.length, LONG).toBe(3);
    expect(reads.length).toBe(before);
    await warmth.stop();
    expect(calls[2]?.off).toBe(true);
  });

  it('a stop ends a round and begins no other; a failure is told once and the rounds go on', async () => {
    const errors: unknown[] = [];
    const deps = { ...depsOf([], errors), ledgers: () => Promise.reject(new Error('gone')) };
    const { calls, after } = waits();
    const warmth = warmBoards(deps, after);
    calls[0]?.call();
    await expect.poll(() => calls.length, LONG).toBe(2);
    calls[1]?.call();
    await expect.poll(() => calls.length, LONG).toBe(3);
    expect(errors).toHaveLength(1);
    calls[2]?.call();
    await warmth.stop();
    expect([calls.length, errors.length]).toEqual([3, 1]);
  });

  it('a board that is given up half way is read anew for whoever comes', async () => {
    const deps = depsOf([]);
    const [ledger] = await bench.store.ledgers.list();
    if (!ledger) throw new Error('there is a ledger');
    await expect(deps.boards(ledger, deps.now(), AbortSignal.abort())).rejects.toThrow();
    expect((await deps.boards(ledger, deps.now())).rows).toHaveLength(ledger.items.length);
  });
});

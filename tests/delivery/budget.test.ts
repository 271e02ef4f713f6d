import { describe, expect, it } from 'vitest';
import { backoff } from '../../src/delivery/backoff.js';
import { Budgets } from '../../src/delivery/budget.js';

const MINUTE = 60_000;
const GROUP = [
  { count: 1, perMs: 1000 },
  { count: 20, perMs: MINUTE },
];

describe('budgets', () => {
  it('holds back exactly what is beyond each of the limits, in every stretch of time', () => {
    const budgets = new Budgets();
    const sends: number[] = [];
    let now = 0;
    while (sends.length < 100) {
      const wait = budgets.take('群', GROUP, now);
      if (wait === 0) sends.push(now);
      else now += wait;
    }
    for (const [at, send] of sends.entries()) {
      for (const { count, perMs } of GROUP) expect(send - (sends[at - count] ?? -perMs)).toBeGreaterThanOrEqual(perMs);
    }
    expect(sends[20]).toBe(MINUTE);
    expect(sends[99]).toBe(4 * MINUTE + 19_000);
  });

  it('keeps buckets apart, and shares one among all who name it', () => {
    const budgets = new Budgets();
    const one = [{ count: 1, perMs: 1000 }];
    expect([budgets.take('a', one, 0), budgets.take('b', one, 0), budgets.take('a', one, 400)]).toEqual([0, 0, 600]);
    expect(budgets.take('a', [], 500)).toBe(0);
  });

  it('closes a bucket for as long as the platform said', () => {
    const budgets = new Budgets();
    budgets.hold('a', 5000);
    budgets.hold('a', 3000);
    expect([budgets.take('a', [], 1000), budgets.take('b', [], 1000), budgets.take('a', [], 5000)]).toEqual([
      4000, 0, 0,
    ]);
  });
});

describe('back-off', () => {
  it.each([
    [1, 0, 0, 500],
    [1, 0.5, 0, 750],
    [4, 0, 0, 4000],
    [7, 0.999, 0, 59_970],
    [400, 0, 0, 30_000],
    [2, 0, 90_000, 90_000],
    [9, 0, 10, 30_000],
  ])('after %i failures, random %d, told to wait %i: %i ms', (failures, random, told, ms) => {
    expect(backoff(failures, random, told)).toBe(ms);
  });
});

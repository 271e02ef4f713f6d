import { describe, expect, it } from 'vitest';
import { auditRows, overTarget, ratioAgrees, ratioGap, regression, scaleSlip } from '../../src/ledger/audit.js';

describe('audit', () => {
  it.each([
    [100, { 甲: 60, 乙: 40 }, null],
    [100, { 甲: 60, 乙: 30 }, { sum: 90, total: 100, difference: -10 }],
    [0.3, { 甲: 0.1, 乙: 0.2 }, null],
    [5, {}, null],
  ])('rows against the total %s', (total, rows, gap) => {
    expect(auditRows(total, rows)).toEqual(gap);
  });

  it.each([
    [33.1, 3310, 10_000, true],
    [37.7, 11_526, 30_500, true],
    [37.8, 11_526, 30_500, true],
    [38.2, 11_526, 30_500, false],
    [49.7, 1339, 2000, false],
    [21, 38, 176, true],
    [50, 1, 0, null],
  ])('stated %s%% of %s/%s', (stated, part, whole, agrees) => {
    expect(ratioAgrees(stated, part, whole)).toBe(agrees);
    expect(ratioGap(stated, part, whole) !== null).toBe(agrees === false);
  });

  it.each([
    [38, 36, '>=', 2],
    [38, 38, '>=', null],
    [38, 41, '>=', null],
    [6.3, 5.8, '<=', null],
  ] as const)('from %s to %s (%s)', (previous, next, op, fallen) => {
    expect(regression(previous, next, op)).toBe(fallen);
  });

  it.each([
    [1760, 176, 10],
    [1759, 176, null],
    [5, 0, null],
  ])('%s against the target %s', (value, target, times) => {
    expect(scaleSlip(value, target)).toBe(times);
  });

  it('says how much is above the target', () => {
    expect(overTarget(42, { value: 40, op: '>=' })).toBe(2);
    expect(overTarget(40, { value: 40, op: '>=' })).toBeNull();
    expect(overTarget(6, { value: 5, op: '<=' })).toBeNull();
  });

  it('is above a range 3~5 only beyond its upper end', () => {
    expect(overTarget(4, { value: 3, most: 5, op: '>=' })).toBeNull();
    expect(overTarget(5, { value: 3, most: 5, op: '>=' })).toBeNull();
    expect(overTarget(7, { value: 3, most: 5, op: '>=' })).toBe(2);
  });
});

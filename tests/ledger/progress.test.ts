import { describe, expect, it } from 'vitest';
import { adopt } from '../../src/ledger/adopt.js';
import { monthOnMonth, monthsBySource, pick, rank, ratioOfSums, top } from '../../src/ledger/compare.js';
import { currentFigure, targetFigures } from '../../src/ledger/progress.js';
import type { StoredFact } from '../../src/model/fact.js';
import type { Target } from '../../src/model/ledger.js';
import { sampleLedger } from '../answers/sample.js';

const TARGET: Target = { id: 'A1.1', metric: '改造老旧小区', op: '>=', value: 50, unit: '个', counts: 'done' };

let id = 0;
function fact(asOf: string, value: number, more: Partial<StoredFact> = {}): StoredFact {
  id += 1;
  return {
    id,
    item: 'A1',
    target: 'A1.1',
    measure: 'done',
    value,
    unit: '个',
    ledger: 'A',
    state: 'confirmed',
    kind: 'report',
    asOf,
    reporter: '甲',
    reporterUnit: '市住建局',
    reportedAt: `${asOf}T10:00:00+08:00`,
    ...more,
  };
}

describe('current figure', () => {
  const facts = [
    fact('2024-04-20', 10),
    fact('2024-05-10', 15),
    fact('2024-05-12', 2, { mode: 'delta' }),
    fact('2024-05-20', 3, { mode: 'delta' }),
  ];

  it.each([
    ['2024-04-30', 10],
    ['2024-05-10', 15],
    ['2024-05-15', 17],
    ['2024-05-31', 20],
    ['2024-03-31', undefined],
  ])('as of %s is %s', (day, value) => {
    expect(currentFigure(TARGET, facts, day)?.value).toBe(value);
  });

  it.each([
    ['pending', { state: 'pending' as const }],
    ['an instruction', { kind: 'instruction' as const }],
    ['started', { measure: 'started' as const }],
    ['of a county', { scope: '云岚县' }],
    ['of a part', { object: '东苑小区' }],
  ])('leaves out what is %s', (_name, more) => {
    expect(currentFigure(TARGET, [fact('2024-05-01', 9), fact('2024-05-20', 30, more)], '2024-05-31')?.value).toBe(9);
  });

  it.each([
    // 1-4月30个,5月已完成9个, told while 35 stand as of a day of May: they hold what came before
    ['a month goes on from the end of the month before', 30, 35, 9, 39],
    ['nor can less come out than was reached', 30, 35, 3, 38],
    ['with nothing told before the month it is more of the same', undefined, 35, 9, 44],
  ])('%s', (_name, april, may, more, sum) => {
    const told = [
      ...(april === undefined ? [] : [fact('2024-04-30', april)]),
      fact('2024-05-19', may),
      fact('2024-05-12', 2, { mode: 'delta' }),
      fact('2024-05-20', more, { mode: 'delta', from: '2024-05-01' }),
    ];
    expect(currentFigure(TARGET, told, '2024-05-31')?.value).toBe(sum);
  });

  it('computes a figure from a share and says so', () => {
    const figure = currentFigure(TARGET, [fact('2024-05-20', 90, { mode: 'percent', unit: '%' })], '2024-05-31');
    expect(figure).toMatchObject({ value: 45, unit: '个', share: 90 });
  });

  it('marks increments without a base', () => {
    expect(currentFigure(TARGET, [fact('2024-05-20', 4, { mode: 'delta' })], '2024-05-31')).toMatchObject({
      value: 4,
      increments: true,
    });
  });

  it('keeps two sources apart, and goes on from what was published', () => {
    const county = { reporter: '乙', reporterUnit: '云岚县' };
    const two = targetFigures(TARGET, [fact('2024-05-19', 20), fact('2024-05-20', 22, county)], '2024-05-31');
    expect(two.map((one) => one.value)).toEqual([22, 20]);
    const published = fact('2024-05-01', 20, { kind: 'published', document: '公示' });
    const later = [published, fact('2024-05-20', 5, { mode: 'delta' })];
    expect(targetFigures(TARGET, later, '2024-05-31').map((one) => one.value)).toEqual([25]);
    expect(targetFigures(TARGET, [published], '2024-05-31').map((one) => one.value)).toEqual([20]);
  });

  it('adds increments of a source without a figure of its own to the last confirmed figure', () => {
    const county = { reporter: '乙', reporterUnit: '云岚县', mode: 'delta' as const };
    const added = [fact('2024-05-19', 20), fact('2024-05-20', 3, county)];
    expect(targetFigures(TARGET, added, '2024-05-31').map((one) => one.value)).toEqual([23]);
    const earlier = [fact('2024-05-18', 3, county), fact('2024-05-19', 20)];
    expect(targetFigures(TARGET, earlier, '2024-05-31').map((one) => one.value)).toEqual([20]);
  });

  it('compares the last figures of two months', () => {
    expect(monthOnMonth(TARGET, facts, '2024-04', '2024-05').change).toBe(10);
    expect(monthOnMonth(TARGET, facts, '2024-03', '2024-04').change).toBeNull();
  });

  it('never sets the figures of two sources against each other', () => {
    const county = { reporter: '乙', reporterUnit: '云岚县' };
    const both = [fact('2024-04-20', 10), fact('2024-05-20', 14), fact('2024-05-21', 22, county)];
    const steps = monthsBySource(TARGET, both, '2024-04', '2024-05').map((one) => [one.after?.value, one.change]);
    expect(steps).toEqual([
      [22, null],
      [14, 4],
    ]);
    expect(monthOnMonth(TARGET, both, '2024-04', '2024-05').change).toBe(4);
  });

  it('takes a published figure for the target whose share it states', () => {
    const [first] = sampleLedger().items;
    const items = first ? [{ ...first, targets: [TARGET] }] : [];
    const { target: _target, ...bare } = fact('2024-05-01', 20, {
      kind: 'published',
      measure: 'other',
      object: '小区',
      percent: 40,
    });
    expect(adopt([bare], items)[0]).toMatchObject({ target: 'A1.1', measure: 'done' });
    expect(adopt([{ ...bare, percent: 41.9 }], items)[0]?.target).toBeUndefined();
  });
});

describe('comparing', () => {
  it('names ties', () => {
    const ranked = rank([3, 8, 8, 1], (one) => one, 'most');
    expect(ranked.map((one) => one.place)).toEqual([1, 1, 3, 4]);
    expect(top(ranked, 1)).toHaveLength(2);
  });

  it('computes ratios of sums from the sums', () => {
    expect(ratioOfSums([28, 60, 70], [34, 84, 79])).toBeCloseTo(80.203, 3);
    expect(ratioOfSums([1], [0])).toBeNull();
  });

  it('does not take a place that is not listed for 0', () => {
    expect(pick({ 甲: 1 }, ['甲', '乙'])).toEqual({ found: { 甲: 1 }, absent: ['乙'] });
  });
});

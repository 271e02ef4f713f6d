import { describe, expect, it } from 'vitest';
import {
  datesOf,
  daysLeft,
  dueWithin,
  extendedTo,
  isOverdue,
  monthSpan,
  splitDues,
  unitDues,
} from '../../src/ledger/dues.js';
import { colourOf, deadlineOf, lightOf, timeGone } from '../../src/ledger/lights.js';
import { sampleLedger } from '../answers/sample.js';

const ledger = sampleLedger();
const item = (id: string) => {
  const found = ledger.items.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const target = (id: string) => {
  const found = ledger.items.flatMap((one) => one.targets).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('lights', () => {
  it.each([
    [-5, 'green'],
    [9.9, 'green'],
    [10, 'yellow'],
    [30, 'yellow'],
    [30.1, 'red'],
  ])('%s points behind is %s', (behind, colour) => {
    expect(colourOf(behind)).toBe(colour);
  });

  it('goes by the share of time gone', () => {
    expect(timeGone('2024-01-01', '2024-12-31', '2024-07-01')).toBeCloseTo(49.86, 1);
    expect(timeGone('2024-01-01', '2024-06-30', '2024-08-01')).toBe(100);
  });

  it('says which deadline it goes by', () => {
    expect(lightOf(ledger, item('A1'), target('A1.1'), 31.5, '2024-05-27')).toMatchObject({
      colour: 'green',
      given: false,
      deadline: '2024-12-31',
    });
    expect(lightOf(ledger, item('A4'), target('A4.1'), 3, '2024-05-27')).toMatchObject({
      colour: 'red',
      given: true,
      deadline: '2024-06-30',
    });
    expect(lightOf(ledger, item('A4'), target('A4.1'), 3, '2024-05-27', '2024-12-31')).toMatchObject({
      colour: 'green',
    });
  });

  it('has no share for a ceiling: it is kept or not', () => {
    expect(lightOf(ledger, item('A8'), target('A8.1'), 4.8, '2024-05-27')?.colour).toBe('green');
    expect(lightOf(ledger, item('A8'), target('A8.1'), 6.3, '2024-05-27')).toBeNull();
  });
});

describe('dues', () => {
  it('counts a report of any unit, and a zero report', () => {
    const dues = unitDues(ledger, [
      { item: 'A5', unit: '云岚县', reporter: '乙', status: null },
      { item: 'A1', unit: '市交通运输局', reporter: '甲', status: 'no_progress' },
    ]);
    const { nothing, some } = splitDues(dues);
    expect(nothing.map((due) => due.unit)).toEqual(['市住房城乡建设局', '市教育局']);
    expect(some.map((due) => [due.unit, due.owed.map((one) => one.code)])).toEqual([
      ['市交通运输局', ['2']],
      ['市城管局', ['6', '7']],
    ]);
    expect(unitDues(ledger, [], new Set(['A8'])).some((due) => due.unit === '市教育局')).toBe(false);
  });

  it('knows the month, the days left and what is overdue', () => {
    expect(monthSpan('2024-02')).toEqual({ from: '2024-02-01T00:00:00+08:00', to: '2024-03-01T00:00:00+08:00' });
    expect(daysLeft('2024-06-30', '2024-06-01')).toBe(29);
    expect(isOverdue(item('A4'), '2024-07-01')).toBe(true);
    expect(isOverdue(item('A1'), '2024-07-01')).toBe(false);
  });

  it('moves a deadline by an approved extension only', () => {
    const approved = [{ item: 'A4', kind: 'extend', due: '2024-09-30' }];
    expect(extendedTo(item('A4'), approved)).toBe('2024-09-30');
    expect(extendedTo(item('A4'), [{ item: 'A4', kind: 'extend', object: '一期', due: '2024-09-30' }])).toBeUndefined();
    expect(datesOf(item('A4'), approved)[0]?.day).toBe('2024-09-30');
    expect(dueWithin(item('A4'), '2024-06-01', '2024-06-30')).toHaveLength(1);
    expect(dueWithin(item('A4'), '2024-06-01', '2024-06-30', approved)).toHaveLength(0);
    expect(isOverdue(item('A4'), '2024-07-01', approved)).toBe(false);
  });
});

describe('the day of a step', () => {
  it('is that of its own target, and not of the whole', () => {
    const step = {
      id: 'A1.2',
      metric: '泊位',
      op: '>=',
      value: 3000,
      unit: '个',
      counts: 'done',
      due: '2024-06-30',
    } as const;
    const whole = { id: 'A1.1', metric: '新增泊位', op: '>=', value: 6500, unit: '个', counts: 'done' } as const;
    const item = {
      id: 'A1',
      code: '1',
      ledger: 'A',
      section: '',
      title: '',
      text: '',
      leaders: [],
      units: [],
      deadline: null,
      deadlines: [{ day: '2024-06-30', text: '6月底前', formal: false }],
      targets: [whole, step],
      objects: [],
      line: 1,
    };
    expect(deadlineOf(item, whole)).toBeNull();
    expect(deadlineOf(item, step)).toBe('2024-06-30');
    expect(deadlineOf(item)).toBe('2024-06-30');
    // A step before the last one of the item is not the end of its target.
    const steps = ['2024-04-30', '2024-06-30'].map((day) => ({ day, text: day, formal: false }));
    expect(deadlineOf({ ...item, deadlines: steps }, whole)).toBeNull();
    expect(deadlineOf({ ...item, deadlines: steps }, step)).toBe('2024-06-30');
  });
});

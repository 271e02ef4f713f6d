import { describe, expect, it } from 'vitest';
import { calendarKnows, isWorkday, nextWorkday, previousWorkday } from '../src/calendar.js';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfMonth,
  isDay,
  maxDay,
  minDay,
  startOfMonth,
  weekday,
} from '../src/days.js';

describe('days', () => {
  it.each([
    ['2022-02-28', 1, '2022-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2022-05-20', 365, '2023-05-20'],
  ])('%s + %d days is %s', (day, n, want) => {
    expect(addDays(day, n)).toBe(want);
    expect(daysBetween(day, want)).toBe(n);
  });

  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2022-05-20', -5, '2021-12-20'],
    ['2022-11-30', 3, '2023-02-28'],
  ])('%s + %d months is %s', (day, n, want) => expect(addMonths(day, n)).toBe(want));

  it('knows the ends of a month, the day of the week and the earlier day', () => {
    expect([startOfMonth('2024-02-10'), endOfMonth('2024-02-10'), endOfMonth('2022-12-01')]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2022-12-31',
    ]);
    expect([weekday('2022-05-16'), weekday('2022-05-22'), weekday('1969-12-28')]).toEqual([1, 7, 7]);
    expect([minDay('2022-05-01', '2022-04-30'), maxDay('2022-05-01', '2022-04-30')]).toEqual([
      '2022-04-30',
      '2022-05-01',
    ]);
    expect([isDay('2022-02-29'), isDay('2024-02-29'), isDay('2022-5-1')]).toEqual([false, true, false]);
  });

  it.each([
    ['2022-05-19T16:00:00Z', '2022-05-20'],
    ['2022-05-19T15:59:59Z', '2022-05-19'],
    ['2022-05-20T00:30:00+08:00', '2022-05-20'],
  ])('%s is %s in Shanghai', (instant, day) => expect(dayOf(instant)).toBe(day));
});

describe('calendar', () => {
  it.each([
    ['2022-05-28', false], // Saturday
    ['2022-10-03', false], // National Day
    ['2022-10-08', true], // a Saturday worked instead
    ['2022-05-20', true],
  ])('%s is a workday: %s', (day, want) => expect(isWorkday(day)).toBe(want));

  it('finds the workdays beside a day', () => {
    expect(previousWorkday('2022-05-28')).toBe('2022-05-27');
    expect(nextWorkday('2022-09-30')).toBe('2022-10-08');
  });

  it('says which years it knows, and goes by the days of the week in others', () => {
    expect([calendarKnows(2022), calendarKnows(2099)]).toEqual([true, false]);
    expect([isWorkday('2099-10-01'), isWorkday('2099-10-03')]).toEqual([true, false]);
  });

  it('takes days of an override', () => {
    const override = { holidays: ['2099-10-01'], workdays: ['2099-10-03'] };
    expect([
      isWorkday('2099-10-01', override),
      isWorkday('2099-10-03', override),
      calendarKnows(2099, override),
    ]).toEqual([false, true, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { planReminders } from '../../src/reminders/plan.js';
import { DEFAULT_SETTINGS, type ReminderSettings } from '../../src/reminders/settings.js';
import type { Calendar, ReminderState } from '../../src/reminders/state.js';
import { smallLedger, unitName } from './support/small.js';

function town(rules: { dueDay: number | null; everyMonths?: number }): ReminderState {
  return {
    ledgers: [{ ledger: smallLedger([1], rules), facts: [], reports: [], approved: [] }],
    people: [
      { name: '联络员', unit: unitName(0), role: 'liaison', reachable: true },
      { name: '督查室值班', role: 'supervisor', reachable: true },
    ],
    groups: [],
    exemptions: [],
  };
}

/** Steps of the ladder and the list, as `call5 2022-05-20 09:00`. */
function days(
  state: ReminderState,
  from: string,
  to: string,
  settings?: ReminderSettings,
  calendar?: Calendar,
): string[] {
  return planReminders(state, new Map(settings ? [['S', settings]] : []), from, to, calendar)
    .filter((call) => call.content.kind === 'monthly' || call.content.kind === 'list')
    .map((call) => `${call.step} ${call.at.slice(0, 10)} ${call.at.slice(11, 16)} ${call.period}`);
}

describe('the days of a month', () => {
  it.each([
    [
      'a 28th on a Saturday',
      28,
      '2022-05',
      [
        'call5 2022-05-20 09:00',
        'call2 2022-05-25 09:00',
        'call0 2022-05-27 09:00',
        'call0-2 2022-05-27 16:00',
        'list 2022-05-30 09:00',
      ],
    ],
    [
      'a Saturday that is worked',
      28,
      '2023-01',
      [
        'call5 2023-01-16 09:00',
        'call2 2023-01-19 09:00',
        'call0 2023-01-28 09:00',
        'call0-2 2023-01-28 16:00',
        'list 2023-01-29 09:00',
      ],
    ],
    [
      'the 31st of a short month',
      31,
      '2023-02',
      [
        'call5 2023-02-21 09:00',
        'call2 2023-02-24 09:00',
        'call0 2023-02-28 09:00',
        'call0-2 2023-02-28 16:00',
        'list 2023-03-01 09:00',
      ],
    ],
    [
      'a due day within a holiday week',
      5,
      '2022-10',
      [
        'call5 2022-09-23 09:00',
        'call2 2022-09-28 09:00',
        'call0 2022-09-30 09:00',
        'call0-2 2022-09-30 16:00',
        'list 2022-10-08 09:00',
      ],
    ],
  ])('%s', (_, dueDay, month, expected) => {
    const found = days(town({ dueDay }), '2022-04-01', '2023-04-30').filter((line) => line.endsWith(month));
    expect(found).toEqual(expected.map((line) => `${line} ${month}`));
  });

  it('of a quarterly report are those of the third month', () => {
    const found = days(town({ dueDay: 28, everyMonths: 3 }), '2022-01-01', '2022-12-31');
    expect([...new Set(found.map((line) => line.slice(-7)))]).toEqual(['2022-03', '2022-06', '2022-09', '2022-12']);
  });

  it('are none where no report is ordered, unless a day is set', () => {
    expect(days(town({ dueDay: null }), '2022-05-01', '2022-06-30')).toEqual([]);
    expect(days(town({ dueDay: null }), '2022-05-01', '2022-05-31', { ...DEFAULT_SETTINGS, dueDay: 20 })).toHaveLength(
      5,
    );
  });

  it('are none when reminders are off or have not begun', () => {
    const state = town({ dueDay: 28 });
    expect(days(state, '2022-05-01', '2022-05-31', { ...DEFAULT_SETTINGS, on: false })).toEqual([]);
    expect(days(state, '2022-05-01', '2022-05-31', { ...DEFAULT_SETTINGS, from: '2022-05-26' })).toHaveLength(3);
  });

  it('follow the file of holidays', () => {
    const found = days(town({ dueDay: 28 }), '2022-05-01', '2022-05-31', undefined, {
      holidays: ['2022-05-27'],
      workdays: [],
    });
    expect(found[2]).toBe('call0 2022-05-26 09:00 2022-05');
  });

  it('go by weekdays in a year that is not published, and the supervisor hears of it once', () => {
    const calls = planReminders(town({ dueDay: 28 }), new Map(), '2088-04-01', '2088-06-30');
    expect(calls.filter((call) => call.content.kind === 'calendar').map((call) => call.at)).toEqual([
      '2088-04-01T09:00:00+08:00',
    ]);
    expect(calls.filter((call) => call.step === 'call5').map((call) => call.at.slice(0, 10))).toEqual([
      '2088-04-21',
      '2088-05-21',
      '2088-06-21',
    ]);
  });

  it('says before the year that its calendar is missing', () => {
    const calls = planReminders(town({ dueDay: 28 }), new Map(), '2026-11-25', '2026-12-10');
    expect(calls.filter((call) => call.content.kind === 'calendar').map((call) => `${call.at} ${call.period}`)).toEqual(
      ['2026-12-01T09:00:00+08:00 2027'],
    );
  });
});

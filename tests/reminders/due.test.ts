import { describe, expect, it } from 'vitest';
import { callsDue, claimKeys } from '../../src/reminders/due.js';
import type { ReminderState } from '../../src/reminders/state.js';
import { smallItem, smallLedger, unitName } from './support/small.js';

const NONE = new Set<string>();

function town(units = 2, more: Partial<ReminderState> = {}): ReminderState {
  const ledger = smallLedger(Array.from({ length: units }, () => 1));
  return {
    ledgers: [{ ledger, facts: [], reports: [], approved: [] }],
    people: [
      ...ledger.units.map(({ name }) => ({
        name: `${name}联络员`,
        unit: name,
        role: 'liaison' as const,
        reachable: true,
      })),
      { name: '督查室值班', role: 'supervisor', reachable: true },
    ],
    groups: [{ chat: 'G', ledger: 'S' }],
    exemptions: [],
    ...more,
  };
}

const due = (now: string, state = town(), claimed: ReadonlySet<string> = NONE) =>
  callsDue(state, new Map(), now, claimed);
const steps = (calls: readonly { step: string; units: string[] }[]) =>
  calls.map((one) => `${one.step} ${one.units.length}`);

describe('what is due at a moment', () => {
  it.each([
    ['before the hour', '2022-05-20T08:59:00+08:00', []],
    ['on the hour, with the instant in UTC', '2022-05-20T01:00:00Z', ['call5 1', 'call5 1']],
    ['late in the day, after a sleep over nine', '2022-05-20T18:40:00+08:00', ['call5 1', 'call5 1']],
    ['at night', '2022-05-20T21:00:00+08:00', []],
    ['on the next day nothing of yesterday', '2022-05-21T09:00:00+08:00', []],
    ['on a rest day', '2022-05-28T09:00:00+08:00', []],
    ['the last day in the morning', '2022-05-27T09:10:00+08:00', ['call0 1', 'call0 1']],
    ['the last day half an hour later, the group too', '2022-05-27T09:30:00+08:00', ['call0 1', 'call0 1', 'group 2']],
    [
      'the last afternoon after a sleep: one call, not two',
      '2022-05-27T16:05:00+08:00',
      ['call0-2 1', 'call0-2 1', 'group 2'],
    ],
  ])('%s', (_, now, expected) => {
    expect(steps(due(now))).toEqual(expected);
  });

  it('takes the morning’s claim along when it makes up for it', () => {
    const [call] = due('2022-05-27T16:05:00+08:00').filter((one) => one.step === 'call0-2');
    expect(call?.covers).toEqual([`remind/S/2022-05/call0/@${unitName(0)}联络员`]);
  });

  it('leaves out what was sent, and has the afternoon’s call for those who still owe', () => {
    const morning = due('2022-05-27T09:30:00+08:00');
    const claimed = new Set(morning.flatMap((one) => [one.claimKey, ...one.covers]));
    expect(due('2022-05-27T15:59:00+08:00', town(), claimed)).toEqual([]);
    expect(steps(due('2022-05-27T16:00:00+08:00', town(), claimed))).toEqual(['call0-2 1', 'call0-2 1']);
    const [first] = town().ledgers;
    const reported = { item: 'S1.1', at: '2022-05-27T11:00:00+08:00', status: 'no_progress' };
    const state = town(2, { ledgers: first ? [{ ...first, reports: [reported] }] : [] });
    expect(due('2022-05-27T16:00:00+08:00', state, claimed).map((one) => one.units)).toEqual([[unitName(1)]]);
  });

  it('calls him who is bound during the day, still that day', () => {
    const claimed = new Set(due('2022-05-20T09:00:00+08:00').map((one) => one.claimKey));
    const state = town();
    const people = [
      ...state.people,
      { name: '新联络员', unit: unitName(1), role: 'liaison' as const, reachable: true },
    ];
    expect(due('2022-05-20T14:00:00+08:00', { ...state, people }, claimed).map((one) => one.recipient)).toEqual([
      { kind: 'person', name: '新联络员' },
    ]);
  });

  it('repeats no line of a nudge that was moved to another day', () => {
    const item = smallItem(0, 0, { deadline: '2022-09-30' });
    const ledger = { ...smallLedger([1], { dueDay: null }), items: [item] };
    const state = town(1, { ledgers: [{ ledger, facts: [], reports: [], approved: [] }] });
    const sent = due('2022-09-23T10:00:00+08:00', state);
    const claimed = new Set(sent.flatMap((one) => one.covers));
    expect(steps(sent)).toEqual(['nudge 1']);
    const moved = { holidays: ['2022-09-23'], workdays: [] };
    expect(steps(callsDue(state, new Map(), '2022-09-22T10:00:00+08:00', NONE, moved))).toEqual(['nudge 1']);
    expect(callsDue(state, new Map(), '2022-09-22T10:00:00+08:00', claimed, moved)).toEqual([]);
  });

  it('tells which keys it wants: its own, those that it covers, those of its lines', () => {
    const afternoon = due('2022-05-27T16:05:00+08:00', town(1, { people: town(1).people.slice(0, 1) }));
    expect(claimKeys(afternoon)).toEqual([
      `remind/S/2022-05/call0-2/@${unitName(0)}联络员`,
      `remind/S/2022-05/call0/@${unitName(0)}联络员`,
      'remind/group/G/2022-05-27',
    ]);
  });

  it('decides for ten thousand owing units in time that grows with their number only', () => {
    const seconds = (units: number): number => {
      const state = town(units);
      const start = process.cpuUsage().user;
      const calls = due('2022-05-20T09:00:00+08:00', state);
      expect(calls).toHaveLength(units);
      return (process.cpuUsage().user - start) / 1e6;
    };
    seconds(1000);
    const [small, large] = [seconds(2000), seconds(10_000)];
    expect(large).toBeLessThan(5);
    expect(large).toBeLessThan(15 * Math.max(small, 0.05));
  });
});

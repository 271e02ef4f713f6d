import { describe, expect, it } from 'vitest';
import { callText } from '../../src/bot/replies/reminders.js';
import type { StoredFact } from '../../src/model/fact.js';
import type { Item } from '../../src/model/ledger.js';
import { planReminders } from '../../src/reminders/plan.js';
import type { LedgerState, ReminderState } from '../../src/reminders/state.js';
import { smallItem, smallLedger, unitName } from './support/small.js';

let lastId = 0;
function fact(more: Partial<StoredFact> & { at: string }): StoredFact {
  lastId += 1;
  const { at, ...rest } = more;
  return {
    id: lastId,
    ledger: 'S',
    item: 'S1.1',
    state: 'confirmed',
    kind: 'report',
    measure: 'done',
    asOf: at,
    reportedAt: `${at}T10:00:00+08:00`,
    ...rest,
  };
}

const done = (value: number, at: string): StoredFact => fact({ target: 'S1.1.1', value, unit: '公里', at });
const DUE = { deadline: '2022-09-30', deadlines: [{ day: '2022-09-30', text: '9月底', formal: true }] };

function town(items: Item[], more: Partial<LedgerState> = {}): ReminderState {
  const ledger = { ...smallLedger([items.length], { dueDay: null }), items };
  const facts = more.facts ?? [];
  const reports = facts
    .filter((one) => one.kind === 'report')
    .map((one) => ({ item: one.item, at: one.reportedAt, status: one.status ?? null }));
  return {
    ledgers: [{ ledger, facts, reports, approved: [], ...more }],
    people: [
      { name: '联络员', unit: unitName(0), role: 'liaison', reachable: true },
      { name: '督查室值班', role: 'supervisor', reachable: true },
    ],
    groups: [],
    exemptions: [],
  };
}

/** `due30 08-31 S1.1@2022-09-30` for every line of a nudge or an overdue note. */
function lines(state: ReminderState): string[] {
  return planReminders(state, new Map(), '2022-01-01', '2022-12-31').flatMap((call) =>
    'nudges' in call.content
      ? call.content.nudges.map((one) => `${one.step} ${call.at.slice(5, 10)} ${one.item.id}@${one.mark.day}`)
      : [],
  );
}

describe('nudges of a deadline', () => {
  it('come 30, 7 and 1 days before, and the day after once to the supervisor', () => {
    const state = town([smallItem(0, 0, DUE)]);
    expect(lines(state)).toEqual([
      'due30 08-31 S1.1@2022-09-30',
      'due7 09-23 S1.1@2022-09-30',
      'due1 09-29 S1.1@2022-09-30',
      'overdue 10-08 S1.1@2022-09-30',
    ]);
    const overdue = planReminders(state, new Map(), '2022-10-01', '2022-10-10').at(-1);
    expect(overdue?.recipient).toEqual({ kind: 'person', name: '督查室值班' });
  });

  it('are moved back to a working day, never two on one', () => {
    const due = { deadline: '2022-10-08', deadlines: [] };
    expect(lines(town([smallItem(0, 0, due)]))).toEqual([
      'due30 09-08 S1.1@2022-10-08',
      'due1 09-30 S1.1@2022-10-08',
      'overdue 10-09 S1.1@2022-10-08',
    ]);
  });

  it.each([
    ['a target that is reached', { facts: [done(10, '2022-09-01')] }, ['due30 08-31 S1.1@2022-09-30']],
    [
      'a report since the nudge before',
      { facts: [done(5, '2022-09-10')] },
      ['due30 08-31', 'due1 09-29', 'overdue 10-08'].map((one) => `${one} S1.1@2022-09-30`),
    ],
    ['a closed item', { approved: [{ item: 'S1.1', kind: 'close' }] }, []],
    ['a paused item', { approved: [{ item: 'S1.1', kind: 'pause' }] }, []],
    [
      'a pause that ends before',
      { approved: [{ item: 'S1.1', kind: 'pause', due: '2022-09-01' }] },
      ['due7 09-23', 'due1 09-29', 'overdue 10-08'].map((one) => `${one} S1.1@2022-09-30`),
    ],
    [
      'an approved extension',
      { approved: [{ item: 'S1.1', kind: 'extend', due: '2022-11-30' }] },
      ['due30 10-31', 'due7 11-23', 'due1 11-29', 'overdue 12-01'].map((one) => `${one} S1.1@2022-11-30`),
    ],
  ])('%s', (_, more, expected) => {
    expect(lines(town([smallItem(0, 0, DUE)], more))).toEqual(expected);
  });

  it('name what is missing in figures', () => {
    const [call] = planReminders(
      town([smallItem(0, 0, DUE)], { facts: [done(3.5, '2022-08-01')] }),
      new Map(),
      '2022-08-31',
      '2022-08-31',
    );
    expect(call && callText(call)).toContain(
      '1.1项 修路1.1：期限9月30日，还有30天；修路目标10公里，已报3.5公里，差6.5公里。',
    );
  });

  it('follow dates in the text, and stop when their work is reported', () => {
    const text = '5月底前开工,年内修好。';
    const item = smallItem(0, 0, {
      text,
      targets: [],
      deadlines: [{ day: '2022-05-31', text: '5月底前', formal: false }],
    });
    expect(lines(town([item]))).toEqual(
      ['due30', 'due7', 'due1', 'overdue'].map(
        (step, at) => `${step} ${['04-29', '05-24', '05-30', '06-01'][at]} S1.1@2022-05-31`,
      ),
    );
    const begun = fact({ measure: 'milestone', milestone: '已开工', at: '2022-05-10' });
    expect(lines(town([item], { facts: [begun] }))).toEqual(['due30 04-29 S1.1@2022-05-31']);
  });

  it('follow the day of an instruction until it is answered', () => {
    const order = fact({
      kind: 'instruction',
      measure: 'plan',
      due: '2022-06-20',
      nextStep: '6月20日前拿出方案',
      at: '2022-06-01',
    });
    expect(lines(town([smallItem(0, 0)], { facts: [order] }))).toContain('due7 06-13 S1.1@2022-06-20');
    const figure = fact({
      kind: 'instruction',
      measure: 'plan',
      due: '2022-06-20',
      target: 'S1.1.1',
      value: 6,
      at: '2022-06-01',
    });
    expect(lines(town([smallItem(0, 0)], { facts: [figure, done(4, '2022-06-05')] }))).toContain(
      'due7 06-13 S1.1@2022-06-20',
    );
    expect(lines(town([smallItem(0, 0)], { facts: [figure, done(6, '2022-06-05')] }))).not.toContain(
      'due7 06-13 S1.1@2022-06-20',
    );
  });

  it('speak of sub-items, not of their parent as well', () => {
    const items = [smallItem(0, 0, { ...DUE, targets: [] }), smallItem(0, 1, { ...DUE, parent: 'S1.1' })];
    expect([...new Set(lines(town(items)).map((one) => one.split(' ')[2]))]).toEqual(['S1.2@2022-09-30']);
  });

  it('go to the supervisor to hand on when nobody can be reached', () => {
    const state = {
      ...town([smallItem(0, 0, DUE)]),
      people: [{ name: '督查室值班', role: 'supervisor' as const, reachable: true }],
    };
    const [call] = planReminders(state, new Map(), '2022-08-31', '2022-08-31');
    expect(call?.step).toBe('undelivered');
    expect(call && callText(call)).toContain('请代为转告');
  });

  it('are over when what was due earlier is reached, though its figure is a rate', () => {
    const base = smallItem(0, 0, DUE);
    const rate = base.targets.map((target) => ({ ...target, counts: 'rate' as const, unit: '%', due: '2022-07-29' }));
    const reached = fact({ target: 'S1.1.1', measure: 'rate', value: 10, unit: '%', at: '2022-07-01' });
    const late = lines(town([{ ...base, targets: rate }], { facts: [reached] })).filter((one) => one.endsWith('09-30'));
    expect(late).toEqual([]);
  });

  it('take a target’s own date and the deadline of the item as two', () => {
    const item = smallItem(0, 0, DUE);
    const early = { ...item, targets: item.targets.map((target) => ({ ...target, due: '2022-07-29' })) };
    expect(lines(town([early])).filter((one) => one.startsWith('due1 '))).toEqual([
      'due1 07-28 S1.1@2022-07-29',
      'due1 09-29 S1.1@2022-09-30',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callText } from '../../src/bot/replies/reminders.js';
import { isWorkday } from '../../src/calendar.js';
import { addDays, dayOf, makeDay } from '../../src/days.js';
import type { Post } from '../../src/reminders/state.js';
import { type Event, everyMinutes, runJob, type Sent, World } from './support/simulator.js';
import { smallLedger, unitName } from './support/small.js';

const UNITS = 6;

/** What one unit does and who answers for it; days count from the due day. */
const unitArb = fc.record({
  items: fc.integer({ min: 1, max: 3 }),
  liaison: fc.constantFrom('reached', 'unreached', 'none'),
  deputy: fc.boolean(),
  away: fc.option(fc.record({ from: fc.integer({ min: -12, max: 0 }), days: fc.integer({ min: 0, max: 9 }) })),
  exempt: fc.option(fc.integer({ min: -10, max: 3 })),
  reports: fc.array(
    fc.record({
      day: fc.integer({ min: -20, max: 4 }),
      minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
      zero: fc.boolean(),
      item: fc.integer({ min: 0, max: 2 }),
      withdrawn: fc.option(fc.integer({ min: 1, max: 4000 })),
    }),
    { maxLength: 4 },
  ),
});
const townArb = fc.record({
  units: fc.array(unitArb, { minLength: UNITS, maxLength: UNITS }),
  month: fc.constantFrom('2022-04', '2022-05', '2022-09', '2022-10', '2023-01', '2023-02'),
  dueDay: fc.constantFrom(3, 25, 28, 31),
  group: fc.boolean(),
});
type Town = typeof townArb extends fc.Arbitrary<infer T> ? T : never;

/** Interruptions of the job, in minutes from the start: asleep for a while, or the clock set back. */
const troubleArb = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 24 * 1440 }), minutes: fc.integer({ min: -900, max: 1500 }) }),
  { maxLength: 5 },
);

function build({ units, month, dueDay, group }: Town): { world: World; events: Event[]; due: string } {
  const ledger = smallLedger(
    units.map((one) => one.items),
    { dueDay },
  );
  const due = makeDay(Number(month.slice(0, 4)), Number(month.slice(5)), dueDay);
  const people: Post[] = [{ name: '督查室值班', role: 'supervisor', reachable: true }];
  const events: Event[] = [];
  const world = new World([ledger], people, group ? [{ chat: 'G', ledger: 'S' }] : []);
  units.forEach((one, at) => {
    const unit = unitName(at);
    if (one.liaison !== 'none')
      people.push({
        name: `${unit}联络员`,
        unit,
        role: 'liaison',
        reachable: one.liaison === 'reached',
        ...(one.deputy ? { deputy: `${unit}代办人` } : {}),
        ...(one.away
          ? { away: { from: addDays(due, one.away.from), to: addDays(due, one.away.from + one.away.days) } }
          : {}),
      });
    if (one.deputy) people.push({ name: `${unit}代办人`, unit, role: 'member', reachable: true });
    if (one.exempt !== null) world.exempt({ unit, until: addDays(due, one.exempt) });
    for (const { day, minute, zero, item, withdrawn } of one.reports) {
      const ms = Date.parse(`${addDays(due, day)}T00:00:00+08:00`) + minute * 60_000;
      const reportedAt = new Date(ms).toISOString();
      events.push({
        at: reportedAt,
        happen(town) {
          const id = `S${at + 1}.${(item % one.items) + 1}`;
          const said = zero
            ? ({ measure: 'status', status: 'no_progress' } as const)
            : ({ measure: 'done', target: `${id}.1`, value: day + 21, unit: '公里' } as const);
          const fact = town.report({ ledger: 'S', item: id, asOf: dayOf(reportedAt), reportedAt, ...said });
          if (withdrawn !== null) ends.push({ at: ms + withdrawn * 60_000, fact });
        },
      });
      const ends: { at: number; fact: Parameters<World['end']>[0][number] }[] = [];
      if (withdrawn !== null)
        events.push({
          at: new Date(ms + withdrawn * 60_000).toISOString(),
          happen: (town) => town.end(ends.map((end) => end.fact)),
        });
    }
  });
  return { world, events, due };
}

function* troubled(due: string, troubles: readonly { at: number; minutes: number }[], step: number): Generator<number> {
  const start = Date.parse(`${addDays(due, -18)}T00:00:00+08:00`);
  const end = start + 28 * 1440 * 60_000;
  const waiting = [...troubles].sort((a, b) => a.at - b.at);
  for (let ms = start; ms <= end; ms += step * 60_000) {
    yield ms;
    const next = waiting[0];
    if (next && ms - start >= next.at * 60_000) {
      waiting.shift();
      ms += next.minutes * 60_000;
    }
  }
}

const timeOf = (now: string): string => now.slice(11, 16);

/** What holds whatever happens. */
function mustHold(sent: readonly Sent[]): void {
  const keys = new Set<string>();
  const groups = new Set<string>();
  for (const { now, call, state } of sent) {
    const day = dayOf(now);
    expect(isWorkday(day)).toBe(true);
    expect(timeOf(now) >= '08:00' && timeOf(now) < '21:00').toBe(true);
    expect(dayOf(call.at)).toBe(day);
    expect(Date.parse(call.at)).toBeLessThanOrEqual(Date.parse(now));
    expect(callText(call)).not.toMatch(/所有人|全体|undefined|null|NaN/u);
    const key = JSON.stringify([call.ledger, call.period, call.step, call.recipient]);
    expect(keys.has(key), key).toBe(false);
    keys.add(key);
    if (call.recipient.kind === 'group') {
      expect(groups.has(`${call.recipient.chat} ${day}`)).toBe(false);
      groups.add(`${call.recipient.chat} ${day}`);
    }
    if (call.content.kind !== 'monthly' && call.content.kind !== 'group') continue;
    const month = call.content.period?.month ?? '';
    const reports = state.ledgers.flatMap((one) => one.reports).filter((one) => dayOf(one.at).startsWith(month));
    for (const { items, unit } of call.content.rows) {
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(reports.map((one) => one.item)).not.toContain(item.id);
      expect(state.exemptions.some((one) => one.unit === unit && one.until >= day)).toBe(false);
    }
  }
}

const names = (call: Sent['call']): string[] =>
  call.content.kind === 'monthly' || call.content.kind === 'group' ? call.content.rows.map((row) => row.unit) : [];

describe('whatever people do', { timeout: 60_000 }, () => {
  it('calls only those who owe, once a step, in working hours, and each who owes before the due day', () => {
    fc.assert(
      fc.property(townArb, (town) => {
        const { world, events, due } = build(town);
        const sent = runJob(world, events, everyMinutes(addDays(due, -18), addDays(due, 9), 60));
        mustHold(sent);
        town.units.forEach((one, at) => {
          const calm = one.exempt === null && one.away === null && one.reports.length === 0;
          if (!calm || (one.liaison !== 'reached' && !town.group)) return;
          const called = sent.filter(({ now, call }) => dayOf(now) < due && names(call).includes(unitName(at)));
          expect(called.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('doubles nothing and repeats no earlier day when the machine sleeps or its clock goes back', () => {
    fc.assert(
      fc.property(townArb, troubleArb, (town, troubles) => {
        const { world, events, due } = build(town);
        mustHold(runJob(world, events, troubled(due, troubles, 60)));
      }),
      { numRuns: 25 },
    );
  });

  it('says the same of the same state', () => {
    fc.assert(
      fc.property(townArb, (town) => {
        const run = (): string[] => {
          const { world, events, due } = build(town);
          const sent = runJob(world, events, everyMinutes(addDays(due, -9), addDays(due, 3), 60));
          return sent.map(({ now, call }) => `${now} ${call.claimKey}\n${callText(call)}`);
        };
        expect(run()).toEqual(run());
      }),
      { numRuns: 10 },
    );
  });
});

import type { Item } from '../model/ledger.js';
import { claimKey, type OwedRow, type Period, type PlannedCall, recipientKey } from './call.js';
import { addGroupPart, type DayContext, instantAt, wanted } from './context.js';
import { periodsNear, workdaysBefore } from './ladder.js';
import { itemLine } from './lines.js';
import { monthlyList, owedAt } from './owed.js';
import { groupTime, type LadderStep } from './settings.js';
import type { Post } from './state.js';

/** The ladder 催报 and the supervisor's list of the periods that have a call on this working day (rule 24). */
export function monthlyCalls(context: DayContext): PlannedCall[] {
  const { view, settings, day, calendar } = context;
  return periodsNear(view.ledger, settings, day, calendar).flatMap((period) => {
    const calls = settings.ladder.flatMap((step, at) =>
      workdaysBefore(period.base, step.before, calendar) === day && wanted(context, step.time)
        ? stepCalls(context, period, step, `call${at + 1}`)
        : [],
    );
    return period.list === day && wanted(context, settings.list.time)
      ? [...calls, ...listCalls(context, period)]
      : calls;
  });
}

/** One step: one call for each person reached, whatever number of units he stands for; the others by the group. */
function stepCalls(context: DayContext, period: Period, step: LadderStep, name: string): PlannedCall[] {
  const { view, roster, day } = context;
  const at = instantAt(day, step.time);
  const byPerson = new Map<Post, OwedRow[]>();
  const forGroup: OwedRow[] = [];
  for (const [unit, items] of owedAt(view, period, context.until ?? at, day)) {
    if (roster.exemptUntil(unit, view.ledger.key, day) !== undefined) continue;
    const { reached, present, unreached } = roster.standing(unit, day);
    const row = rowOf(context, unit, items, present);
    for (const person of reached) {
      const rows = byPerson.get(person);
      if (rows) rows.push(row);
      else byPerson.set(person, [row]);
    }
    // A leader who committed himself is not named before others; the supervisor hears of him (rule 22).
    if (roster.isOfficial(unit)) continue;
    if (step.group === 'all' || (step.group === 'unreached' && unreached !== undefined))
      forGroup.push(unreached === undefined ? row : { ...row, unreached });
  }
  const last = step.before === 0;
  if (forGroup.length > 0) {
    const part = { time: groupTime(step, context.settings), period, rows: forGroup, nudges: [], last };
    for (const { chat } of roster.groups(view.ledger.key)) addGroupPart(context.groups, chat, part);
  }
  return [...byPerson].map(([person, rows]) => {
    const recipient = { kind: 'person', name: person.name } as const;
    return {
      at,
      ledger: view.ledger.key,
      period: period.month,
      step: name,
      recipient,
      via: 'private',
      units: rows.map((row) => row.unit),
      items: rows.flatMap((row) => row.items.map((item) => item.id)),
      why: { rule: 'ladder', day: period.base, before: step.before },
      claimKey: claimKey('remind', view.ledger.key, period.month, name, recipientKey(recipient)),
      content: { kind: 'monthly', period, rows, last },
    };
  });
}

function rowOf({ view, day }: DayContext, unit: string, items: readonly Item[], present: readonly Post[]): OwedRow {
  return {
    unit,
    items: items.map((item) => itemLine(item, view, day)),
    people: present.map((one) => one.name),
  };
}

function listCalls(context: DayContext, period: Period): PlannedCall[] {
  const { view, settings, roster, day } = context;
  const at = instantAt(day, settings.list.time);
  const desk = roster.supervisors(day);
  if (desk.length === 0) return [];
  const list = monthlyList(view, period, roster, context.until ?? at, day);
  if (list.counts.items === 0) return [];
  return desk.map(({ name }) => {
    const recipient = { kind: 'person', name } as const;
    return {
      at,
      ledger: view.ledger.key,
      period: period.month,
      step: 'list',
      recipient,
      via: 'private',
      units: [...list.nothing, ...list.some].map((one) => one.unit),
      items: [...list.nothing, ...list.some].flatMap((one) => one.items.map((item) => item.id)),
      why: { rule: 'list', day: period.base },
      claimKey: claimKey('remind', view.ledger.key, period.month, 'list', recipientKey(recipient)),
      content: { kind: 'list', list },
    };
  });
}

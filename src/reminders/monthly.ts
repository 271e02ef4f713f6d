import { claimKey, type OwedRow, type Period, type PlannedCall, recipientKey } from './call.js';
import { addGroupPart, type DayContext, instantAt, openGroups, wanted } from './context.js';
import { rungsOn } from './ladder.js';
import { itemLine } from './lines.js';
import { monthlyList, owedOf } from './owed.js';
import { groupTime, type LadderStep } from './settings.js';
import type { Post } from './state.js';

/** The ladder 催报 and the supervisor's list of the periods that have a call on this working day (rule 24). */
export function monthlyCalls(context: DayContext): PlannedCall[] {
  const { view, settings, day, calendar } = context;
  return rungsOn(view.ledger, settings, day, calendar).flatMap(({ period, steps, list }) => {
    const calls = steps.flatMap((at) => {
      const step = settings.ladder[at];
      return step && wanted(context, step.time) ? stepCalls(context, period, step, stepName(settings.ladder, at)) : [];
    });
    return list && wanted(context, settings.list.time) ? [...calls, ...listCalls(context, period)] : calls;
  });
}

/**
 * call5 = the call 5 working days before, call0-2 = the second on that day: a ladder that is changed in the middle of a month
 * repeats no day and takes none for another.
 */
export function stepName(ladder: readonly LadderStep[], at: number): string {
  const before = ladder[at]?.before ?? 0;
  const same = ladder.slice(0, at).filter((one) => one.before === before).length;
  return `call${before}${same === 0 ? '' : `-${same + 1}`}`;
}

/** One step: one call for each person reached, whatever number of units he stands for; the others by the group. */
function stepCalls(context: DayContext, period: Period, step: LadderStep, name: string): PlannedCall[] {
  const { view, roster, day, claimed } = context;
  const { key: ledger } = view.ledger;
  const at = instantAt(day, step.time);
  const prefix = claimKey('remind', ledger, period.month, name);
  const keyFor = (person: Post): string => `${prefix}/${claimKey(recipientKey({ kind: 'person', name: person.name }))}`;
  const groups = openGroups(context);
  const byPerson = new Map<Post, OwedRow[]>();
  const forGroup: OwedRow[] = [];
  for (const [unit, items] of owedOf(view, period, day)) {
    if (roster.exemptUntil(unit, ledger, day) !== undefined) continue;
    const { reached, present, unreached } = roster.standing(unit, day);
    const called = reached.filter((person) => !claimed.has(keyFor(person)));
    // A leader who committed himself is not named before others; the supervisor hears of him (rule 22).
    const grouped =
      groups.length > 0 &&
      !roster.isOfficial(unit) &&
      (step.group === 'all' || (step.group === 'unreached' && unreached !== undefined));
    if (called.length === 0 && !grouped) continue;
    const row: OwedRow = {
      unit,
      items: items.map((item) => itemLine(item, view, day)),
      people: present.map((one) => one.name),
      ...(unreached === undefined ? {} : { unreached }),
    };
    for (const person of called) {
      const rows = byPerson.get(person);
      if (rows) rows.push(row);
      else byPerson.set(person, [row]);
    }
    if (grouped) forGroup.push(row);
  }
  const last = step.before === 0;
  if (forGroup.length > 0) {
    const part = { time: groupTime(step, context.settings), period, rows: forGroup, nudges: [], last };
    for (const { chat } of groups) addGroupPart(context.groups, chat, part);
  }
  return [...byPerson].map(([person, rows]) => ({
    at,
    ledger,
    period: period.month,
    step: name,
    recipient: { kind: 'person', name: person.name },
    via: 'private',
    units: rows.map((row) => row.unit),
    items: rows.flatMap((row) => row.items.map((item) => item.id)),
    why: { rule: 'ladder', day: period.base, before: step.before },
    claimKey: keyFor(person),
    content: { kind: 'monthly', period, rows, last },
  }));
}

function listCalls(context: DayContext, period: Period): PlannedCall[] {
  const { view, settings, roster, day } = context;
  const { key: ledger } = view.ledger;
  const at = instantAt(day, settings.list.time);
  const calls = roster.supervisors(day).flatMap(({ name }) => {
    const recipient = { kind: 'person', name } as const;
    const key = claimKey('remind', ledger, period.month, 'list', recipientKey(recipient));
    return context.claimed.has(key) ? [] : [{ recipient, key }];
  });
  if (calls.length === 0) return [];
  const list = monthlyList(view, period, roster, day);
  if (list.counts.items === 0) return [];
  const owing = [...list.nothing, ...list.some];
  return calls.map(({ recipient, key }) => ({
    at,
    ledger,
    period: period.month,
    step: 'list',
    recipient,
    via: 'private',
    units: owing.map((one) => one.unit),
    items: owing.flatMap((one) => one.items.map((item) => item.id)),
    why: { rule: 'list', day: period.base },
    claimKey: key,
    content: { kind: 'list', list },
  }));
}

import type { Person } from '../model/message.js';
import { RosterError } from './columns.js';
import type { Roster } from './read.js';

/** What taking a roster in would change. */
export interface RosterPlan {
  added: Person[];
  changed: Person[];
  removed: string[];
  /** In the roster as before. */
  same: number;
  /** Known people of whom the file says nothing: they stay. */
  untouched: number;
}

/** Compares a read roster with the people known. Throws `RosterError` where the two together make no sense. */
export function planRoster(roster: Roster, known: readonly Person[]): RosterPlan {
  const byName = new Map(known.map((one) => [one.name, one]));
  const plan: RosterPlan = { added: [], changed: [], removed: [], same: 0, untouched: 0 };
  for (const person of roster.people) {
    const old = byName.get(person.name);
    if (!old) plan.added.push(person);
    else if (JSON.stringify(inOrder(old)) === JSON.stringify(inOrder(person))) plan.same += 1;
    else plan.changed.push(person);
  }
  plan.removed = roster.left.filter((name) => byName.has(name));
  const named = new Set([...roster.people.map(({ name }) => name), ...roster.left]);
  const untouched = known.filter(({ name }) => !named.has(name));
  plan.untouched = untouched.length;
  const after = [...untouched, ...roster.people];
  checkAfter(roster.people, after, untouched);
  if (known.some(({ role }) => role === 'supervisor') && !after.some(({ role }) => role === 'supervisor'))
    throw new RosterError('这样改了以后就没有督查室人员了，请至少保留一名。');
  return plan;
}

export const changesNothing = (plan: RosterPlan): boolean =>
  plan.added.length + plan.changed.length + plan.removed.length === 0;

function checkAfter(read: readonly Person[], after: readonly Person[], untouched: readonly Person[]): void {
  const names = new Set(after.map(({ name }) => name));
  const owner = new Map(
    untouched.flatMap((one) => (one.accounts ?? []).map((account) => [account, one.name] as const)),
  );
  for (const { name, deputy, accounts = [] } of read) {
    if (deputy !== undefined && !names.has(deputy))
      throw new RosterError(`“${name}”的代办人“${deputy}”不在名册里，请先补上。`);
    const other = accounts.map((account) => owner.get(account)).find((one) => one !== undefined);
    if (other !== undefined) throw new RosterError(`“${name}”填的账号已属于“${other}”，请先改“${other}”那一行。`);
  }
}

const inOrder = ({ name, unit, role, accounts, deputy, away }: Person) => [
  name,
  unit ?? '',
  role,
  accounts ?? [],
  deputy ?? '',
  away ? [away.from, away.to] : [],
];

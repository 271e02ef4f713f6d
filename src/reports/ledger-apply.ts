import { addDays } from '../days.js';
import type { Day } from '../model/fact.js';
import type { Item, Ledger, Target, Unit } from '../model/ledger.js';
import { bodyAliases, placeAliases } from '../parsers/bodies.js';
import { type AddedItem, type EarlierTarget, earlierOf, type LedgerEdit } from './ledger-edit.js';

/**
 * The ledger with an edit carried out; the one given is not touched. Changed targets keep what they asked for before;
 * sub-tasks become sub-items of their item, right behind it, so that dues, answers and reports count them. `day` is the
 * day of the change.
 */
export function applyEdit(ledger: Ledger, edit: LedgerEdit, day?: Day): Ledger {
  const known = ledger.items.map((item) => changed(item, edit, day));
  const added = edit.added.map((item) => itemOf(item, ledger));
  const items = known.flatMap((item) => [item, ...added.filter((one) => one.parent === item.id)]);
  const tops = added.filter((item) => item.parent === undefined);
  const all = [...items, ...tops];
  const units = newUnits(all, ledger);
  const subs = added.length - tops.length;
  return {
    ...ledger,
    items: all,
    units: [...ledger.units, ...units],
    counts: {
      ...ledger.counts,
      items: ledger.counts.items + tops.length,
      subItems: ledger.counts.subItems + subs,
      targets: all.reduce((sum, item) => sum + item.targets.length, 0),
      units: ledger.counts.units + units.length,
      deadlines: ledger.counts.deadlines + added.filter((item) => item.deadline !== null).length,
    },
  };
}

function changed(item: Item, edit: LedgerEdit, day: Day | undefined): Item {
  const next: Item = { ...item, targets: targetsOf(item, edit, day) };
  for (const change of edit.changed) {
    if (change.id !== item.id) continue;
    switch (change.field) {
      case 'units':
      case 'leaders':
        next[change.field] = change.new;
        break;
      case 'title':
      case 'text':
        next[change.field] = change.new;
        break;
      case 'deadline': {
        const others = item.deadlines.filter((one) => !one.formal || one.day !== change.old);
        next.deadline = change.new;
        next.deadlines = [{ day: change.new, text: '台账修改', formal: true }, ...others];
      }
    }
  }
  return next;
}

function targetsOf(item: Item, { targets }: LedgerEdit, day: Day | undefined): Target[] {
  const own = targets.filter((change) => change.item === item.id);
  const kept = item.targets.map((target) => {
    const change = own.find((one) => one.old?.id === target.id);
    return change ? withEarlier(change.new, target, day) : target;
  });
  const fresh = own.filter((change) => change.old === undefined);
  return [...kept, ...fresh.map((change) => change.new)];
}

function withEarlier(next: Target, old: Target, day: Day | undefined): Target & { before: EarlierTarget[] } {
  const { value, unit, op, due } = old;
  const until = day === undefined ? {} : { until: addDays(day, -1) };
  return { ...next, before: [...earlierOf(old), { value, unit, op, ...(due === undefined ? {} : { due }), ...until }] };
}

function itemOf(item: AddedItem, ledger: Ledger): Item {
  const { id, code, parent, section, title, text, units, leaders, deadline, targets } = item;
  const above = ledger.items.find((one) => one.id === parent);
  return {
    id,
    code,
    ledger: ledger.key,
    section,
    title,
    text,
    leaders: leaders.length > 0 ? leaders : (above?.leaders ?? []),
    units,
    deadline,
    deadlines: deadline === null ? [] : [{ day: deadline, text: '台账填写', formal: true }],
    ...(parent === undefined ? {} : { parent }),
    targets,
    objects: [],
    line: above?.line ?? 0,
  };
}

/** Bodies that the ledger did not name before, with the other ways of writing them. */
function newUnits(items: readonly Item[], ledger: Ledger): Unit[] {
  const known = new Set(ledger.units.flatMap((unit) => [unit.name, ...unit.aliases]));
  const names = new Set(items.flatMap((item) => item.units).filter((name) => !known.has(name)));
  return [...names].map((name) => ({
    name,
    aliases: /[县区旗]$/u.test(name) ? placeAliases(name) : bodyAliases(name),
  }));
}

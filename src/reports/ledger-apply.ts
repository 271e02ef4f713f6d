import { addDays } from '../days.js';
import type { Day } from '../model/fact.js';
import type { EarlierTarget, Item, Ledger, Target } from '../model/ledger.js';
import type { AddedItem, LedgerEdit } from './ledger-edit.js';
import { withItems } from './ledger-items.js';

/**
 * The ledger with an edit carried out; the one given is not touched. Changed targets keep what they asked for before;
 * sub-tasks become sub-items of their item, right behind it, so that dues, answers and reports count them. `day` is the
 * day of the change.
 */
export function applyEdit(ledger: Ledger, edit: LedgerEdit, day: Day): Ledger {
  const known = ledger.items.map((item) => changed(item, edit, day));
  return withItems(
    { ...ledger, items: known },
    edit.added.map((item) => itemOf(item, ledger, day)),
  );
}

function changed(item: Item, edit: LedgerEdit, day: Day): Item {
  const next: Item = { ...item, targets: targetsOf(item, edit, day) };
  for (const change of edit.changed) {
    if (change.id !== item.id) continue;
    // What a sheet added has no document that says otherwise.
    if (item.added === undefined) next.printed = { [change.field]: change.old, ...next.printed };
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

function targetsOf(item: Item, { targets }: LedgerEdit, day: Day): Target[] {
  const own = targets.filter((change) => change.item === item.id);
  const kept = item.targets.map((target) => {
    const change = own.find((one) => one.old?.id === target.id);
    return change ? withEarlier(change.new, target, day) : target;
  });
  const fresh = own.filter((change) => change.old === undefined);
  return [...kept, ...fresh.map((change) => ({ ...change.new, added: day }))];
}

function withEarlier(next: Target, old: Target, day: Day): Target {
  const { value, unit, op, due, metric } = old;
  const earlier: EarlierTarget = {
    value,
    unit,
    op,
    ...(due === undefined ? {} : { due }),
    ...(metric === next.metric ? {} : { metric }),
    until: addDays(day, -1),
  };
  return { ...next, before: [...(old.before ?? []), earlier] };
}

function itemOf(item: AddedItem, ledger: Ledger, day: Day): Item {
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
    added: day,
  };
}

import type { Item, Ledger, Unit } from '../model/ledger.js';
import { bodyAliases, placeAliases } from '../parsers/bodies.js';

/**
 * The ledger with more items: sub-tasks right behind their item and its other parts, so that dues, answers and reports
 * count them; all others at the end. Bodies that it did not name before are added, and its counts are made anew.
 */
export function withItems(ledger: Ledger, added: readonly Item[]): Ledger {
  const known = new Set(ledger.items.map((item) => item.id));
  const below = added.filter(({ parent }) => parent !== undefined && known.has(parent));
  const lasts = new Map(ledger.items.map((item, at) => [item.parent ?? item.id, at]));
  const items = ledger.items.flatMap((item, at) => {
    const family = item.parent ?? item.id;
    return lasts.get(family) === at ? [item, ...below.filter((one) => one.parent === family)] : [item];
  });
  const all = [...items, ...added.filter((item) => !below.includes(item))];
  const units = newUnits(all, ledger);
  return {
    ...ledger,
    items: all,
    units: [...ledger.units, ...units],
    counts: {
      ...ledger.counts,
      items: ledger.counts.items + added.length - below.length,
      subItems: ledger.counts.subItems + below.length,
      targets: all.reduce((sum, item) => sum + item.targets.length, 0),
      units: ledger.counts.units + units.length,
      deadlines: ledger.counts.deadlines + added.filter((item) => item.deadline !== null).length,
    },
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

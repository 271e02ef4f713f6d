import { calledBy } from '../ledger/called.js';
import type { Item, Ledger, Target } from '../model/ledger.js';
import type { Person } from '../model/message.js';
import { amount } from './format.js';
import { EXAMPLE_WORDS } from './words.js';

/** A counted target can be reported in one plain sentence. */
const plain = (target: Target): boolean =>
  target.counts === 'done' &&
  target.op === '>=' &&
  target.unit !== '%' &&
  target.value >= 5 &&
  target.metric.length <= 16;

/** A figure in good order for an example: two fifths of the target. */
function part(target: Target): string {
  const value = target.value * 0.4;
  return amount(Number.isInteger(target.value) ? Math.round(value) : Math.round(value * 100) / 100, target.unit);
}

function itemsOfUnit(ledger: Ledger, name: string): Item[] {
  const unit = calledBy(ledger.units, name);
  return unit ? ledger.items.filter((item) => item.units.includes(unit.name)) : [];
}

/** What this person might say here, made of the ledgers in view. */
export function examplesFor(ledgers: readonly Ledger[], person: Person): string[] {
  const { unit } = person;
  const own = unit ? ledgers.flatMap((ledger) => itemsOfUnit(ledger, unit)) : [];
  const target = [...own, ...ledgers.flatMap((ledger) => ledger.items)].flatMap((item) => item.targets).find(plain);
  if (!target) return [EXAMPLE_WORDS.unreported];
  if (person.role === 'liaison') {
    return [EXAMPLE_WORDS.report(target.metric, part(target)), EXAMPLE_WORDS.ask(target.metric), EXAMPLE_WORDS.mine];
  }
  return [EXAMPLE_WORDS.ask(target.metric), EXAMPLE_WORDS.unreported, EXAMPLE_WORDS.behind];
}

import { calledBy } from '../../ledger/called.js';
import { officialOf } from '../../ledger/officials.js';
import type { Item } from '../../model/ledger.js';
import { remembered } from '../remembered.js';
import type { ParseContext } from './context.js';

/** A city leader's commitment that names no unit: nobody's own, so any liaison's (rule 12). */
export function isAnybodys(item: Item, context: ParseContext): boolean {
  if (item.units.length > 0) return false;
  const ledger = context.index.ledgerOf(item.id);
  return ledger !== undefined && officialOf(item, ledger)?.unit === undefined;
}

/** What one county promised is no matter of another one, however well the words fit. */
const ANOTHER_COUNTY = -0.8;

const bareName = remembered((place) => place.replace(/[县区市]$/u, ''), 500);

export function placeFits(item: Item, place: string, context: ParseContext): number {
  const ledger = context.index.ledgerOf(item.id);
  const owner = ledger && officialOf(item, ledger)?.unit;
  const county = calledBy(ledger?.places ?? [], owner)?.name;
  if (owner === place || county === place) return 0.2;
  if (item.units.includes(place) || item.text.includes(bareName(place))) return 0.1;
  return county ? ANOTHER_COUNTY : 0;
}

import { calledBy } from '../../ledger/called.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { placeWords } from './names.js';

const belonging = new WeakMap<Ledger, Map<string, Set<string>>>();

/** Does the item belong to the county or district: as unit, by its person, or by its words? */
export function belongsTo(item: Item, place: string, ledger: Ledger): boolean {
  const known = belonging.get(ledger) ?? new Map<string, Set<string>>();
  belonging.set(ledger, known);
  const items = known.get(place) ?? itemsAt(place, ledger);
  known.set(place, items);
  return items.has(item.id);
}

/** Is the item's matter the place's own: its commitment, or a task that names it? Being one of several units is not enough. */
export function isOwn(item: Item, place: string, ledger: Ledger): boolean {
  if (!belongsTo(item, place, ledger)) return false;
  const words = placeWords(place, ledger);
  const later = item.units.slice(1).some((unit) => words.includes(unit));
  const named = words.some((word) => item.title.includes(word) || item.text.includes(word));
  return named || !later;
}

function itemsAt(place: string, ledger: Ledger): Set<string> {
  const words = placeWords(place, ledger);
  const codes = ledger.officials
    .filter((one) => words.some((word) => one.unit === word || one.posts.includes(word)))
    .flatMap((one) => (one.code === undefined ? [] : [`${one.code}.`]));
  const own = ledger.items.filter(
    (item) =>
      item.units.some((unit) => words.includes(unit)) ||
      words.some((word) => item.title.includes(word) || item.text.includes(word)) ||
      codes.some((code) => item.code.startsWith(code)),
  );
  return new Set(own.map((item) => item.id));
}

/** The county or district that a commitment is of: its person's own. */
export function ownerOf(item: Item, ledger: Ledger): string | undefined {
  const own = item.units[0];
  return ledger.kind === 'commitments' ? calledBy(ledger.places, own)?.name : undefined;
}

/** The promise of one county is none of another's, unless its words name that one as well. */
export function isAnothers(item: Item, place: string, ledger: Ledger): boolean {
  const owner = ownerOf(item, ledger);
  return owner !== undefined && owner !== place && !belongsTo(item, place, ledger);
}

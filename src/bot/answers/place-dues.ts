import type { UnitDue } from '../../ledger/dues.js';
import type { Ledger } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';

/** 哪些县区还没报: the counties alone, where any of them leads an item; 各单位 are all. */
export function ofPlacesAsked({ kind, placeKind }: Query, dues: UnitDue[], ledgers: readonly Ledger[]): UnitDue[] {
  if (kind !== 'place' || placeKind === undefined) return dues;
  const places = ledgers.flatMap((ledger) =>
    ledger.places.filter((one) => placeKind === 'all' || one.kind === placeKind),
  );
  const own = dues.filter(({ unit }) => places.some(({ name, aliases }) => name === unit || aliases.includes(unit)));
  return own.length > 0 ? own : dues;
}

import { clean } from '../../ledger/arithmetic.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Quantity } from '../../parsers/quantities.js';
import { convert, splitUnit } from '../../parsers/units.js';
import { printed } from './report.js';

/** A figure as said, in the unit that a fact is kept in; as it is where the two do not convert. */
export function inKept({ value, unit }: Quantity, kept: string | undefined): number {
  return (unit === undefined || kept === undefined ? null : convert(value, unit, kept)) ?? value;
}

/** By how much what was said is to be divided to be the fact's figure: 400 may be 0.04万户; undefined where it is another one. */
export function scaleOf(figure: Quantity, { value, unit }: StoredFact): number | undefined {
  if (value === undefined) return undefined;
  if (inKept(figure, unit) === value) return 1;
  const { scale } = splitUnit(unit ?? '');
  return figure.unit === undefined && clean(figure.value / scale) === value ? scale : undefined;
}

/** The share that was said belongs to the old figure. */
export function withoutShare(old: StoredFact): Fact {
  const { percent: _percent, ...fact } = printed(old);
  return fact;
}

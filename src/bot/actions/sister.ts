import type { Target } from '../../model/ledger.js';
import { grams } from '../../parsers/items/grams.js';
import type { Quantity } from '../../parsers/quantities.js';
import { sameUnit } from '../../parsers/units.js';
import type { Turn } from '../turn.js';

/** 书屋应该是26家 behind a question on 120张床位: counted and called as another target of the same item. */
export function namesSister(
  { text }: Turn,
  target: Target,
  targets: readonly Target[],
  figures: readonly Quantity[],
): boolean {
  const said = new Set(grams(text).filter((gram) => gram.length > 1));
  const shared = ({ metric }: Target): number => grams(metric).filter((gram) => said.has(gram)).length;
  const counted = ({ unit }: Target): boolean =>
    figures.every((one) => one.unit !== undefined && sameUnit(one.unit, unit));
  const own = shared(target);
  return targets.some((one) => one.id !== target.id && shared(one) > own && (counted(one) || !counted(target)));
}

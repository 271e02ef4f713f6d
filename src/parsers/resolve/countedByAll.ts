import type { Statement } from '../../model/statement.js';
import type { Candidate } from './candidates.js';
import type { ParseContext } from './context.js';
import { bestFits, type UnitFit } from './unitFits.js';

/** 农村污水厂建了6个 by a county whose own 污水处理厂 another item names: what everybody counts so, by its whole name. */
export function countedByAll(
  { value, unit }: Statement,
  items: readonly Candidate[],
  { dutyOf, place }: ParseContext,
): Candidate | undefined {
  const [top] = items;
  if (place === undefined || value === undefined || unit === undefined || unit === '%') return undefined;
  if (top === undefined || top.score < WHOLLY || dutyOf(top.item.id) !== 'part') return undefined;
  return COUNTED.has(bestFits(unit)(top.item) ?? 'alien') ? top : undefined;
}
const WHOLLY = 0.9;
const COUNTED = new Set<UnitFit>(['same', 'kin']);

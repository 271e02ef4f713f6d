import type { StoredFact } from '../../model/fact.js';
import { withoutRight } from '../../parsers/cues/right.js';
import { grams } from '../../parsers/items/grams.js';
import { findQuantities } from '../../parsers/quantities.js';
import { unitFit } from '../../parsers/resolve/unitFits.js';
import type { Turn } from '../turn.js';
import { inKept, withoutShare } from './kept.js';
import { targetOf } from './lines.js';
import { namedBy } from './older.js';
import type { Replacement } from './replace.js';

/** 小区有4个没达标,核减4个,按85个算: the whole tells of a fault, and only its last words how much it is now. */
export function judgedAlone(turn: Turn, right: number, base: readonly StoredFact[]): Replacement | undefined {
  const figure = findQuantities(turn.text).findLast(({ value }) => value === right);
  if (figure === undefined) return undefined;
  const words = new Set(grams(withoutRight(turn.text)));
  const [old] = base
    .filter((one) => {
      const target = targetOf(turn, one);
      return (
        target && one.measure === target.counts && one.mode === undefined && unitFit(figure.unit, target) !== 'alien'
      );
    })
    .sort((a, b) => namedBy(turn, b, words) - namedBy(turn, a, words));
  if (old === undefined || namedBy(turn, old, words) === 0) return undefined;
  return { old, next: { ...withoutShare(old), value: inKept(figure, old.unit) } };
}

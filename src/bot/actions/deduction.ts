import { clean } from '../../ledger/arithmetic.js';
import type { StoredFact } from '../../model/fact.js';
import type { Deduction } from '../../parsers/cues/deductions.js';
import { grams } from '../../parsers/items/grams.js';
import type { Quantity } from '../../parsers/quantities.js';
import { unitFit } from '../../parsers/resolve/unitFits.js';
import { convert } from '../../parsers/units.js';
import type { Turn } from '../turn.js';
import { inKept, withoutShare } from './kept.js';
import { targetOf } from './lines.js';
import { namedBy } from './older.js';
import type { Replacement } from './replace.js';
import { withRow } from './righted.js';

/** 减掉5套, 那52个里有7个不能算: the earlier figure, less what it held too much of (rule 14); undefined when none is meant. */
export function deductedFrom(turn: Turn, { by, of }: Deduction, base: readonly StoredFact[]): Replacement | undefined {
  const counted = base.filter((one) => one.value !== undefined && one.mode !== 'percent' && goes(turn, by, one));
  if (of) {
    const whole = counted.find((one) => one.value === inKept(of, one.unit));
    if (whole) return less(whole, by);
    return inRow(counted, by, of);
  }
  const words = new Set(grams(turn.text));
  const aimed = counted.filter(({ target, measure }) => target !== undefined && measure === 'done');
  const scored = aimed.map((fact) => ({ fact, score: namedBy(turn, fact, words) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const last = best > 0 ? undefined : Math.max(0, ...aimed.map(({ messageId = 0 }) => messageId));
  const meant = scored.filter(({ fact, score }) => score === best && (last === undefined || fact.messageId === last));
  const [first] = meant;
  const one = first !== undefined && meant.every(({ fact }) => fact.target === first.fact.target);
  return one ? less(first.fact, by) : undefined;
}

/** 石桥那3000户里有200户退回: the row of the place that has so many, and the total where the rows made it. */
function inRow(counted: readonly StoredFact[], by: Quantity, of: Quantity): Replacement | undefined {
  for (const old of counted) {
    const row = Object.entries(old.breakdown ?? {}).find(([, value]) => value === inKept(of, old.unit));
    const value = row && clean(row[1] - inKept(by, old.unit));
    if (row && value !== undefined && value >= 0) return { old, next: withRow(old, row[0], value) };
  }
  return undefined;
}

function less(old: StoredFact, by: Quantity): Replacement | undefined {
  const value = clean((old.value ?? 0) - inKept(by, old.unit));
  if (value < 0) return undefined;
  return { old, next: { ...withoutShare(old), value } };
}

function goes(turn: Turn, { unit }: Quantity, old: StoredFact): boolean {
  const target = targetOf(turn, old);
  if (unit === undefined || unit === old.unit) return true;
  return target ? unitFit(unit, target) !== 'alien' : old.unit !== undefined && convert(1, unit, old.unit) !== null;
}

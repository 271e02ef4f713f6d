import type { StoredFact } from '../model/fact.js';
import { clean } from './arithmetic.js';

/**
 * 1-4月3620万吨,5月已完成1090万吨, told while a figure as of some day of May stands: the increment of a period already holds what
 * stood on its days, and goes on from what stood before it. Where there is nothing before, or where less would come out than
 * was reached already, it is more of the same (rule 5). Facts newest first.
 */
export function withoutOverlap(facts: readonly StoredFact[]): readonly StoredFact[] {
  const at = facts.findIndex(isBase);
  const base = facts[at];
  const period = facts.slice(0, Math.max(at, 0)).find(({ from, asOf }) => from !== undefined && from < asOf);
  if (base?.value === undefined || period?.from === undefined || base.asOf < period.from) return facts;
  const start = period.from;
  const earlier = facts.findIndex((fact) => isBase(fact) && fact.asOf < start);
  const before = facts[earlier];
  if (before?.value === undefined || before.unit !== base.unit) return facts;
  const since = facts.indexOf(period);
  const kept = facts.filter((fact, nth) => nth <= since || fact.asOf < start);
  const added = facts.filter(({ mode }, nth) => mode === 'delta' && nth <= since);
  const reached = before.value + added.reduce((sum, { value = 0 }) => sum + value, 0);
  return clean(reached) < base.value ? facts : kept;
}

const isBase = ({ value, mode }: StoredFact): boolean => value !== undefined && mode !== 'delta' && mode !== 'percent';

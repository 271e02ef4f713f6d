import type { Fact, StoredFact } from '../../model/fact.js';
import type { Turn } from '../turn.js';
import { fallenFrom, targetOf } from './lines.js';
import { printed } from './report.js';

/**
 * 背街小巷我们配合清理了12条 of another unit, confirmed where 21 are told already: its share of the work, and no total that fell
 * (rules 11, 12).
 */
export function asPartOfTotal(turn: Turn, confirmed: StoredFact, known: readonly StoredFact[]): Fact {
  const fact = printed(confirmed);
  const target = targetOf(turn, confirmed);
  if (target === undefined || fact.value === undefined || (fact.mode ?? 'cumulative') !== 'cumulative') return fact;
  if (fact.measure !== target.counts || target.counts === 'rate' || fact.breakdown !== undefined) return fact;
  if (!fallenFrom(turn, fact, known)) return fact;
  const { target: _target, mode: _mode, ...part } = fact;
  return { ...part, measure: 'other' };
}

import type { Fact, StoredFact } from '../../model/fact.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import type { Turn } from '../turn.js';
import { lastFigure, targetOf } from './lines.js';

/** Words that say by themselves that it is more than before. */
const ADDED = /又|再|增|添|多了/u;

/**
 * 8月份老年食堂建成41个 on 28 of 60: not fewer than was reached already, and more than the target if it came on top, so the month is
 * that of the report and the figure the total (rule 5).
 */
function asTotal(turn: Turn, draft: Draft, before: readonly StoredFact[]): Draft {
  const { fact, statement } = draft;
  const target = targetOf(turn, fact);
  if (fact.mode !== 'delta' || fact.from === undefined || fact.value === undefined || target?.op !== '>=') return draft;
  if (ADDED.test(`${statement.deltaWord ?? ''}${statement.text}`)) return draft;
  const last = lastFigure(turn, fact, before);
  if (!last || last.share !== undefined || last.increments || last.unit !== fact.unit) return draft;
  const total = fact.value >= last.value && fact.value <= target.value && fact.value + last.value > target.value;
  if (!total) return draft;
  const { mode: _mode, from: _from, ...rest } = fact;
  return { ...draft, fact: rest };
}

const COUNTED = new Set<Fact['measure']>(['done', 'started', 'under_construction']);

/**
 * 8月份进展:公路208公里: the month heads the report, and the total is not that month's. What is no total (又完成37公里), a ratio
 * (8月收运率96%) and 1月 keep the day that they begin.
 */
function withoutMonth(draft: Draft): Draft {
  const { from, asOf, mode, measure, value } = draft.fact;
  if (from === undefined || asOf === undefined || value === undefined || mode === 'delta' || !COUNTED.has(measure))
    return draft;
  if (!from.endsWith('-01') || from.slice(5, 7) === '01' || from.slice(0, 7) !== asOf.slice(0, 7)) return draft;
  const { from: _from, ...fact } = draft.fact;
  return { ...draft, fact };
}

/** A figure with the month that it was told in: what that month says of it. */
export const ofMonth = (turn: Turn, draft: Draft, before: readonly StoredFact[]): Draft =>
  withoutMonth(asTotal(turn, draft, before));

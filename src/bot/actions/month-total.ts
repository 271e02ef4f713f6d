import type { Fact, StoredFact } from '../../model/fact.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import type { Turn } from '../turn.js';
import { lastFigure, targetOf } from './lines.js';

/** Words that say by themselves that it is more than before. */
const ADDED = /又|再|增|添|多了|当月|单月|本月|这个?月|今|昨|周/u;

/** The clause with the words in front of the figure: 这个月又完成, 6月份完工. */
const clauseOf = ({ text }: Turn, { start, end }: Draft['statement']): string =>
  `${/[^,，。;；\n]*$/u.exec(text.slice(0, start))?.[0] ?? ''}${text.slice(start, end)}`;

/** From here on one month alone does not bring as much as all those before it. */
const LATE = 4;

/**
 * 8月份老年食堂建成41个 on 28 of 60: as many as were reached already or more, and no word for an increment, so the month is that of the report
 * and the figure the total (rule 5). Early in the year only where it would be more than the target if it came on top.
 */
function asTotal(turn: Turn, draft: Draft, before: readonly StoredFact[]): Draft {
  const { fact, statement } = draft;
  const target = targetOf(turn, fact);
  if (fact.mode !== 'delta' || fact.from === undefined || fact.value === undefined || target?.op !== '>=') return draft;
  if (!fact.from.endsWith('-01') || ADDED.test(`${statement.deltaWord ?? ''}${clauseOf(turn, statement)}`))
    return draft;
  const last = lastFigure(turn, fact, before);
  if (!last || last.share !== undefined || last.increments || last.unit !== fact.unit) return draft;
  const late = Number(fact.from.slice(5, 7)) >= LATE || fact.value + last.value > target.value;
  const total = late && fact.value <= target.value && fact.value >= last.value;
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

/**
 * 7月份供水完成3.3公里,供热完成0.7公里: what stands behind an increment of the month, and is less than was reached already, is one
 * as well.
 */
function asIncrement(turn: Turn, draft: Draft, drafts: readonly Draft[], before: readonly StoredFact[]): Draft {
  const { from, asOf, mode, measure, value } = draft.fact;
  if (from === undefined || mode !== undefined || value === undefined || !COUNTED.has(measure)) return draft;
  const listed = drafts.some(({ fact }) => fact.mode === 'delta' && fact.from === from && fact.asOf === asOf);
  const last = listed ? lastFigure(turn, draft.fact, before) : undefined;
  if (!last || last.share !== undefined || last.unit !== draft.fact.unit || value >= last.value) return draft;
  return { ...draft, fact: { ...draft.fact, mode: 'delta' } };
}

/** Figures with the month that they were told in: what that month says of each. */
export function ofMonth(turn: Turn, said: readonly Draft[], before: readonly StoredFact[]): Draft[] {
  const drafts = said.map((draft) => asTotal(turn, draft, before));
  return drafts.map((draft) => withoutMonth(asIncrement(turn, draft, drafts, before)));
}

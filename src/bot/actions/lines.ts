import { regression } from '../../ledger/audit.js';
import { type Figure, figuresBySource } from '../../ledger/progress.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Turn } from '../turn.js';

export function itemOf(turn: Turn, fact: Fact): Item | undefined {
  return turn.index.get(fact.item);
}

export function targetOf(turn: Turn, fact: Fact): Target | undefined {
  return itemOf(turn, fact)?.targets.find(({ id }) => id === fact.target);
}

/** Is it the same thing that both figures measure? */
export function sameLine(a: Fact, b: Fact): boolean {
  return (
    a.item === b.item &&
    a.target === b.target &&
    a.measure === b.measure &&
    a.object === b.object &&
    a.scope === b.scope &&
    (a.target !== undefined || a.object !== undefined || a.unit === b.unit)
  );
}

/** The last confirmed figure of what `fact` measures (rule 11): this unit's own series, else the newest of anybody's. */
export function lastFigure(turn: Turn, fact: Fact, facts: readonly StoredFact[]): Figure | undefined {
  const known = fact.scope === undefined ? facts : facts.map((one) => rowOf(one, fact));
  const series = known.filter((one) => sameLine(one, fact) && one.value !== undefined && one.mode !== 'percent');
  const figures = figuresBySource(series, fact.asOf ?? turn.today, targetOf(turn, fact));
  return figures.find(({ head }) => head.reporterUnit === turn.duties.unit && head.kind === 'report') ?? figures[0];
}

/** The last figure that a total falls below (rule 11); undefined where it does not, or where the two cannot be compared. */
export function fallenFrom(turn: Turn, fact: Fact, facts: readonly StoredFact[]): Figure | undefined {
  if (fact.value === undefined) return undefined;
  const last = lastFigure(turn, fact, facts);
  if (!last || last.unit !== fact.unit || last.share !== undefined) return undefined;
  return regression(last.value, fact.value, targetOf(turn, fact)?.op ?? '>=') === null ? undefined : last;
}

/** 甲县1888个 in a list of all: the row of the one place that is told of now. */
function rowOf(list: StoredFact, { scope = '', target }: Fact): StoredFact {
  const value = list.scope === undefined && list.target === target ? list.breakdown?.[scope] : undefined;
  if (value === undefined) return list;
  const { breakdown: _rows, percent: _share, ...rest } = list;
  return { ...rest, scope, value };
}

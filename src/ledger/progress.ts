import type { Day, StoredFact } from '../model/fact.js';
import type { Target } from '../model/ledger.js';
import { clean } from './arithmetic.js';
import { withoutOverlap } from './overlap.js';

/** A line of figures: one target or one named thing, of one measure, in one scope. */
export interface Line {
  item: string;
  target?: string;
  measure?: StoredFact['measure'];
  object?: string;
  scope?: string;
  unit?: string;
}

/** The figure of one source as of a day: its last cumulative figure and the increments after it. */
export interface Figure {
  value: number;
  unit?: string;
  /** Where it stands for: the newest of the facts that it is made of. */
  asOf: Day;
  from?: Day;
  qualifier?: StoredFact['qualifier'];
  /** Percentage stated beside it, valid only for a single fact. */
  percent?: number;
  /** The share that was reported instead of a figure; `value` is then computed from it. */
  share?: number;
  /** Increments only: no cumulative figure was ever reported. */
  increments?: true;
  /** What it is made of: newest first, the cumulative one last. */
  facts: StoredFact[];
  head: StoredFact;
}

/** Newest first: by the day that the figure stands for, then by the order of storing. */
export function newestFirst(a: StoredFact, b: StoredFact): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return b.id - a.id;
}

export function counts(fact: StoredFact): boolean {
  return fact.state === 'confirmed' && fact.kind !== 'instruction';
}

/** Who stands behind a figure: the unit, else the person, else the document. */
export function sourceOf(fact: StoredFact): string {
  return fact.reporterUnit ?? fact.reporter ?? '';
}

export function isOfTarget(fact: StoredFact, target: Target): boolean {
  if (fact.target !== target.id || fact.value === undefined) return false;
  return (
    fact.measure === target.counts ||
    (target.counts === 'rate' && fact.measure === 'done') ||
    (target.counts === 'done' && fact.measure === 'rate' && target.unit === '%')
  );
}

function isOfLine(fact: StoredFact, line: Line): boolean {
  return (
    fact.value !== undefined &&
    fact.item === line.item &&
    fact.target === line.target &&
    (line.measure === undefined || fact.measure === line.measure) &&
    (line.object === undefined || fact.object === line.object) &&
    (line.unit === undefined || fact.unit === line.unit) &&
    fact.scope === line.scope
  );
}

/** Adds up one source's facts (newest first): increments back to the last cumulative figure. */
export function fold(all: readonly StoredFact[], target?: Target): Figure | undefined {
  const facts = withoutOverlap(all);
  const head = facts[0];
  if (head === undefined) return undefined;
  const used: StoredFact[] = [];
  let value = 0;
  let base: StoredFact | undefined;
  for (const fact of facts) {
    if (fact.value === undefined) continue;
    if (fact.mode === 'percent' && target === undefined) continue;
    used.push(fact);
    if (fact.mode === 'delta') {
      value += fact.value;
      continue;
    }
    base = fact;
    value += fact.mode === 'percent' && target && target.unit !== '%' ? (target.value * fact.value) / 100 : fact.value;
    break;
  }
  if (used.length === 0) return undefined;
  const single = used.length === 1 && base !== undefined;
  const figure: Figure = { value: clean(value), asOf: head.asOf, facts: used, head: used[0] ?? head };
  const unit = base?.mode === 'percent' ? target?.unit : (base ?? head).unit;
  if (unit !== undefined) figure.unit = unit;
  if (base?.from !== undefined && single) figure.from = base.from;
  const qualifier = (used.find((fact) => fact.qualifier && fact.qualifier !== 'exact') ?? base)?.qualifier;
  if (qualifier !== undefined && qualifier !== 'exact') figure.qualifier = qualifier;
  if (single && base?.percent !== undefined) figure.percent = base.percent;
  if (base?.mode === 'percent' && target?.unit !== '%' && base.value !== undefined) figure.share = base.value;
  if (base === undefined) figure.increments = true;
  return figure;
}

/**
 * Current figures, one a source, newest first. The published figures of a document belong to every source's series (a
 * later report goes on from them); they stand alone where nobody has reported since. Increments of a source that never
 * reported a figure of its own are added to the last figure of the others (rule 5).
 */
export function figuresBySource(facts: readonly StoredFact[], day: Day, target?: Target): Figure[] {
  const live = facts.filter((fact) => counts(fact) && fact.asOf <= day).sort(newestFirst);
  const published = live.filter((fact) => fact.kind === 'published');
  const sources = new Map<string, StoredFact[]>();
  for (const fact of live) {
    if (fact.kind === 'published') continue;
    const key = sourceOf(fact);
    const list = sources.get(key) ?? [];
    list.push(fact);
    sources.set(key, list);
  }
  if (sources.size === 0) {
    const figure = fold(published, target);
    return figure ? [figure] : [];
  }
  const based = [...sources.values()].filter((own) => own.some(isBase));
  const loose = [...sources.values()].filter((own) => !own.some(isBase)).flat();
  const series = based.length > 0 ? based : [[]];
  const newest = series.map((own) => own.find(isBase)).sort((a, b) => (a && b ? newestFirst(a, b) : 0))[0];
  const figures = series.flatMap((own) => {
    const added = own.length === 0 || own.some((fact) => fact === newest) ? loose : [];
    return fold([...own, ...added, ...published].sort(newestFirst), target) ?? [];
  });
  return figures
    .filter((figure, at) => figures.findIndex((other) => other.head.id === figure.head.id) === at)
    .sort((a, b) => newestFirst(a.head, b.head));
}

/** A figure that increments can be added to. */
function isBase(fact: StoredFact): boolean {
  return fact.value !== undefined && fact.mode !== 'delta';
}

/** Figures of a target as of a day, one a source; `scope` asks for a part of it (a county). */
export function targetFigures(target: Target, facts: readonly StoredFact[], day: Day, scope?: string): Figure[] {
  return figuresBySource(
    facts.filter((fact) => isOfTarget(fact, target) && fact.object === undefined && fact.scope === scope),
    day,
    target,
  );
}

/** The newest figure of a target or of a line as of a day. */
export function currentFigure(of: Target | Line, facts: readonly StoredFact[], day: Day): Figure | undefined {
  if ('op' in of) return targetFigures(of, facts, day)[0];
  return figuresBySource(
    facts.filter((fact) => isOfLine(fact, of)),
    day,
  )[0];
}

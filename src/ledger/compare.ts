import { addDays, endOfMonth } from '../days.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Target } from '../model/ledger.js';
import { minus, near, percentOf, sum } from './arithmetic.js';
import { type Figure, sourceOf, targetFigures } from './progress.js';

export interface Ranked<T> {
  /** 1-based; ties share a place. */
  place: number;
  entry: T;
  value: number;
}

/** Ranks entries; ties get the same place and stay together (rule 20). */
export function rank<T>(entries: readonly T[], value: (entry: T) => number, order: 'most' | 'least'): Ranked<T>[] {
  const sign = order === 'most' ? -1 : 1;
  const sorted = entries.map((entry) => ({ entry, value: value(entry) })).sort((a, b) => sign * (a.value - b.value));
  const ranked: Ranked<T>[] = [];
  sorted.forEach(({ entry, value: own }, at) => {
    const before = ranked[at - 1];
    ranked.push({ place: before && near(before.value, own) ? before.place : at + 1, entry, value: own });
  });
  return ranked;
}

/** The first `n`, and all who share the last place of them. */
export function top<T>(ranked: readonly Ranked<T>[], n: number): Ranked<T>[] {
  return ranked.filter((one) => one.place <= n);
}

/** Those of the `n`th place (1 or more), ties together; undefined when no place was asked for or there are fewer. */
export function nth<T>(ranked: readonly Ranked<T>[], n: number | undefined): Ranked<T>[] | undefined {
  const place = n === undefined ? undefined : ranked[n - 1]?.place;
  return place === undefined ? undefined : ranked.filter((one) => one.place === place);
}

/** Ratio of sums 合计占比: from the sums, never averaged (rule 20). */
export function ratioOfSums(parts: readonly number[], wholes: readonly number[]): number | null {
  return percentOf(sum(parts), sum(wholes));
}

/** Rows of the wanted places, and the wanted places that are not listed (没有列出 is not 0). */
export function pick(
  rows: Readonly<Record<string, number>>,
  places: readonly string[],
): { found: Record<string, number>; absent: string[] } {
  const found: Record<string, number> = {};
  const absent: string[] = [];
  for (const place of places) {
    const value = rows[place];
    if (value === undefined) absent.push(place);
    else found[place] = value;
  }
  return { found, absent };
}

export function endOf(month: string): Day {
  return endOfMonth(`${month}-01`);
}

export function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

/** Last confirmed figure of a month 当月最后一次确认数: it must stand for a day of that month. */
export function figureOfMonth(target: Target, facts: readonly StoredFact[], month: string, scope?: string): Figure[] {
  return targetFigures(target, facts, endOf(month), scope).filter((figure) => figure.asOf.startsWith(month));
}

/** The figures of one source, or of the only one, in two months; `change` is null where one of the months has none. */
export interface MonthStep {
  before?: Figure;
  after?: Figure;
  change: number | null;
}

function stepOf(before: Figure | undefined, after: Figure | undefined): MonthStep {
  const change = before && after ? minus(after.value, before.value) : null;
  return { ...(before && { before }), ...(after && { after }), change };
}

/** Change between two months, one entry a source: figures of two sources are never set against each other (rule 20). */
export function monthsBySource(
  target: Target,
  facts: readonly StoredFact[],
  earlier: string,
  later: string,
  scope?: string,
): MonthStep[] {
  const [befores = [], afters = []] = [earlier, later].map((month) => figureOfMonth(target, facts, month, scope));
  if (befores.length < 2 && afters.length < 2) return [stepOf(befores[0], afters[0])];
  const sources = [...new Set([...afters, ...befores].map((figure) => sourceOf(figure.head)))];
  return sources.map((source) => {
    const [before, after] = [befores, afters].map((all) => all.find((one) => sourceOf(one.head) === source));
    return stepOf(before, after);
  });
}

/** Change between two months of the source that has figures in both, the newest first. */
export function monthOnMonth(
  target: Target,
  facts: readonly StoredFact[],
  earlier: string,
  later: string,
  scope?: string,
): MonthStep {
  const steps = monthsBySource(target, facts, earlier, later, scope);
  return steps.find(({ change }) => change !== null) ?? steps[0] ?? { change: null };
}

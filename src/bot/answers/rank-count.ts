import { nth, rank, top } from '../../ledger/compare.js';
import type { Query } from '../../parsers/question/query.js';

/** Rows of a ranking by a number of items 项, as many as were asked for: the first, the nth, the first n. */
export function rankedByCount<T>(
  query: Query,
  entries: readonly T[],
  count: (entry: T) => number,
  label: (entry: T) => string,
): { place: number; label: string; value: number; unit: string }[] {
  const ranked = rank(entries, count, query.order ?? 'most');
  return (nth(ranked, query.nth) ?? top(ranked, query.n ?? 1)).map(({ place, entry, value }) => ({
    place,
    label: label(entry),
    value,
    unit: '项',
  }));
}

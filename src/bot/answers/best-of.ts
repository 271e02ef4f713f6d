import { namesOwners } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Shown } from './types.js';

/** 前两名合计多少: the best of the newest list of places. */
function isOfBest(query: Query): boolean {
  return (
    query.n !== undefined &&
    [query.ask, ...query.also].includes('rank') &&
    query.places.length === 0 &&
    !namesOwners(query)
  );
}

/** All places, where the best of them are asked for. */
export function ofBest(query: Query): Query {
  return isOfBest(query) && query.placeKind === undefined ? { ...query, placeKind: 'all' } : query;
}

/** So many of the best, as asked; all where no such number is said. */
export function best(list: readonly Shown[], query: Query): Shown[] {
  if (!isOfBest(query)) return [...list];
  const sign = query.order === 'least' ? 1 : -1;
  return [...list].sort((a, b) => sign * (a.value - b.value)).slice(0, query.n);
}

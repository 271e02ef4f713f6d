import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

const THESE = /[这那](两|三|四|几|2|3|4)个?(?:县区|县|区|地方|家)/u;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, '2': 2, 三: 3, '3': 3, 四: 4, '4': 4 };

/** 这两个区: the places that were shown last. */
export function ofThese(query: Query, talk: Talk): Query | undefined {
  const said = THESE.exec(query.text)?.[1];
  if (said === undefined || query.places.length > 0 || query.topics.length > 0) return undefined;
  const shown = [...new Set(talk.shown.flatMap((one) => one.place ?? []))];
  const wanted = COUNTS[said] ?? shown.length;
  if (wanted < 2 || shown.length < wanted) return undefined;
  const { placeKind: _kind, ...rest } = query;
  return { ...rest, places: shown.slice(-wanted) };
}

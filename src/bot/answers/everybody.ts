import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import { KEPT } from './memory.js';
import { latestOf, placesShown } from './shown-last.js';
import type { Talk } from './types.js';

/**
 * 加起来多少, 谁最多 after 各县区多少 or 哪个县最多: of all the places again. Where a ranking showed a few of them, they alone
 * are added up.
 */
export function ofEverybody(query: Query, talk: Talk): Query | undefined {
  if (query.ask !== 'sum' && !(query.ask === 'rank' && WHO.test(query.text))) return undefined;
  if (namesMatter(query) || namesWhose(query) || query.places.length > 0 || query.placeKind !== undefined)
    return undefined;
  const { placeKind } = talk.query;
  if (placeKind === undefined || query.kind !== undefined || placesShown(talk).length === 0) return undefined;
  const shown = latestOf(talk).length;
  if (query.ask === 'sum' && talk.query.ask === 'rank' && shown > 1 && shown < KEPT) return undefined;
  return { ...query, placeKind, kind: 'place' };
}

const WHO = /谁|哪一?[个家]/u;

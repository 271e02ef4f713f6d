import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

/** 这三样哪样最差, 三个数里哪个还没完成: what the one matter of the talk counts, and not the matters of the ledger. */
const ITS =
  /(?:[这那它](?:几|[两三四五六2-6])(?:样|种|个数字?|个指标|项指标|块|类)|(?:^|[,，])(?:两|三|四|五|六|[2-6])(?:个数字?|样|种|个指标|项指标)(?:里|当中|中|之中))/u;

export function ofItsTargets(query: Query, talk: Talk): Query | undefined {
  const [item, other] = talk.items;
  if (item === undefined || other !== undefined || !ITS.test(query.text)) return undefined;
  if (namesMatter(query) || namesWhose(query) || query.places.length > 0) return undefined;
  if (query.ask === 'rank' || query.ask === 'compare') return { ...query, ask: 'rank', also: [], items: [item] };
  if (query.state === undefined) return undefined;
  const { state: _state, ...rest } = query;
  return { ...rest, ask: 'value', also: [], items: [item] };
}

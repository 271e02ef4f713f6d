import { namesOwners } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

/** 跟云岚比呢, 和云岚比谁高: the place named now against the one asked for before. */
const AGAINST =
  /(?:跟|和|与|同|比)[^,，。;；]{0,8}(?:比|相比|对比|谁|哪[个边家])|^(?:那)?比[^,，。;；]{2,6}(?:呢|怎么样|咋样|如何)?[?？。]*$/u;

/** One place, set against the place of the question before, on the matter asked for now or then. */
export function againstPlace(query: Query, talk: Talk): Query | undefined {
  const [place, other] = query.places;
  const before = talk.query.places.at(-1);
  if (place === undefined || other !== undefined || before === undefined || before === place) return undefined;
  if (namesOwners(query) || query.items.length > 0) return undefined;
  if (!AGAINST.test(query.text) || (query.ask !== 'compare' && query.ask !== 'value')) return undefined;
  const topics =
    query.topics.length > 0 ? query.topics : talk.query.topics.length > 0 ? talk.query.topics : talk.topics;
  return { ...query, ask: 'compare', also: [], topics, places: [before, place] };
}

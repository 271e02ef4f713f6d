import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import { itemById } from './load.js';
import type { AnswerContext, Talk } from './types.js';

const WHAT_ELSE =
  /^(?:那么?)?[他她](?:还|都|一共|总共|手[上里头]|名下|另外|也)*(?:分管|管|负责|抓|牵头|挂帅|有|承诺|[作做]|领)(?:了|着|过|的)*(?:哪|什么|啥|几|多少|别的|其他|其它)/u;

/** 他还管哪些 right after 谁管: of the one who was told to answer for the item; where several answer for it, of nobody. */
export function ofThatLeader(query: Query, context: AnswerContext, talk: Talk | undefined): Query {
  if (talk?.query.ask !== 'who' || namesMatter(query) || namesWhose(query) || !WHAT_ELSE.test(query.text)) return query;
  const named = talk.items.flatMap((id) => itemById(context, id)?.leaders ?? []);
  const [leader, other] = [...new Set(named)];
  if (leader === undefined || other !== undefined) return query;
  return { ...query, ask: query.ask === 'count' ? 'count' : 'list', also: [], leaders: [leader] };
}

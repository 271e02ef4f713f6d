import { named } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { itemById, ledgerOf } from './load.js';
import { type Part, toParts } from './part.js';
import type { AnswerContext, Talk } from './types.js';

const AMONG = /^(?:那么?|这)?(?:其中|里面|里头|这里面|这里头|当中)(?:(\p{Script=Han})的)?/u;

/** 其中智能的呢 after one item's figure: a part of that item, whatever other items are called so (rule 21). */
export function amongTalk({ text, topics }: Query, { items }: Talk, context: AnswerContext): Part[] {
  const [id, other] = items;
  const [said, more] = topics;
  const item = id === undefined || other !== undefined ? undefined : itemById(context, id);
  const among = AMONG.exec(text);
  // 其中女的呢: one character is no topic elsewhere.
  const topic = said ?? among?.[1];
  if (!item || topic === undefined || more !== undefined || among === null) return [];
  const own = toParts(named(topic, context.ledgers, { only: new Set([item.id]) }), topic, context.ledgers);
  if (own.length > 0) return own;
  return [{ ledger: ledgerOf(context, item), item, aims: [], topic, line: true, score: 1, cover: 1, among: true }];
}

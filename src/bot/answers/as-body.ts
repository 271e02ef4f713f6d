import type { Query } from '../../parsers/question/query.js';
import { bodyCalled } from '../../parsers/question/stems.js';
import type { AnswerContext, Talk } from './types.js';

const OF_BODIES: ReadonlySet<Query['ask']> = new Set(['owes', 'reported']);

/** 医保呢, after 民政报齐了没: the body that is called so, though a matter has the word as well. */
export function asBody(query: Query, { ledgers }: AnswerContext, talk: Talk | undefined): Query {
  const [said, more] = query.topics;
  if (!talk || !query.follow || said === undefined || more !== undefined || query.ask !== 'value') return query;
  if (!OF_BODIES.has(talk.query.ask) || talk.query.units.length === 0) return query;
  const unit = bodyCalled(said, ledgers);
  return unit === undefined ? query : { ...query, topics: [], units: [unit] };
}

import { foreignPlaces } from '../../parsers/question/declines.js';
import { named } from '../../parsers/question/match.js';
import { topicIndex } from '../../parsers/question/topics.js';
import { DECLINES } from '../replies/answers-declines.js';
import type { Handler } from './handlers.js';

export const declineAnswer: Handler = async (query) =>
  query.decline === undefined ? null : { action: 'decline', items: [], text: DECLINES[query.decline] };

/** Another city's matters: the ledger has the word, but not of that place. */
export const foreignAnswer: Handler = async (query, context) => {
  const foreign = foreignPlaces(query.text, context.ledgers, (pair) =>
    context.ledgers.some((one) => topicIndex(one).knows(pair)),
  );
  if (foreign.length === 0) return null;
  const hits = query.topics.flatMap((topic) => named(topic, context.ledgers)).slice(0, 8);
  const inside = hits.some((hit) => foreign.some((place) => hit.item.text.includes(place) || hit.text.includes(place)));
  return inside ? null : { action: 'decline', items: [], text: DECLINES.other_city };
};

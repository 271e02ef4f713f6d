import { foreignPlaces } from '../../parsers/question/declines.js';
import { named } from '../../parsers/question/match.js';
import { topicIndex } from '../../parsers/question/topics.js';
import { DECLINES, PLACE_ELSEWHERE } from '../replies/answers-declines.js';
import type { Handler } from './handlers.js';
import type { AnswerContext } from './types.js';

export const declineAnswer: Handler = async (query) =>
  query.decline === undefined ? null : { action: 'decline', items: [], text: DECLINES[query.decline] };

/** The matter itself must name the place; that some item names it is not enough. */
const NEAREST = 3;

/** 甲地到乙地的管道通了没: where a matter of the ledgers leads to. */
const isRoute = (text: string, foreign: readonly string[], { ledgers }: AnswerContext): boolean =>
  foreign
    .map((place) => new RegExp(`[到至往通—-]${place}`, 'u'))
    .some((leads) => leads.test(text) && ledgers.some(({ items }) => items.some((item) => leads.test(item.text))));

/** Another city's matters: the ledger has the word, but not of that place. */
export const foreignAnswer: Handler = async (query, context, talk) => {
  const foreign = foreignPlaces(query.text, context.ledgers, (pair) =>
    context.ledgers.some((one) => topicIndex(one).knows(pair)),
  );
  if (foreign.length === 0) return null;
  const bare = query.topics.map((topic) => foreign.reduce((rest, place) => rest.replace(place, ''), topic));
  // 郑州呢, right after a matter of the ledgers: that matter there, whatever else the ledgers say of the city.
  if (query.follow && (talk?.items.length ?? 0) > 0 && bare.length > 0 && bare.every((topic) => topic.length <= 1))
    return { action: 'decline', items: [], text: DECLINES.other_city };
  const asked = bare.some((topic) => topic.length > 1) ? bare.filter((topic) => topic.length > 1) : query.topics;
  const hits = asked.flatMap((topic) => named(topic, context.ledgers).slice(0, NEAREST));
  const inside = hits.some((hit) => foreign.some((place) => hit.item.text.includes(place) || hit.text.includes(place)));
  if (inside || isRoute(query.text, foreign, context)) return null;
  const [place = ''] = foreign;
  const other = context.elsewhere?.find(({ title }) => title.includes(place));
  const text = other === undefined ? DECLINES.other_city : PLACE_ELSEWHERE(place, other.title);
  return { action: 'decline', items: [], text };
};

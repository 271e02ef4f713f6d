import { ownerOf } from '../../parsers/question/belongs.js';
import { named } from '../../parsers/question/match.js';
import { CITY_NONE } from '../replies/answers-places.js';
import type { Handler } from './handlers.js';
import { itemById, ledgerOf } from './load.js';
import { toParts } from './part.js';
import { unowned } from './sized.js';
import { valueAnswer } from './value.js';

const FIGURES = new Set(['value', 'share', 'status', 'list', 'count']);
/** From here an item has the words of the matter. */
const SAME = 0.7;

/** 全市呢 after a county's own commitment: the city's figure of that matter, or that there is none; never the county's. */
export const cityAnswer: Handler = async (query, context, talk) => {
  if (!query.city || !talk || talk.items.length === 0 || !FIGURES.has(query.ask)) return null;
  if (query.topics.length + query.items.length + query.leaders.length + query.units.length > 0) return null;
  // 一共多少人 counts who is in the document.
  if (query.ask === 'count' && /(?:多少|几)(?:个|位|名)?(?:人|单位|部门|领导)/u.test(query.text)) return null;
  if (query.due || query.lamps || query.threshold || query.kind || query.sections.length > 0) return null;
  if ((query.ask === 'list' || query.ask === 'count') && !/数|多少/u.test(query.text)) return null;
  const items = talk.items.flatMap((id) => itemById(context, id) ?? []);
  const owners = items.flatMap((item) => ownerOf(item, ledgerOf(context, item)) ?? []);
  const [owner] = owners;
  if (owner === undefined || owners.length < items.length) return null;
  const topics = talk.topics.length > 0 ? talk.topics : talk.query.topics;
  const only = unowned(context.ledgers);
  const parts = topics.flatMap((topic) => {
    const hits = named(topic, context.ledgers, { only }).filter((hit) => hit.cover >= SAME);
    return toParts(hits, topic, context.ledgers);
  });
  if (parts.length > 0) return valueAnswer(parts, context, { ...query, ask: 'value', topics });
  return { items: [], text: CITY_NONE(topics.join('、'), owner), query: talk.query };
};

import { counts } from '../../ledger/progress.js';
import { named, search } from '../../parsers/question/match.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import type { Handler } from './handlers.js';
import { itemById, ledgerOf, load } from './load.js';
import { placesAnswer } from './places.js';
import type { AnswerContext, Talk } from './types.js';

const OF_FIGURES = new Set<Query['ask']>(['value', 'share', 'status', 'count']);
const LEAST = 0.3;
const NEAREST = 3;

/** 云沟几个: a district that no document names, but that stands in the rows which were reported of the matter. */
export const unlistedAnswer: Handler = async (query, context, talk) => {
  const [topic, other] = query.topics;
  if (!OF_FIGURES.has(query.ask) || topic === undefined || other !== undefined) return null;
  if (query.places.length + query.items.length + query.leaders.length + query.units.length > 0) return null;
  for (const id of itemsNear(topic, context, talk)) {
    const item = itemById(context, id);
    const row = item && (await rowIn(topic, id, context));
    if (!item || row === undefined) continue;
    const rest = topic.replace(row, '').trim();
    const about =
      rest.length > 1 ? named(rest, context.ledgers).some((hit) => hit.item.id === id) : talk?.items.includes(id);
    if (about) return placesAnswer({ ...query, topics: rest.length > 1 ? [rest] : [], places: [row] }, context, talk);
  }
  return null;
};

function itemsNear(topic: string, context: AnswerContext, talk: Talk | undefined): string[] {
  const near = search(topic, context.ledgers).flatMap(({ item, cover }) => (cover >= LEAST ? item.id : []));
  return [...new Set([...(talk?.items.slice(0, 1) ?? []), ...near])].slice(0, NEAREST);
}

/** The row of a reported list that the words hold, and that is no place of the ledger. */
async function rowIn(topic: string, id: string, context: AnswerContext): Promise<string | undefined> {
  const item = itemById(context, id);
  if (!item) return undefined;
  const ledger = ledgerOf(context, item);
  const known = new Set(ledger.places.flatMap(({ name }) => placeWords(name, ledger)));
  const loaded = await load(context, [item]);
  return loaded
    .of(id)
    .filter((fact) => counts(fact) && fact.kind === 'report')
    .flatMap(({ breakdown, scope }) => [...Object.keys(breakdown ?? {}), ...(scope === undefined ? [] : [scope])])
    .find((row) => row.length > 1 && !known.has(row) && topic.includes(row));
}

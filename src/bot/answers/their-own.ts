import { isOwn } from '../../parsers/question/belongs.js';
import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said, Talk } from './types.js';
import { valueAnswer } from './value.js';

/** More than half of the words must be in what the county promised: a matter that is merely near is no answer. */
const SURELY = 0.6;

/**
 * 技能培训青溪呢, where the city's own target has no figures by county; 青溪呢 after a promise of another county, or after the
 * city's figure: what that county promised on the same matter.
 */
export async function ofTheirOwn(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const topics = [query.topics, talk?.topics ?? [], talk?.query.topics ?? []].find((words) => words.length > 0);
  if (topics === undefined) return null;
  const asked = { ...query, topics };
  const near =
    talk && talk.topics.length > 0
      ? partsOf(asked, context).filter(({ item, ledger }) => query.places.some((place) => isOwn(item, place, ledger)))
      : [];
  const own = near.length > 0 ? near : promisedBy(asked, context);
  return own.length > 0 ? valueAnswer(own, context, asked) : null;
}

const partsOf = (query: Query, context: AnswerContext): Part[] =>
  subjectOf(query, context, undefined).parts.filter(({ aims, item }) => aims.length > 0 || item.targets.length === 1);

/** What the places themselves promised on the matter, whatever a city-wide list says of it in nearer words. */
export function promisedBy(query: Query, context: AnswerContext): Part[] {
  const ledgers = context.ledgers.filter(({ kind }) => kind === 'commitments').map(({ key }) => key);
  if (ledgers.length === 0) return [];
  return partsOf({ ...query, ledgers }, context).filter(
    ({ item, ledger, cover }) => cover >= SURELY && query.places.some((place) => isOwn(item, place, ledger)),
  );
}

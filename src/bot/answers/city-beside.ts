import type { Ledger } from '../../model/ledger.js';
import { isAnothers } from '../../parsers/question/belongs.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { plainText } from '../../parsers/question/topics.js';
import { find } from './find.js';
import type { Part } from './part.js';
import type { AnswerContext } from './types.js';

/** Places that the names of all its targets have: the part is of those and of no other. */
function placesOf({ aims, ledger }: Part): string[] {
  const named = (place: Ledger['places'][number]) =>
    aims.every(({ target }) => placeWords(place.name, ledger).some((word) => target.metric.includes(word)));
  return aims.length === 0 ? [] : ledger.places.filter(named).map(({ name }) => name);
}

/** 通许污水厂呢: what another county promised, or what is counted in another county alone, is no answer. */
export function ofCounty(parts: Part[], { places: [place, more] }: Query): Part[] {
  if (place === undefined || more !== undefined) return parts;
  return parts.filter((part) => !isAnothers(part.item, place, part.ledger) && !isOfOthers(part, place));
}

const isOfOthers = (part: Part, place: string): boolean => {
  const places = placesOf(part);
  return places.length > 0 && !places.includes(place);
};

/**
 * 某县村卫生室多少个, where one target counts those of the county that are rebuilt, and another all that the city has: the
 * county's share of the second is meant as much as the first.
 */
export function withCity(parts: Part[], topic: string, context: AnswerContext, query: Query): Part[] {
  const [part, other] = parts;
  const [place, more] = query.places;
  if (!part || other || place === undefined || more !== undefined || !placesOf(part).includes(place)) return parts;
  const said = plainText(topic);
  const city = find(topic, context, { ...query, places: [] }, []).filter(
    (one) =>
      one.ledger === part.ledger &&
      one.item !== part.item &&
      one.aims.length > 0 &&
      one.aims.every(({ target }) => plainText(target.metric).includes(said)) &&
      placesOf(one).length === 0 &&
      !isAnothers(one.item, place, one.ledger),
  );
  return [...city.map((one) => ({ ...one, ofCity: true as const })), part];
}

import { counts } from '../../ledger/progress.js';
import { ownerOf } from '../../parsers/question/belongs.js';
import { placeWords } from '../../parsers/question/names.js';
import { sourceLine } from '../replies/answers.js';
import { PLACES_SILENT } from '../replies/answers-places.js';
import { aimOf } from './entries.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { subjectOf } from './subject.js';

const SILENT = /[没未]|欠|差|缺/u;

/** 户厕哪些县没报, where counties tell of their own parts: which of them did this month, and which did not. */
export const placesSilentAnswer: Handler = async (query, context, talk) => {
  const { placeKind: kind, ask, also, text } = query;
  if (kind === undefined || query.places.length > 0 || ![ask, ...also].includes('owes') || !SILENT.test(text))
    return null;
  const [part, other] = subjectOf(query, context, talk).parts;
  if (!part || other || ownerOf(part.item, part.ledger) !== undefined) return null;
  const loaded = await load(context, [part.item]);
  const month = context.today.slice(0, 7);
  const own = loaded
    .of(part.item.id)
    .filter(
      (fact) => counts(fact) && fact.kind === 'report' && fact.scope !== undefined && fact.asOf.startsWith(month),
    );
  const places = part.ledger.places.filter((place) => kind === 'all' || place.kind === kind);
  const told = places.filter(({ name }) => own.some(({ scope = '' }) => placeWords(name, part.ledger).includes(scope)));
  if (own.length === 0) return null;
  const name = aimOf(part, loaded.facts)?.target.metric ?? part.item.title;
  const silent = places.filter((place) => !told.includes(place));
  return {
    items: [part.item.id],
    targets: part.aims.map(({ target }) => target.id),
    text: [
      PLACES_SILENT(
        name,
        told.map((place) => place.name),
        silent.map((place) => place.name),
      ),
      sourceLine(own, part.ledger, context.today),
    ].join('\n'),
  };
};

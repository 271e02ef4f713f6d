import { counts } from '../../ledger/progress.js';
import { ownerOf } from '../../parsers/question/belongs.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { PLACE_UNTOLD } from '../replies/answers-places.js';
import { factLines } from './fact-lines.js';
import { load } from './load.js';
import { newest } from './newest.js';
import type { Part } from './part.js';
import { toldOfPlace } from './place-lines.js';
import type { AnswerContext, Said } from './types.js';

/**
 * 通许的呢 of a matter that counts nothing, after 杞县污水厂到哪一步了: what was told of that place alone; where all that was told
 * names other places, that nothing was.
 */
export async function ofPlaceAlone(
  [part, more]: readonly Part[],
  query: Query,
  context: AnswerContext,
): Promise<Said | null> {
  const [place, other] = query.places;
  if (part === undefined || more !== undefined || place === undefined || other !== undefined) return null;
  if (part.item.targets.length > 0 || ownerOf(part.item, part.ledger) !== undefined) return null;
  const loaded = await load(context, [part.item]);
  const facts = loaded.of(part.item.id).filter((fact) => counts(fact) && fact.asOf <= context.today);
  const words = part.ledger.places.flatMap(({ name }) => placeWords(name, part.ledger));
  const ofSome = facts.filter(
    ({ scope, text = '' }) => scope !== undefined || words.some((word) => text.includes(word)),
  );
  if (ofSome.length === 0 || ofSome.length < facts.length) return null;
  const own = newest(toldOfPlace(part, place, loaded, context.today));
  if (own.length === facts.length) return null;
  return {
    items: [part.item.id],
    text:
      own.length > 0 ? factLines(own, part, context).join('\n') : PLACE_UNTOLD(part.item.code, part.item.title, place),
  };
}

import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Part } from './part.js';
import type { Loaded } from './types.js';

const NEXT = 3;

/**
 * Lines in which a place is named, where no list of places has it (某区另外改造的25条, 已开工22条): each with what was told right below it,
 * until another thing or place is named. In the order of the document.
 */
export function toldOfPlace(part: Part, place: string, loaded: Loaded, today: string): StoredFact[] {
  const words = placeWords(place, part.ledger);
  const own = loaded
    .of(part.item.id)
    .filter((fact) => counts(fact) && fact.asOf <= today)
    .sort((a, b) => a.id - b.id);
  const named = (fact: StoredFact) =>
    fact.scope === undefined ? words.some((word) => fact.text?.includes(word)) : words.includes(fact.scope);
  const chosen = new Set<StoredFact>();
  own.forEach((head, at) => {
    if (!named(head)) return;
    chosen.add(head);
    for (const fact of own.slice(at + 1, at + 1 + NEXT)) {
      const elsewhere = fact.scope !== undefined && !words.includes(fact.scope);
      const another = fact.object !== undefined && fact.object !== head.object;
      if (elsewhere || another || fact.messageId !== head.messageId) break;
      chosen.add(fact);
    }
  });
  return [...chosen];
}

import { counts, newestFirst } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import type { Aim, Loaded } from './types.js';

/** 东陵县开工多少 of a target that counts what is finished: what was told of that stage in the place, the newest; nothing where it is not asked. */
export function stageOfPlace(
  { measure }: Query,
  { target, item, ledger }: Aim,
  place: string,
  loaded: Loaded,
  day: Day,
): StoredFact | undefined {
  if (measure === undefined || measure === target.counts) return undefined;
  const words = placeWords(place, ledger);
  const [newest] = loaded
    .of(item.id)
    .filter(
      (fact) =>
        counts(fact) &&
        fact.target === target.id &&
        fact.measure === measure &&
        fact.value !== undefined &&
        fact.asOf <= day &&
        fact.scope !== undefined &&
        words.includes(fact.scope),
    )
    .sort(newestFirst);
  return newest;
}

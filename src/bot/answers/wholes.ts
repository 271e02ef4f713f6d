import { percentOf } from '../../ledger/arithmetic.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { OF_TARGET, OF_WHOLE } from '../replies/answers.js';
import { measuredBy } from './choice.js';
import type { Part } from './part.js';
import { isToldThing, type Triple, tellsOf, triples } from './triples.js';
import type { Loaded } from './types.js';

const published = ({ item }: Part, loaded: Loaded): Triple[] =>
  triples(loaded.of(item.id).filter((fact) => counts(fact) && fact.kind === 'published'));

/** 化解1300件（93.73%） is told behind 交办1387件, of which it is a part: a share says little without its whole. */
export function withWholes(facts: readonly StoredFact[], part: Part, loaded: Loaded): StoredFact[] {
  const shared = facts.filter((fact) => fact.kind === 'published' && fact.percent !== undefined && fact.unit !== '%');
  if (shared.length === 0) return [...facts];
  const all = published(part, loaded);
  return facts.flatMap((fact) => {
    const whole = shared.includes(fact) ? all.find((one) => one.part.id === fact.id)?.whole : undefined;
    return whole && !facts.some(({ id }) => id === whole.id) ? [whole, fact] : [fact];
  });
}

/** What the figures of an answer without targets are measured by: the target of a rate, the printed whole of a named thing. */
export function measureLines(facts: readonly StoredFact[], part: Part, loaded: Loaded): string[] {
  return [...measuredBy(facts, part).map(OF_TARGET), ...sharesOfWholes(facts, part, loaded)];
}

/** 电力井60座 since the document printed 共计112座,完成45座: its share of that whole, computed. */
function sharesOfWholes(facts: readonly StoredFact[], part: Part, loaded: Loaded): string[] {
  const told = facts.filter(isToldThing);
  if (told.length === 0) return [];
  const all = published(part, loaded);
  return told.flatMap((fact) => {
    const found = all.find((one) => tellsOf(fact, one));
    const share = percentOf(fact.value ?? 0, found?.whole.value ?? 0);
    return found && share !== null && share <= 100 ? [OF_WHOLE(fact.object ?? '', found.whole, share)] : [];
  });
}

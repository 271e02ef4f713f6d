import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Part } from './part.js';
import { triples } from './triples.js';
import type { Loaded } from './types.js';

/** 化解1300件（93.73%） is told behind 交办1387件, of which it is a part: a share says little without its whole. */
export function withWholes(facts: readonly StoredFact[], { item }: Part, loaded: Loaded): StoredFact[] {
  const shared = facts.filter((fact) => fact.kind === 'published' && fact.percent !== undefined && fact.unit !== '%');
  if (shared.length === 0) return [...facts];
  const all = triples(loaded.of(item.id).filter((fact) => counts(fact) && fact.kind === 'published'));
  return facts.flatMap((fact) => {
    const whole = shared.includes(fact) ? all.find(({ part }) => part.id === fact.id)?.whole : undefined;
    return whole && !facts.some(({ id }) => id === whole.id) ? [whole, fact] : [fact];
  });
}

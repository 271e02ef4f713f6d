import type { StoredFact } from '../../model/fact.js';
import { itemById, load } from './load.js';
import type { AnswerContext, Shown } from './types.js';

/** The facts behind figures that were shown, for their source line. */
export async function factsShown(list: readonly Shown[], context: AnswerContext): Promise<StoredFact[]> {
  const ids = new Set(list.flatMap((one) => one.facts));
  const items = [...new Set(list.map((one) => one.item))].flatMap((id) => itemById(context, id) ?? []);
  const { facts } = await load(context, items);
  return facts.filter((fact) => ids.has(fact.id));
}

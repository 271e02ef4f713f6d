import type { Day, StoredFact } from '../../model/fact.js';
import { aimOf } from './entries.js';
import { family, load } from './load.js';
import type { Part } from './part.js';
import { readPlace, rowsOf } from './reading.js';
import type { Aim, AnswerContext, Loaded } from './types.js';

/** The newest figures by place of one matter. */
export interface NewestList {
  /** The target that its words name, among those with lists. */
  aim: Aim | undefined;
  /** The list of that target; any list where none is named. */
  list: StoredFact | undefined;
  /** The newest list of the matter; where a target is named none that counts another one. */
  any: StoredFact | undefined;
  /** All that was told of the matter. */
  loaded: Loaded;
}

export async function newestList(part: Part, context: AnswerContext): Promise<NewestList> {
  const loaded = await load(context, family(part.item, part.ledger));
  const { facts } = loaded;
  const aim = aimOf(
    part,
    facts.filter((fact) => fact.breakdown !== undefined),
  );
  // 乡村路's counties are none of 农村公路, though one item asks for both.
  const named = new Set(part.aims.map(({ target }) => target.id));
  const near = facts.filter((fact) => named.size === 0 || fact.target === undefined || named.has(fact.target));
  return { aim, list: rowsOf(facts, context.today, aim?.target.id), any: rowsOf(near, context.today), loaded };
}

/** A list with what its places told since, increments (又完成120个,其中甲县80个) and figures of their own, and who told it. */
export function addedTo(
  list: StoredFact,
  { aim, loaded }: NewestList,
  today: Day,
): { rows: Record<string, number>; by: StoredFact[] } {
  const rows = { ...list.breakdown };
  const by: StoredFact[] = [];
  if (!aim) return { rows, by };
  for (const place of Object.keys(rows)) {
    const { value, since, fact, unit } = readPlace(aim, place, loaded, today);
    if (value === undefined || !fact || unit !== list.unit) continue;
    if (since?.id !== list.id && !isLater(fact, list)) continue;
    rows[place] = value;
    by.push(fact);
  }
  return { rows, by };
}

/** What a place itself told of a later day than the list. */
const isLater = ({ id, scope, asOf }: StoredFact, list: StoredFact): boolean =>
  id !== list.id && scope !== undefined && asOf > list.asOf;

import type { Item } from '../../model/ledger.js';
import { load } from './load.js';
import { overIn } from './over.js';
import type { AnswerContext } from './types.js';

/** 谁完成得多, 哪个办结的少: those that are over are counted, and not all that somebody answers for. */
export const COUNTS_DONE = /(?:完成|办结|办成|办完|兑现|销号|干完|做完)(?:了|得|的)*(?:更|比较|最)?[多少]/u;

/** How many of each one's items are over, closed by the supervisor or told to be. */
export async function doneOfEach(
  groups: readonly { name: string; items: readonly Item[] }[],
  context: AnswerContext,
): Promise<{ name: string; count: number; of: number }[]> {
  const all = [...new Set(groups.flatMap(({ items }) => items))];
  const loaded = await load(context, all);
  const approved = (await context.requests?.approved(all.map(({ id }) => id))) ?? [];
  const isDone = overIn(loaded, approved, context.today);
  return groups.map(({ name, items }) => ({ name, count: items.filter(isDone).length, of: items.length }));
}

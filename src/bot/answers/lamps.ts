import type { Item } from '../../model/ledger.js';
import { ledgerOf, load } from './load.js';
import { type Reading, readTarget } from './reading.js';
import type { AnswerContext } from './types.js';

/** Every target of the items that somebody reported, with its share and light. */
export async function lampsOf(items: readonly Item[], context: AnswerContext): Promise<Reading[]> {
  const aimed = items.filter((item) => item.targets.length > 0);
  const loaded = await load(context, aimed);
  return aimed
    .flatMap((item) =>
      item.targets.map((target) =>
        readTarget({ ledger: ledgerOf(context, item), item, target }, loaded, context.today),
      ),
    )
    .filter((reading) => reading.figures.length > 0);
}

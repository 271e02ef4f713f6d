import { closedItems, itemState } from '../../ledger/states.js';
import type { Item } from '../../model/ledger.js';
import type { Request } from '../../store/store.js';
import type { Loaded } from './types.js';

/** Whether an item is over: closed by the supervisor, or told to be finished. */
export function overIn(loaded: Loaded, approved: readonly Request[], today: string): (item: Item) => boolean {
  const closed = closedItems(approved);
  return (item) => closed.has(item.id) || itemState(item, loaded.of(item.id), today) === 'done';
}

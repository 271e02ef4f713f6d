import { dayOf } from '../days.js';
import type { Colour } from '../ledger/lights.js';
import type { Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Request, Store } from '../store/store.js';
import { type ItemView, itemView } from './item.js';

export interface Board {
  ledger: Ledger;
  rows: ItemView[];
  counts: Record<Colour | 'none', number>;
}

function byItem<T extends { item: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.item);
    if (list) list.push(row);
    else map.set(row.item, [row]);
  }
  return map;
}

/** Every item of a ledger as of today. */
export async function loadBoard(store: Store, ledger: Ledger, now: Instant): Promise<Board> {
  const today = dayOf(now);
  const ids = ledger.items.map((item) => item.id);
  const [recent, approved] = await Promise.all([store.facts.recent(ids, today), store.requests.approved(ids)]);
  const facts = byItem(recent);
  const requests = byItem<Request>(approved);
  const rows = ledger.items.map((item) =>
    itemView(ledger, item, facts.get(item.id) ?? [], { approved: requests.get(item.id) ?? [], open: [] }, today),
  );
  const counts = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const row of rows) counts[row.light?.colour ?? 'none'] += 1;
  return { ledger, rows, counts };
}

import { loadedOf } from '../../bot/answers/load.js';
import { dayOf } from '../../days.js';
import { adopt } from '../../ledger/adopt.js';
import { extendedTo } from '../../ledger/dues.js';
import type { Day, Instant } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import type { Store } from '../../store/store.js';
import { type BoardRow, boardRow } from './row.js';

/** All items of one ledger as of today, in the order of the ledger. */
export interface Board {
  ledger: Ledger;
  today: Day;
  rows: BoardRow[];
  /** Approved extensions by item id. */
  extended: ReadonlyMap<string, Day>;
  /** Changes whenever a row does. */
  version: string;
}

/** `over` gives up between two portions: the program ends. Rejects then, and when the store does. */
export type LoadBoard = (ledger: Ledger, now: Instant, over?: AbortSignal) => Promise<Board>;

interface Kept extends Board {
  facts: string;
  requests: string;
  extended: Map<string, Day>;
  byId: Map<string, BoardRow>;
}

/** Items whose facts are read at a time: others get their turn in between. */
const AT_ONCE = 1_000;

/** Reads boards, and keeps them: only items whose facts or deadlines changed since are read again, all of them every new day. */
export function boards(store: Store): LoadBoard {
  const kept = new Map<string, Promise<Kept>>();
  return (ledger, now, over) => {
    const before = kept.get(ledger.key);
    const next = (before ?? Promise.resolve(undefined))
      .catch(() => undefined)
      .then((old) => refreshed({ store, over }, ledger, dayOf(now), old));
    kept.set(ledger.key, next);
    return next;
  };
}

interface From {
  store: Store;
  over: AbortSignal | undefined;
}

async function refreshed(from: From, ledger: Ledger, today: Day, old: Kept | undefined): Promise<Kept> {
  const { store } = from;
  // Versions are asked for first: what changes while the rows are read is read again the next time.
  const [facts, requests] = await Promise.all([store.facts.version(), store.requests.version()]);
  if (old === undefined || old.ledger !== ledger || old.today !== today) {
    const extended = await extensions(store, ledger);
    const fresh = { ledger, today, rows: [], version: '', facts, requests, extended, byId: new Map() };
    return read(from, fresh, ledger.items);
  }
  if (old.facts === facts && old.requests === requests) return old;
  const extended = old.requests === requests ? old.extended : await extensions(store, ledger);
  const touched = new Set(old.facts === facts ? [] : await store.facts.touched(old.facts));
  const changed = ledger.items.filter(({ id }) => touched.has(id) || extended.get(id) !== old.extended.get(id));
  const next = { ...old, facts, requests, extended };
  return changed.length === 0 ? next : read(from, next, changed);
}

async function extensions({ requests }: Store, { items }: Ledger): Promise<Map<string, Day>> {
  const approved = await requests.approved(items.map(({ id }) => id));
  const named = new Set(approved.map(({ item }) => item));
  return new Map(
    items.flatMap((item) => {
      const due = named.has(item.id) ? extendedTo(item, approved) : undefined;
      return due === undefined ? [] : [[item.id, due] as const];
    }),
  );
}

async function read({ store, over }: From, kept: Kept, items: readonly Item[]): Promise<Kept> {
  const { ledger, today, extended } = kept;
  const byId = new Map(kept.byId);
  for (let at = 0; at < items.length; at += AT_ONCE) {
    over?.throwIfAborted();
    const part = items.slice(at, at + AT_ONCE);
    const ids = part.map(({ id }) => id);
    const loaded = loadedOf(adopt(await store.facts.recent(ids, today), part), extended);
    for (const item of part) byId.set(item.id, boardRow(ledger, item, loaded, today));
  }
  const rows = ledger.items.flatMap(({ id }) => byId.get(id) ?? []);
  return { ...kept, byId, rows, version: `${today} ${kept.facts} ${kept.requests}` };
}

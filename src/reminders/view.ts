import { owingItems } from '../ledger/dues.js';
import { closedItems } from '../ledger/states.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item } from '../model/ledger.js';
import type { Approved, LedgerState, ReportMark } from './state.js';

/** A report with its time in milliseconds. */
interface Timed extends ReportMark {
  ms: number;
}

/** A ledger's state by item: made once, so that everything after it looks up and does not search. */
export interface LedgerView extends LedgerState {
  items: ReadonlyMap<string, Item>;
  /** Items that owe reports (rule 24), those with sub-items left out. */
  owing: readonly Item[];
  children: ReadonlyMap<string, readonly Item[]>;
  factsOf(item: Item): readonly StoredFact[];
  approvedOf(item: Item): readonly Approved[];
  /** Reports of the item or of its parent, which count for it, oldest first. */
  reportsOf(item: Item): readonly Timed[];
  /** Not closed 销号 and not paused 暂缓 on the day. */
  isOpen(item: Item, day: Day): boolean;
}

const cache = new WeakMap<LedgerState, LedgerView>();

export function viewOf(state: LedgerState): LedgerView {
  const known = cache.get(state);
  if (known) return known;
  const view = makeView(state);
  cache.set(state, view);
  return view;
}

function makeView(state: LedgerState): LedgerView {
  const { ledger } = state;
  const facts = byItem(state.facts);
  const approved = byItem(state.approved);
  const reports = byItem(state.reports.map((one) => ({ ...one, ms: Date.parse(one.at) })));
  for (const list of reports.values()) list.sort((a, b) => a.ms - b.ms);
  const children = new Map<string, Item[]>();
  for (const item of ledger.items) {
    if (item.parent === undefined) continue;
    const list = children.get(item.parent);
    if (list) list.push(item);
    else children.set(item.parent, [item]);
  }
  const closed = closedItems(state.approved);
  const own = (item: Item, day: Day): boolean =>
    !closed.has(item.id) && !(approved.get(item.id) ?? []).some((one) => pauses(one, day));
  return {
    ...state,
    items: new Map(ledger.items.map((item) => [item.id, item])),
    owing: owingItems(ledger),
    children,
    factsOf: (item) => facts.get(item.id) ?? [],
    approvedOf: (item) => approved.get(item.id) ?? [],
    reportsOf(item) {
      const mine = reports.get(item.id) ?? [];
      const above = item.parent === undefined ? [] : (reports.get(item.parent) ?? []);
      return above.length === 0 ? mine : [...mine, ...above].sort((a, b) => a.ms - b.ms);
    },
    isOpen(item, day) {
      const parent = item.parent === undefined ? undefined : this.items.get(item.parent);
      return own(item, day) && (parent === undefined || own(parent, day));
    },
  };
}

function pauses(request: Approved, day: Day): boolean {
  return request.kind === 'pause' && request.object === undefined && (request.due === undefined || day <= request.due);
}

function byItem<T extends { item: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const list = groups.get(one.item);
    if (list) list.push(one);
    else groups.set(one.item, [one]);
  }
  return groups;
}

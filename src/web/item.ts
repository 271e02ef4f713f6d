import { loadedOf } from '../bot/answers/load.js';
import { dayOf } from '../days.js';
import { adopt } from '../ledger/adopt.js';
import { daysLeft, extendedTo } from '../ledger/dues.js';
import { deadlineOf, type Light } from '../ledger/lights.js';
import { counts } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Ledger } from '../model/ledger.js';
import type { Request } from '../store/store.js';
import type { WebDeps } from './deps.js';
import { type TargetRow, targetRow } from './target.js';

export interface FactRow {
  fact: StoredFact;
  /** What replaced it, for one that was corrected. */
  next?: StoredFact;
}

/** All that the pane shows of an item; made of the ledger and its facts, as of a day. */
export interface ItemView {
  item: Item;
  ledger: Ledger;
  today: Day;
  deadline: Day | null;
  extended: boolean;
  left: number | null;
  targets: TargetRow[];
  /** The worst of the targets' lights. */
  light: Light | null;
  last: FactRow[];
  /** Every fact, in the order given. */
  all: FactRow[];
  /** Corrected, withdrawn and rejected facts, newest first. */
  history: FactRow[];
  requests: Request[];
  approved: Request[];
}

const LAST = 8;
const worst = { green: 0, yellow: 1, red: 2 };

export function itemView(
  ledger: Ledger,
  item: Item,
  facts: StoredFact[],
  requests: { approved: Request[]; open: Request[] },
  today: Day,
): ItemView {
  const extended = extendedTo(item, requests.approved);
  const deadline = deadlineOf(item, undefined, extended);
  const due: ReadonlyMap<string, Day> = new Map(extended === undefined ? [] : [[item.id, extended]]);
  const loaded = loadedOf(adopt(facts.filter(counts), [item]), due);
  const targets = item.targets.map((target) => targetRow(ledger, item, target, loaded, today));
  const lights = targets.flatMap((row) => row.light ?? []);
  const replacedBy = new Map(facts.flatMap((fact) => (fact.supersedes === undefined ? [] : [[fact.supersedes, fact]])));
  const rows = facts.map((fact): FactRow => {
    const next = replacedBy.get(fact.id);
    return next ? { fact, next } : { fact };
  });
  const live = (row: FactRow) => row.fact.state === 'confirmed' || row.fact.state === 'pending';
  return {
    item,
    ledger,
    today,
    deadline,
    extended: extended !== undefined,
    left: deadline === null ? null : daysLeft(deadline, today),
    targets,
    light: lights.reduce<Light | null>((a, b) => (a && worst[a.colour] >= worst[b.colour] ? a : b), null),
    all: rows,
    last: rows.filter(live).slice(0, LAST),
    history: rows.filter((row) => !live(row)),
    requests: requests.open,
    approved: requests.approved,
  };
}

/** Reads the item of that id; undefined when no ledger has it. */
export async function loadItem(deps: WebDeps, id: string, most = 200): Promise<ItemView | undefined> {
  const { store } = deps;
  for (const ledger of await deps.ledgers()) {
    const item = ledger.items.find((one) => one.id === id);
    if (!item) continue;
    const today = dayOf(deps.now());
    const [recent, history, approved, open] = await Promise.all([
      store.facts.recent([id], today),
      store.facts.history([id], most),
      store.requests.approved([id]),
      store.requests.open([id]),
    ]);
    const known = new Set(history.map((fact) => fact.id));
    const facts = [...history, ...recent.filter((fact) => !known.has(fact.id))].sort((a, b) => b.id - a.id);
    return itemView(ledger, item, facts, { approved, open }, today);
  }
  return undefined;
}

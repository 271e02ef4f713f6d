import { dayOf } from '../days.js';
import { daysLeft, extendedTo } from '../ledger/dues.js';
import { deadlineOf, type Light, lightOf, shareOf, timeGone, yearEnd } from '../ledger/lights.js';
import { type Figure, targetFigures } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';
import type { Request } from '../store/store.js';
import type { WebDeps } from './deps.js';

export interface TargetRow {
  target: Target;
  /** One a source, newest first; never merged. */
  figures: Figure[];
  /** Of the newest figure, in percent; null where a share says nothing (不超过). */
  share: number | null;
  light: Light | null;
  /** Share of the time gone, in percent. */
  gone: number;
}

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
  /** Corrected, withdrawn and rejected facts, newest first. */
  history: FactRow[];
  requests: Request[];
}

const LAST = 8;
const worst = { green: 0, yellow: 1, red: 2 };

function targetRow(ledger: Ledger, item: Item, target: Target, facts: StoredFact[], today: Day, to?: Day): TargetRow {
  const figures = targetFigures(target, facts, today);
  const value = figures[0]?.value;
  const deadline = deadlineOf(item, target, to) ?? yearEnd(ledger.yearStart);
  return {
    target,
    figures,
    share: value === undefined ? null : shareOf(target, value),
    light: value === undefined ? null : lightOf(ledger, item, target, value, today, to),
    gone: timeGone(ledger.yearStart, deadline, today),
  };
}

export function itemView(
  ledger: Ledger,
  item: Item,
  facts: StoredFact[],
  requests: { approved: Request[]; open: Request[] },
  today: Day,
): ItemView {
  const extended = extendedTo(item, requests.approved);
  const deadline = deadlineOf(item, undefined, extended);
  const targets = item.targets.map((target) => targetRow(ledger, item, target, facts, today, extended));
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
    last: rows.filter(live).slice(0, LAST),
    history: rows.filter((row) => !live(row)),
    requests: requests.open,
  };
}

/** Reads the item of that id; undefined when no ledger has it. */
export async function loadItem(deps: WebDeps, id: string): Promise<ItemView | undefined> {
  const { store } = deps;
  for (const ledger of await deps.ledgers()) {
    const item = ledger.items.find((one) => one.id === id);
    if (!item) continue;
    const today = dayOf(deps.now());
    const [recent, history, approved, open] = await Promise.all([
      store.facts.recent([id], today),
      store.facts.history([id], 200),
      store.requests.approved([id]),
      store.requests.open([id]),
    ]);
    const known = new Set(history.map((fact) => fact.id));
    const facts = [...history, ...recent.filter((fact) => !known.has(fact.id))].sort((a, b) => b.id - a.id);
    return itemView(ledger, item, facts, { approved, open }, today);
  }
  return undefined;
}

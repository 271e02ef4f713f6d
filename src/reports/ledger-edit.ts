import type { Day } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';

/** What an edited ledger sheet changes; the preview of an import shows it, `applyEdit` carries it out. */
export interface LedgerEdit {
  /** New items, and sub-tasks of an item (`parent`). Their ids follow those of the ledger. */
  added: AddedItem[];
  changed: ItemChange[];
  /** Targets that are new (`old` absent) or say something else now. */
  targets: TargetChange[];
  /** Ids of items that the sheet does not list; they stay as they are. */
  missing: string[];
}

export interface AddedItem {
  id: string;
  code: string;
  parent?: string;
  section: string;
  title: string;
  text: string;
  /** Lead unit first. */
  units: string[];
  leaders: string[];
  deadline: Day | null;
  targets: Target[];
}

export type ItemChange = { id: string } & (
  | { field: 'title' | 'text'; old: string; new: string }
  | { field: 'units' | 'leaders'; old: string[]; new: string[] }
  | { field: 'deadline'; old: Day | null; new: Day }
);

export interface TargetChange {
  item: string;
  old?: Target;
  new: Target;
}

export function isEmpty({ added, changed, targets }: LedgerEdit): boolean {
  return added.length + changed.length + targets.length === 0;
}

/** Does a new edition of a target ask for something else? */
export function differs(a: Target, b: Target): boolean {
  return a.metric !== b.metric || a.value !== b.value || a.unit !== b.unit || a.op !== b.op || a.due !== b.due;
}

export function itemOf(id: string, ledger: Ledger): Item | undefined {
  return ledger.items.find((item) => item.id === id);
}

import type { Item, Ledger, Target } from '../model/ledger.js';
import { joinItems, joinTargets } from './join.js';

export interface Change {
  field: 'code' | 'section' | 'title' | 'text' | 'leaders' | 'units' | 'deadline' | 'parent';
  old: string;
  new: string;
}

export interface TargetChange {
  code: string;
  metric: string;
  old: { value: number; unit: string; op: Target['op'] } | null;
  new: { value: number; unit: string; op: Target['op'] } | null;
}

/** What a newer edition 新版 of a document changes in the stored ledger. */
export interface LedgerDiff {
  added: { id: string; title: string }[];
  removed: { id: string; title: string }[];
  changed: { id: string; title: string; changes: Change[]; targets: TargetChange[] }[];
  /** Facts of the new edition that the old one had not. */
  newFacts: number;
  same: boolean;
}

const FIELDS = ['code', 'section', 'title', 'text', 'leaders', 'units', 'deadline', 'parent'] as const;
const said = (item: Item, field: Change['field']): string => {
  const value = item[field];
  return Array.isArray(value) ? value.join('、') : (value ?? '');
};

/** Differences between the stored ledger and a newly read edition of the same document. */
export function diffLedgers(stored: Ledger, read: Ledger): LedgerDiff {
  const joined = joinItems(stored.items, read.items);
  const before = new Map(stored.items.flatMap((old) => [[joined.get(old.id), old] as const]));
  const short = ({ id, title }: Item): { id: string; title: string } => ({ id, title });
  const added = read.items.filter((item) => !before.has(item)).map(short);
  const removed = stored.items.filter(({ id }) => !joined.has(id)).map(short);
  const changed = read.items.flatMap((item) => {
    const old = before.get(item);
    if (!old) return [];
    const changes = FIELDS.flatMap((field) => {
      const [a, b] = [said(old, field), said(item, field)];
      return a === b ? [] : [{ field, old: a, new: b }];
    });
    const targets = targetChanges(old.targets, item.targets);
    return changes.length + targets.length === 0 ? [] : [{ ...short(item), changes, targets }];
  });
  const known = new Set(stored.facts.map((f) => JSON.stringify(f)));
  const newFacts = read.facts.filter((f) => !known.has(JSON.stringify(f))).length;
  return { added, removed, changed, newFacts, same: added.length + removed.length + changed.length + newFacts === 0 };
}

function targetChanges(old: readonly Target[], now: readonly Target[]): TargetChange[] {
  const figure = ({ value, unit, op }: Target): NonNullable<TargetChange['old']> => ({ value, unit, op });
  return joinTargets(old, now).flatMap(({ old: was, now: target }) => {
    if (was && target && was.value === target.value && was.unit === target.unit && was.op === target.op) return [];
    const one = target ?? was;
    if (!one) return [];
    return [{ code: one.id, metric: one.metric, old: was ? figure(was) : null, new: target ? figure(target) : null }];
  });
}

import type { Item, Ledger, Target } from '../model/ledger.js';

export interface Change {
  field: 'section' | 'title' | 'text' | 'leaders' | 'units' | 'deadline' | 'parent';
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

const FIELDS = ['section', 'title', 'text', 'leaders', 'units', 'deadline', 'parent'] as const;
const said = (item: Item, field: Change['field']): string => {
  const value = item[field];
  return Array.isArray(value) ? value.join('、') : (value ?? '');
};

/** Differences between the stored ledger and a newly read edition of the same document; items are joined by their code. */
export function diffLedgers(stored: Ledger, read: Ledger): LedgerDiff {
  const before = new Map(stored.items.map((i) => [i.code, i]));
  const after = new Map(read.items.map((i) => [i.code, i]));
  const short = ({ id, title }: Item): { id: string; title: string } => ({ id, title });
  const added = read.items.filter((i) => !before.has(i.code)).map(short);
  const removed = stored.items.filter((i) => !after.has(i.code)).map(short);
  const changed = read.items.flatMap((item) => {
    const old = before.get(item.code);
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

/** Targets are joined by what they count; those of one name in their order. */
function targetChanges(old: Target[], now: Target[]): TargetChange[] {
  const left = [...old];
  const out: TargetChange[] = [];
  const figure = ({ value, unit, op }: Target): NonNullable<TargetChange['old']> => ({ value, unit, op });
  for (const target of now) {
    const exact = left.findIndex(
      (t) => t.metric === target.metric && t.value === target.value && t.unit === target.unit,
    );
    const at = exact >= 0 ? exact : left.findIndex((t) => t.metric === target.metric);
    const [was] = at < 0 ? [] : left.splice(at, 1);
    if (was && was.value === target.value && was.unit === target.unit && was.op === target.op) continue;
    out.push({ code: target.id, metric: target.metric, old: was ? figure(was) : null, new: figure(target) });
  }
  for (const gone of left) out.push({ code: gone.id, metric: gone.metric, old: figure(gone), new: null });
  return out;
}

import type { Fact } from '../model/fact.js';
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

/** A fact as text, its fields in one order: what comes out of the store has another than what was just read. */
const asText = (fact: Fact): string => JSON.stringify(inOrder(fact));
const inOrder = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]): [string, unknown] => [name, isObject(field) ? inOrder(field) : field])
    .sort(([a], [b]) => (a < b ? -1 : 1));
const isObject = (field: unknown): field is object => typeof field === 'object' && field !== null;

/** Which part of the year a report tells of: 第三季度, 上半年, 10月, (截至6月20日). */
const PERIOD =
  /\((?:截[至止]|\d)[^()]*\)|截[至止]\d{1,2}月(?:\d{1,2}日|底)?|第?[一二三四1-4]季度|前[一二三]季度|[上下]半年|\d{1,2}(?:[-~—至]\d{1,2})?月份?底?|年中|年终|半年/gu;
const untimed = (title: string): string => title.replace(PERIOD, '').replace(/\s/gu, '');

/** One document in two editions: alike by name, and with matters in common. Annexes of one letter share its number, plain titles stand over lists of several years' matters. */
export function isSameDocument(stored: Ledger, read: Ledger): boolean {
  if (!isNamedAlike(stored, read)) return false;
  const fewest = Math.min(stored.items.length, read.items.length);
  const common = joinItems(stored.items, read.items).size;
  return common >= fewest * (untimed(stored.title) === untimed(read.title) ? SAME_TITLE : SAME_LETTER);
}
/** Shares of the matters that two editions have in common at least. */
const SAME_TITLE = 0.25;
const SAME_LETTER = 0.5;

/** By its number, its title, or the same title for another part of the same year. */
export function isNamedAlike(a: Ledger, b: Ledger): boolean {
  if (a.docNumber !== null && a.docNumber === b.docNumber) return true;
  if (a.kind !== b.kind) return false;
  return a.title === b.title || (a.yearStart === b.yearStart && untimed(a.title) === untimed(b.title));
}

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
  const known = new Set(stored.facts.map(asText));
  const newFacts = read.facts.filter((f) => !known.has(asText(f))).length;
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

import { extendedTo, leadOf } from '../ledger/dues.js';
import { deadlineOf } from '../ledger/lights.js';
import { counts } from '../ledger/progress.js';
import { itemState } from '../ledger/states.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import type { Mark } from './call.js';
import { isReached } from './lines.js';
import type { LedgerView } from './view.js';

/** A dated promise with what it is about; one for each day of an item. */
export interface ItemMark extends Mark {
  item: Item;
  /** The targets that are to be reached by then; none = the item as a whole. */
  targets: readonly Target[];
  /** An instruction 批示: what was ordered. */
  instruction?: StoredFact;
}

/** Which of two marks of one day speaks for both. */
const ORDER = { deadline: 0, instruction: 1, milestone: 2, target: 3 } as const;

/**
 * The dated promises of an item: its deadline (moved by an approved extension), targets' own dates, dates in its text,
 * days of instructions, extended parts. A day that the extension replaced is gone.
 */
function marksOf(item: Item, view: LedgerView): ItemMark[] {
  const approved = view.approvedOf(item).map((one) => ({ ...one }));
  const extended = extendedTo(item, approved);
  const before = deadlineOf(item);
  const marks: ItemMark[] = [];
  const formal = extended ?? item.deadline;
  if (formal !== undefined && formal !== null) {
    const text = extended === undefined ? (item.deadlines.find((one) => one.day === formal)?.text ?? '') : '';
    const targets = extended === undefined ? item.targets.filter((one) => (one.due ?? formal) <= formal) : item.targets;
    marks.push({ kind: 'deadline', day: formal, text, item, targets, ...(extended ? { extended: true } : {}) });
  }
  if (extended === undefined) marks.push(...targetMarks(item));
  for (const { day, text, formal: printed } of item.deadlines) {
    if (printed || day === '' || (extended !== undefined && day === before)) continue;
    const targets = item.targets.filter((one) => one.due === day);
    marks.push({ kind: 'milestone', day, text: clauseOf(item.text, text), item, targets });
  }
  for (const one of approved) {
    if (one.kind !== 'extend' || one.object === undefined || one.due === undefined) continue;
    marks.push({ kind: 'milestone', day: one.due, text: one.object, item, targets: [], extended: true });
  }
  for (const fact of view.factsOf(item)) {
    if (fact.kind !== 'instruction' || fact.state !== 'confirmed' || fact.due === undefined) continue;
    const targets = item.targets.filter((one) => one.id === fact.target);
    marks.push({ kind: 'instruction', day: fact.due, text: fact.nextStep ?? '', item, targets, instruction: fact });
  }
  return oncePerDay(marks);
}

function targetMarks(item: Item): ItemMark[] {
  const days = new Set(item.targets.flatMap((one) => one.due ?? []));
  return [...days].map((day) => {
    const targets = item.targets.filter((one) => one.due === day);
    return { kind: 'target', day, text: targets.map((one) => one.metric).join('、'), item, targets };
  });
}

/** Two promises of one day are one: the more formal speaks, with the targets of both. */
function oncePerDay(marks: readonly ItemMark[]): ItemMark[] {
  const days = new Map<Day, ItemMark>();
  for (const mark of [...marks].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])) {
    const known = days.get(mark.day);
    if (known === undefined) days.set(mark.day, mark);
    else if (known.text === '') days.set(mark.day, { ...known, text: mark.text });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The clause that a date stands in: 4月底 → 其中两条路在4月底完工. */
function clauseOf(text: string, date: string): string {
  const flat = text.replace(/\s+/gu, '');
  const clause = flat.split(/[。;；,，]/u).find((one) => one.includes(date.replace(/\s+/gu, '')));
  return clause === undefined || clause === '' ? date : clause;
}

const ENDS = /开工|动工|启动|完工|竣工|建成|完成|投用|启用|通车|验收|招标|到位|印发|出台|交付|投产/gu;

/** Has what was promised been reported as done, as far as was reported up to the day? */
export function isKept(mark: ItemMark, view: LedgerView, day: Day): boolean {
  const { item } = mark;
  const facts = view.factsOf(item).filter((fact) => counts(fact) && fact.asOf <= day);
  if (itemState(item, facts, day) === 'done') return true;
  const children = view.children.get(item.id) ?? [];
  if (children.length > 0 && children.every((one) => itemState(one, view.factsOf(one), day) === 'done')) return true;
  if (mark.instruction !== undefined) return isAnswered(mark.instruction, mark, facts);
  if (mark.targets.length > 0 && mark.targets.every((target) => isReached(target, item, view, day))) return true;
  return mark.kind === 'milestone' && facts.some((fact) => says(fact, mark.text));
}

/** A figure that was ordered is reported; an order without one is answered by a report after it. */
function isAnswered(order: StoredFact, { targets }: ItemMark, facts: readonly StoredFact[]): boolean {
  const reports = facts.filter((fact) => fact.kind === 'report' && fact.id > order.id);
  const wanted = order.value;
  const target = targets[0];
  if (wanted === undefined || target === undefined)
    return reports.some((fact) => order.object === undefined || fact.object === order.object);
  return reports.some(
    (fact) => fact.target === target.id && fact.mode !== 'delta' && fact.value !== undefined && fact.value >= wanted,
  );
}

/** A milestone that was reached, in words of the promise: 已开工 for 5月底前开工. */
function says(fact: StoredFact, promise: string): boolean {
  const words = promise.match(ENDS) ?? [];
  const said = `${fact.milestone ?? ''}${fact.measure === 'started' ? '开工' : ''}`;
  if (said === '' || (fact.object !== undefined && !promise.includes(fact.object))) return false;
  return words.some((word) => said.includes(word));
}

export interface MarkedItem {
  unit: string;
  marks: readonly ItemMark[];
}

const cache = new WeakMap<LedgerView, readonly (MarkedItem & { item: Item })[]>();

/** Open items with their marks; a parent whose sub-items have the same day leaves it to them. */
export function markedItems(view: LedgerView, day: Day): readonly MarkedItem[] {
  const known = cache.get(view) ?? allMarked(view);
  cache.set(view, known);
  return known.filter(({ item }) => view.isOpen(item, day));
}

function allMarked(view: LedgerView): (MarkedItem & { item: Item })[] {
  const own = new Map(view.ledger.items.map((item) => [item.id, marksOf(item, view)]));
  return view.ledger.items.flatMap((item) => {
    const parts = (view.children.get(item.id) ?? []).flatMap((one) => own.get(one.id) ?? []);
    const marks = (own.get(item.id) ?? []).filter((mark) => !parts.some((part) => part.day === mark.day));
    return marks.length > 0 ? [{ item, unit: leadOf(item, view.ledger), marks }] : [];
  });
}

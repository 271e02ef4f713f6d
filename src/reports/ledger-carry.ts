import { UnreadableFile } from '../import/errors.js';
import { joinItems } from '../import/join.js';
import type { Item, Ledger, Target } from '../model/ledger.js';
import { withItems } from './ledger-items.js';

/** What edited ledger sheets said, and stays when the document itself is read again. */
export interface Carried {
  /** Items and sub-tasks that a sheet added. */
  items: Item[];
  /** Targets that a sheet changed or added, as they go on. */
  targets: { item: Item; target: Target }[];
  /** Items whose words, units or dates a sheet changed. */
  changed: Item[];
  /** Items of which the document now says something else than it did: there the document stands. */
  dropped: { item: Item; what: string }[];
}

/**
 * A newly read edition of a document with what ledger sheets changed in the stored one. What the document itself changed
 * since goes before what a sheet said of it. Throws UnreadableFile where the edition numbers an item of its own as a
 * sheet numbered a sub-task: reports of the one would stand under the other.
 */
export function carryOver(stored: Ledger, read: Ledger): { ledger: Ledger; carried: Carried } {
  const carried: Carried = { items: [], targets: [], changed: [], dropped: [] };
  const own = stored.items.filter(({ added }) => added === undefined);
  // By what the document called them: a sheet may have given them other titles.
  const joined = joinItems(
    own.map((item) => ({ ...item, title: item.printed?.title ?? item.title })),
    read.items,
  );
  const before = new Map(own.map((old) => [joined.get(old.id), old]));
  const items = read.items.map((item) => {
    const old = before.get(item);
    return old ? withTargets(withFields(item, old, carried), old, carried) : item;
  });
  const known = new Map(read.items.map((item) => [item.id, item]));
  for (const old of stored.items) {
    if (old.added === undefined) continue;
    const item = below(old, joined);
    if (!item) continue;
    const twin = known.get(item.id);
    if (twin && twin.title !== item.title)
      throw new UnreadableFile(
        `新文件里的${twin.code}项与台账表增加的${item.code}项编号相同、内容不同，没有导入；请先导出台账，与文件核对编号。`,
      );
    if (!twin) carried.items.push(item);
  }
  return { ledger: withItems({ ...read, items }, carried.items), carried };
}

/** A sub-task that a sheet added, under the number that its item has now; undefined when the item is gone. */
function below(added: Item, joined: ReadonlyMap<string, Item>): Item | undefined {
  if (added.parent === undefined) return added;
  const parent = joined.get(added.parent);
  if (!parent || parent.id === added.parent) return parent && added;
  const id = renamed(added.id, added.parent, parent.id);
  const targets = added.targets.map((target) => ({ ...target, id: renamed(target.id, added.id, id) }));
  return { ...added, id, code: id.slice(added.ledger.length), parent: parent.id, targets };
}

const renamed = (id: string, from: string, to: string): string =>
  id.startsWith(from) ? `${to}${id.slice(from.length)}` : id;

const FIELDS = ['title', 'text', 'units', 'leaders', 'deadline'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function withFields(item: Item, old: Item, carried: Carried): Item {
  const { printed } = old;
  if (printed === undefined) return item;
  const kept = FIELDS.filter((field) => field in printed && same(printed[field], item[field]));
  for (const field of FIELDS)
    if (field in printed && !kept.includes(field) && !same(old[field], item[field]))
      carried.dropped.push({ item, what: said(old[field]) });
  if (kept.length === 0) return item;
  const next: Item = { ...item, printed: Object.fromEntries(kept.map((field) => [field, printed[field]])) };
  if (kept.includes('title')) next.title = old.title;
  if (kept.includes('text')) next.text = old.text;
  if (kept.includes('units')) next.units = old.units;
  if (kept.includes('leaders')) next.leaders = old.leaders;
  if (kept.includes('deadline')) {
    next.deadline = old.deadline;
    next.deadlines = old.deadlines;
  }
  carried.changed.push(next);
  return next;
}

function said(value: string | readonly string[] | null): string {
  return typeof value === 'string' ? value : (value ?? []).join('、');
}

function withTargets(item: Item, old: Item, carried: Carried): Item {
  const left = [...item.targets];
  const edited = old.targets.filter((target) => target.before !== undefined || target.added !== undefined);
  if (edited.length === 0) return item;
  const fresh: Target[] = [];
  for (const target of edited) {
    const first = target.before?.[0];
    const metric = first?.metric ?? target.metric;
    const at = left.findIndex((one) => one.metric === metric && (target.added !== undefined || asks(one, first)));
    const found = left[at];
    if (target.added === undefined && found) {
      left[at] = { ...target, id: found.id };
      carried.targets.push({ item, target });
    } else if (target.added === undefined)
      carried.dropped.push({ item, what: `${target.metric}${target.value}${target.unit}` });
    else if (!found) {
      fresh.push({ ...target, id: renamed(target.id, old.id, item.id) });
      carried.targets.push({ item, target });
    }
  }
  return { ...item, targets: [...left, ...fresh] };
}

/** Does the document still ask for what it asked for when the sheet changed it? */
function asks(target: Target, first: { value: number; unit: string } | undefined): boolean {
  return target.value === first?.value && target.unit === first.unit;
}

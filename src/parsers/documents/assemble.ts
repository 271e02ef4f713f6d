import type { Item, Ledger, Warning } from '../../model/ledger.js';
import type { Draft, Read } from './draft.js';
import { type Built, buildItem } from './items.js';
import { addOffices } from './offices.js';
import { officialsOf } from './officials.js';
import { readPlaces } from './places.js';
import { joinUnits } from './units.js';

/** What is known of a document besides its items. */
export interface Front {
  key: string;
  kind: Ledger['kind'];
  title: string;
  docNumber: string | null;
  source?: string;
  published: string;
  year: number;
  rules: Ledger['rules'];
}

/** Makes the ledger of what was read; facts come later. `texts` are the progress texts, for the places named in them. */
export function assemble(read: Read, front: Front, texts: string[]): Ledger {
  addOffices(read);
  const joined = joinUnits(read.drafts.flatMap((d) => d.units));
  const { items, printed, warnings } = buildItems(read, front, joined.nameOf);
  const officials = officialsOf(read, joined.nameOf);
  const names = joined.units.map((u) => u.name);
  const posts = officials.map((o) => o.posts);
  const places = readPlaces(names, posts, [...texts, ...items.map((i) => i.text)]);
  for (const { name, of } of joined.misprints)
    warnings.push({ line: misprinted(read, name), message: `“${name}”疑为“${of}”之误,已按后者归并` });
  const { key, kind, title, docNumber, source, published, rules } = front;
  return {
    key,
    kind,
    title,
    docNumber,
    ...(source === undefined ? {} : { source }),
    published,
    yearStart: `${published.slice(0, 4)}-01-01`,
    rules,
    sections: read.sections.map((s) => ({ title: s.title, declared: s.declared, line: s.line })),
    items,
    units: joined.units,
    places,
    officials,
    facts: [],
    warnings: [...read.warnings, ...warnings, ...miscounts(read)],
    counts: {
      sections: read.sections.length,
      items: items.filter((i) => i.parent === undefined).length,
      subItems: items.filter((i) => i.parent !== undefined).length,
      targets: items.reduce((n, i) => n + i.targets.length, 0),
      leaders: new Set(items.flatMap((i) => i.leaders)).size,
      units: joined.units.length,
      progressBlocks: read.drafts.filter((d) => d.progress.length > 0).length,
      deadlines: printed,
    },
  };
}

function buildItems(
  read: Read,
  { key, year }: Front,
  nameOf: (printed: string) => string,
): { items: Item[]; printed: number; warnings: Warning[] } {
  const parents = new Set(read.drafts.map((d) => d.parent));
  const done = new Map<string, Built & { draft: Draft }>();
  const items: Item[] = [];
  const warnings: Warning[] = [];
  let printed = 0;
  for (const draft of read.drafts) {
    const parent = draft.parent === undefined ? undefined : done.get(draft.parent);
    const isParent = parents.has(draft.code);
    const built = buildItem(draft, { key, year, nameOf, isParent, ...(parent ? { parent } : {}) });
    const { dates, left } = built;
    // A part's own date that departs from its item's formal mark counts as printed: ③…,6月底前完成.
    if (dates.printed || (parent?.dates.printed && dates.deadlines.some((d) => !d.formal))) printed++;
    const figures = left.map((w) => `“${w}”`).join('、');
    if (left.length > 0) warnings.push({ line: draft.line, message: `数字没有读作目标:${figures}` });
    if (dates.unread !== undefined && draft.deadline)
      warnings.push({ line: draft.deadline.line, message: `时限“${dates.unread}”没有读出是哪一天` });
    items.push(built.item);
    done.set(draft.code, { ...built, draft });
    if (parent && parent.item.title === '') parent.item.title = `${built.item.title}等`;
  }
  // Where no matter has a field for it, the days that most texts end with are what is printed: …,6月底前完成。
  if (printed === 0 && items.length > 0) {
    const dated = items.filter((i) => i.deadline !== null && i.parent === undefined).length;
    if (dated * 2 >= items.length) printed = dated;
  }
  return { items, printed, warnings };
}

const miscounts = (read: Read): Warning[] =>
  read.sections
    .filter((s) => s.declared !== null && s.declared !== s.count)
    .map((s) => ({ line: s.line, message: `“${s.title}”标明${s.declared}项,实际读到${s.count}项` }));

function misprinted(read: Read, name: string): number {
  const draft = read.drafts.find((d) => d.units.includes(name));
  return draft?.unitsLine ?? draft?.line ?? 1;
}

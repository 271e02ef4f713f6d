import type { Deadline, Item, Ledger, Official, Target, Warning } from '../../model/ledger.js';
import { findDays, readDeadline } from './deadline.js';
import type { Draft, Read } from './draft.js';
import { readObjects } from './objects.js';
import { addOffices, officeOf } from './offices.js';
import { readPlaces } from './places.js';
import { isBare } from './targets/metric.js';
import { readTargets } from './targets/read.js';
import { joinUnits } from './units.js';

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

/** A short name of an item: its first sentence, cut at a comma when it is long. */
export function titleOfItem(text: string): string {
  const sentence = text.replace(/[。;:].*$/s, '').replace(/[,、 ]+$/, '');
  if (sentence.length <= 32) return sentence;
  const comma = sentence.slice(0, 40).lastIndexOf(',');
  return comma >= 8 ? sentence.slice(0, comma) : sentence.slice(0, 40);
}

/** No item's text is longer; what a text costs grows with its square. */
const LONGEST = 6000;
const fullText = (draft: Draft): string => joinTexts(draft).slice(0, LONGEST);
const joinTexts = (draft: Draft): string =>
  draft.texts
    .slice(0, 200)
    .map((t) => t.text)
    .reduce((all, t) => (all === '' ? t : /[。;:,!?]$/.test(all) ? all + t : `${all}。${t}`), '');

function deadlinesOf(
  draft: Draft,
  text: string,
  year: number,
): { deadline: string | null; deadlines: Deadline[]; recurring?: string; printed: boolean } {
  const formal = draft.deadline ? readDeadline(draft.deadline.text, year) : undefined;
  const words = draft.deadline?.text ?? '';
  const deadlines: Deadline[] = [];
  if (formal?.day) deadlines.push({ day: formal.day, text: words, formal: true });
  for (const d of findDays(text, year)) {
    if (/期$/.test(d.text) || deadlines.some((x) => x.day === d.day && !x.formal)) continue;
    deadlines.push({ day: d.day, text: d.text.replace(/[,。]/g, ''), formal: false });
  }
  const day = draft.deadline ? (formal?.day ?? null) : governing(text, year);
  return {
    deadline: day,
    deadlines,
    ...(formal?.recurring ? { recurring: formal.recurring } : {}),
    printed: draft.deadline !== undefined && (formal?.day != null || formal?.recurring !== undefined),
  };
}

/** A date that stands for the whole text: 年底前… at its head, …,2022年9月。 at its end, and no other date beside it. */
function governing(text: string, year: number): string | null {
  const days = findDays(text, year);
  const [only] = days;
  if (!only || new Set(days.map((d) => d.day)).size > 1 || !/[前底末]|年|止$/.test(only.text)) return null;
  const sentences = text.split(/(?<=。)/).filter((s) => s !== '');
  const last = sentences.at(-1) ?? '';
  const atHead = only.start === (sentences.length === 2 ? text.length - last.length : 0) || only.start === 0;
  const atEnd =
    text.length - only.end <= 7 &&
    /^(?:之?前)?(?:全部)?(?:完成|完工|建成|投用|到位|竣工)?(?:投用)?[。;]?$/.test(text.slice(only.end));
  return (atHead && sentences.length <= 2) || atEnd ? only.day : null;
}

/** For goals without a date of their own: the last step that completes the matter (9月底完成建设). */
function completion(text: string, year: number): string | undefined {
  const days = findDays(text, year).filter((d) =>
    /^[^,;。]{0,14}?(?:完成|完工|建成|竣工|投用|投运|交付)/.test(text.slice(d.end)),
  );
  return days
    .map((d) => d.day)
    .sort()
    .at(-1);
}

export function assemble(
  read: Read,
  front: Front,
  blocks: { text: string }[],
): { ledger: Ledger; printedDeadlines: number } {
  addOffices(read);
  const joined = joinUnits(read.drafts.flatMap((d) => d.units));
  const warnings: Warning[] = [...read.warnings];
  const items: Item[] = [];
  const byCode = new Map<string, Item>();
  const parents = new Set(read.drafts.map((d) => d.parent));
  const marks = new Map<string, boolean>();
  let printed = 0;
  for (const draft of read.drafts) {
    const text = fullText(draft);
    const when = deadlinesOf(draft, text, front.year);
    const id = front.key + draft.code;
    const isParent = parents.has(draft.code);
    const left: string[] = [];
    const targets: Target[] = readTargets(targetText(draft, isParent), front.year, left).map((t, i) => {
      const due = t.due ?? when.deadline ?? (when.printed ? undefined : completion(text, front.year));
      const metric = isBare(t.metric) ? `${subjectOf(draft, read)}${t.metric}` : t.metric;
      return { ...t, metric, id: `${id}.${i + 1}`, ...(due ? { due } : {}) };
    });
    if (left.length > 0)
      warnings.push({ line: draft.line, message: `数字没有读作目标:${left.map((w) => `“${w}”`).join('、')}` });
    marks.set(draft.code, when.printed);
    const parent = draft.parent === undefined ? undefined : byCode.get(draft.parent);
    if (when.printed || (parent && marks.get(parent.code) && when.deadlines.length > 0)) printed++;
    const deadline = when.deadline ?? (when.printed ? null : (parent?.deadline ?? null));
    const item: Item = {
      id,
      code: draft.code,
      ledger: front.key,
      section: draft.section,
      title: titleOfItem(text),
      text,
      leaders: [...new Set(draft.leaders.map((p) => p.name))],
      units: [...new Set(draft.units.map(joined.nameOf))],
      deadline,
      deadlines: when.deadlines,
      ...(when.recurring ? { recurring: when.recurring } : {}),
      ...(draft.parent === undefined ? {} : { parent: front.key + draft.parent }),
      targets,
      objects: readObjects(text),
      line: draft.line,
    };
    items.push(item);
    byCode.set(draft.code, item);
  }
  const officials = officialsOf(read, joined.nameOf);
  const places = readPlaces(
    joined.units.map((u) => u.name),
    officials.map((o) => o.posts),
    [...blocks.map((b) => b.text), ...items.map((i) => i.text)],
  );
  for (const m of joined.misprints)
    warnings.push({
      line: misprinted(read, m.name),
      message: `“${m.name}”疑为“${m.of}”之误,已按后者归并`,
    });
  for (const s of read.sections)
    if (s.declared !== null && s.declared !== s.count)
      warnings.push({ line: s.line, message: `“${s.title}”标明${s.declared}项,实际读到${s.count}项` });
  const ledger: Ledger = {
    key: front.key,
    kind: front.kind,
    title: front.title,
    docNumber: front.docNumber,
    ...(front.source === undefined ? {} : { source: front.source }),
    published: front.published,
    yearStart: `${front.published.slice(0, 4)}-01-01`,
    rules: front.rules,
    sections: read.sections.map(({ title, declared, line }) => ({ title, declared, line })),
    items,
    units: joined.units,
    places,
    officials,
    facts: [],
    warnings: warnings.sort((a, b) => a.line - b.line),
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
  return { ledger, printedDeadlines: printed };
}

/** A matter's name in its table cell or in its parent: what 开工34个 is said of. */
function subjectOf(draft: Draft, read: Read): string {
  const parent = read.drafts.find((d) => d.code === draft.parent);
  const words = draft.texts.length > 1 ? draft.texts[0]?.text : parent?.texts[0]?.text;
  return words !== undefined && words.length <= 20 ? words.replace(/[。;:,]+$/, '') : '';
}

/** Goals stand in the matter's own words; a heading over parts that repeat it is read as well. */
function targetText(draft: Draft, isParent: boolean): string {
  const texts = draft.texts.map((t) => t.text);
  return isParent ? texts.join('。').slice(0, LONGEST) : fullText(draft);
}

function misprinted(read: Read, name: string): number {
  const draft = read.drafts.find((d) => d.units.includes(name));
  return draft?.unitsLine ?? draft?.line ?? 1;
}

function officialsOf(read: Read, nameOf: (printed: string) => string): Official[] {
  const list: Official[] = read.people.map((p) => {
    const office = officeOf(p.person.posts);
    return {
      name: p.person.name,
      posts: p.person.posts,
      code: p.code,
      ...(office === null ? {} : { unit: nameOf(office) }),
    };
  });
  for (const draft of read.drafts)
    for (const leader of draft.leaders) {
      const known = list.find((o) => o.name === leader.name);
      if (!known) list.push({ name: leader.name, posts: leader.posts });
      else if (known.posts === '') known.posts = leader.posts;
    }
  return list;
}

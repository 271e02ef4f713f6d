import type { Item, Target } from '../../model/ledger.js';
import type { Draft } from './draft.js';
import { completion, datesOf, type ItemDates } from './itemdates.js';
import { readObjects } from './objects.js';
import { isBare, verbOf } from './targets/metric.js';
import { readTargets } from './targets/read.js';

export interface ItemContext {
  key: string;
  year: number;
  /** Name of a body in the ledger for a printed one. */
  nameOf: (printed: string) => string;
  parent?: { draft: Draft; item: Item; dates: ItemDates };
  /** The item has parts. */
  isParent: boolean;
}

export interface Built {
  item: Item;
  dates: ItemDates;
  /** Figures that were not read as targets, with the words before them. */
  left: string[];
}

/** An item of the ledger from what was read of it. */
export function buildItem(draft: Draft, { key, year, nameOf, parent, isParent }: ItemContext): Built {
  const text = fullText(draft);
  const dates = datesOf(draft, text, year);
  const id = key + draft.code;
  const left: string[] = [];
  const goals = isParent
    ? draft.texts
        .map((t) => t.text)
        .join('。')
        .slice(0, LONGEST)
    : text;
  const raw = readTargets(goals, year, left);
  // 新增6500个,6月底前完成3000个: the day of the step is not that of the whole.
  const whole = dates.printed ? undefined : completion(text, year);
  const shared = raw.some(({ due }) => due === whole) ? undefined : whole;
  const targets: Target[] = raw.map((t, i) => {
    const due = t.due ?? dates.deadline ?? shared;
    const metric = named(t.metric, subjectOf(draft, parent?.draft));
    // Field by field: every message is held against these, and spread objects are slow to read.
    const { op, value, most, unit, counts } = t;
    const target: Target = { id: `${id}.${i + 1}`, metric, op, value, unit, counts };
    if (most !== undefined) target.most = most;
    if (due) target.due = due;
    return target;
  });
  const item: Item = {
    id,
    code: draft.code,
    ledger: key,
    section: draft.section,
    title: titleOf(text),
    text,
    leaders: [...new Set(draft.leaders.map((p) => p.name))],
    units: [...new Set(draft.units.map(nameOf))],
    deadline: dates.deadline ?? (dates.printed ? null : (parent?.item.deadline ?? null)),
    deadlines: dates.deadlines,
    ...(dates.recurring ? { recurring: dates.recurring } : {}),
    ...(draft.parent === undefined ? {} : { parent: key + draft.parent }),
    ...nodesFor(draft, parent?.item),
    targets,
    objects: readObjects(text),
    line: draft.line,
  };
  return { item, dates, left };
}

/** The steps that are printed under an item are those of its parts as well. */
function nodesFor(draft: Draft, parent: Item | undefined): { nodes?: string } {
  const nodes = draft.nodes ?? parent?.nodes;
  return nodes === undefined ? {} : { nodes };
}

/** A short name of an item: its first sentence, cut at a comma when it is long. */
function titleOf(text: string): string {
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

/** A bare verb takes the matter's name: 老旧小区开工, 新建公园. */
function named(metric: string, subject: string): string {
  const bare = isBare(metric);
  if (subject === '' || (!bare && metric !== verbOf(metric))) return metric;
  if (subject.includes(metric)) return subject;
  return bare ? `${subject}${metric}` : `${metric}${subject}`;
}

/** A matter's name in its table cell or in its parent: what 开工34个 is said of. */
function subjectOf(draft: Draft, parent?: Draft): string {
  const words = draft.texts.length > 1 ? draft.texts[0]?.text : parent?.texts[0]?.text;
  return words !== undefined && words.length <= 20 && !/\d/.test(words) ? words.replace(/[。;:,]+$/, '') : '';
}

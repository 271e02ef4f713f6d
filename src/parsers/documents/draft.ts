import type { Field } from './labels.js';
import { squeeze } from './lines.js';
import type { Node, TextAt } from './outline.js';
import type { Person } from './people.js';

/** An item 事项 as read, before units are joined, dates read and targets found. */
export interface Draft {
  code: string;
  section: string;
  line: number;
  texts: TextAt[];
  leaders: Person[];
  /** As printed; the lead one first. */
  units: string[];
  /** Line of the first responsibility field. */
  unitsLine?: number;
  /** `shared`: printed in the heading over the item. */
  deadline?: { text: string; line: number; shared?: boolean };
  progress: TextAt[];
  /** What the report says of the whole matter 总体评价. */
  rating?: string;
  /** What is to be reached on the way, as printed: 一季度…;二季度…. */
  nodes?: string;
  parent?: string;
  /** Lines where a duty is printed once more: another matter may begin there. */
  again?: number[];
  /** Numbers of the headings between section and item, `1.`. */
  path?: string;
  /** Index in `Read.people`, for a commitment. */
  person?: number;
}

/** What a reader of one layout gives. */
export interface Read {
  sections: { title: string; declared: number | null; line: number; count: number }[];
  drafts: Draft[];
  people: { person: Person; code: string; line: number }[];
  warnings: { line: number; message: string }[];
}

const DECLARED =
  /\s*\(\s*(?:共|计|牵头|负责)?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:大)?[项人件名条个类]\s*\)\s*$/;

/** A heading without the count behind it: 破解就业难(3项) → 破解就业难, 3. */
export function sectionTitle(text: string): { title: string; declared: string | null } {
  const m = DECLARED.exec(text);
  return { title: (m ? text.slice(0, m.index) : text).replace(/[::。;]+$/, '').trim(), declared: m?.[1] ?? null };
}

/** The last field of a kind, as a part of a draft. */
export function ratingOf(fields: Field[]): { rating?: string } {
  const rating = fieldsOf(fields, 'rating').at(-1)?.value;
  return rating ? { rating } : {};
}

/** All that is printed of the steps on the way, as a part of a draft. */
export function nodesOf(fields: Field[]): { nodes?: string } {
  const nodes = fieldsOf(fields, 'nodes')
    .map(({ value }) => squeeze(value))
    .filter((value) => value !== '')
    .join('；');
  return nodes === '' ? {} : { nodes };
}

/** Where a second deadline stands, or a second lead body behind other duties: the number of the matter that they are of was not seen. */
export function printedAgain({ fields, texts, again: told = [] }: Node): { again?: number[] } {
  const again = told.slice();
  let before: Field | undefined;
  for (const field of fields) {
    if (field.label !== 'deadline' && field.label !== 'lead') continue;
    const from = before?.line ?? field.line;
    if (before === undefined) before = field;
    else if (field.line > from && restarts(field, before, fields)) {
      again.push(texts.find((t) => t.line > from && t.line <= field.line)?.line ?? field.line);
      before = field;
    }
  }
  return again.length === 0 ? {} : { again };
}
const restarts = (field: Field, first: Field, all: Field[]): boolean =>
  field.label === first.label &&
  (field.label === 'deadline' || all.slice(all.indexOf(first), all.indexOf(field)).some((f) => f.label !== 'lead'));

export const fieldsOf = (fields: Field[], ...labels: Field['label'][]): Field[] =>
  fields.filter((f) => labels.includes(f.label));

import { listStart } from './bounds.js';
import type { Read } from './draft.js';
import type { Line } from './lines.js';
import { type Mark, readMark } from './marks.js';
import { recode } from './recode.js';
import { isSection } from './table/rows.js';

/** Where a list of paragraphs goes on as a table, or a table as paragraphs: 第一部分 …, 第二部分 with its table. */
export interface Mixed {
  /** Where the paragraphs before the table begin, and the heading over the table that ends them. */
  start: number;
  heading: number;
  /** The heading under the table from which paragraphs go on; behind the last line when none do. */
  more: number;
}

const HEADS = ['part', 'han'];
const headMark = (line: Line | undefined): Mark | null => {
  const mark = line !== undefined && isSection(line.text) ? readMark(line.text) : null;
  return mark !== null && HEADS.includes(mark.kind) ? mark : null;
};

/** The last filled line before the table when it is a heading that counts. */
function headingOver(lines: Line[], table: number): number {
  for (let i = table - 1; i >= 0; i--) if (lines[i]?.text !== '') return headMark(lines[i]) === null ? -1 : i;
  return -1;
}

/** Parts of a document around its table that are lists of their own; null where the table is all. */
export function mixed(lines: Line[], table: number): Mixed | null {
  const heading = headingOver(lines, table);
  const over = headMark(lines[heading]);
  if (over === null) return null;
  const start = over.no > 1 ? listStart(lines.slice(0, heading), 'notice') : -1;
  const first = headMark(lines[start]);
  const before = first !== null && first.kind === over.kind && first.no < over.no;
  const last = lines.findLastIndex((l) => l.text.includes('\t'));
  const next = lines.findIndex((l, i) => i > last && headMark(l)?.kind === over.kind);
  const goesOn = next > last && headMark(lines[next])?.no === over.no + 1;
  if (!before && !goesOn) return null;
  return { start: before ? start : heading, heading, more: goesOn ? next : lines.length };
}

/** What was read of the parts as one list. */
export function together(parts: Read[]): Read {
  const read: Read = {
    sections: parts.flatMap((p) => p.sections),
    drafts: parts.flatMap((p) => p.drafts),
    people: [],
    warnings: parts.flatMap((p) => p.warnings),
  };
  const order = new Map(read.sections.map(({ title }, i) => [title, i + 1]));
  recode(read, ({ section }) => (order.has(section) ? `${order.get(section)}.` : ''));
  return read;
}

/** Chapters of the letter have nobody who answers for them. */
export const isList = ({ drafts }: Read): boolean =>
  drafts.length > 0 &&
  drafts.filter(({ units, leaders }) => units.length + leaders.length > 0).length * 2 >= drafts.length;

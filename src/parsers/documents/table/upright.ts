import { columnLabel } from '../labels.js';
import type { Line } from '../lines.js';
import { readMark } from '../marks.js';
import { placed } from './placed.js';
import { type Column, headColumns } from './rows.js';

/** A table that lost its frame: every cell stands on a line of its own, the headings first. */
interface Head {
  /** Indexes of the lines of the headings. */
  at: number[];
  columns: Column[];
}

/** No heading of a column is longer. */
const SHORT = 14;

function headAt(lines: Line[], from: number): Head | null {
  const first = lines[from]?.text ?? '';
  if (first.length > 5 || !/[序编号]/.test(first) || columnLabel(first) !== 'no') return null;
  const head: Head = { at: [], columns: [] };
  /** A word that names no column of ours heads one where the first row stands below it: 序号 …, 1. */
  let known = 0;
  let below = '';
  for (let i = from; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text === '') continue;
    const column = columnLabel(text);
    below = text;
    if (text.length > SHORT || /^\d/.test(text) || isSection(text) || /[。;:]/.test(text)) break;
    head.at.push(i);
    head.columns.push(column ?? 'other');
    if (column !== null && known === head.at.length - 1) known = head.at.length;
  }
  if (!/^1[.、]?$/.test(below) && !isSection(below)) {
    head.at.length = known;
    head.columns.length = known;
  }
  const columns = headColumns(head.at.map((i) => lines[i]?.text ?? '').join('\t'));
  return head.columns.length >= 4 && columns ? { at: head.at, columns } : null;
}

const isSection = (text: string): boolean => ['han', 'part'].includes(readMark(text)?.kind ?? '') && text.length < 50;

/** Puts the cells of such a table side by side with tabs; other lines stay as they are. */
export function upright(lines: Line[]): Line[] {
  const start = lines.findIndex((l, i) => l.text !== '' && headAt(lines, i) !== null);
  const head = start < 0 ? null : headAt(lines, start);
  if (!head) return lines;
  const out = lines.slice();
  const put = (at: number[], cells: string[]): void => {
    for (const [k, i] of at.entries()) {
      const line = lines[i];
      if (line) out[i] = { ...line, text: k === 0 ? cells.join('\t') : '' };
    }
  };
  const textOf = (i: number): string => lines[i]?.text ?? '';
  put(head.at, head.at.map(textOf));
  let row: number[] = [];
  let next = 1;
  const close = (last: boolean): void => {
    if (row.length > 1) {
      const { cells, used } = placed(row.map(textOf), head.columns, last);
      put(row.slice(0, used), cells);
    }
    row = [];
  };
  for (let i = (head.at.at(-1) ?? start) + 1; i < lines.length; i++) {
    const text = textOf(i);
    if (text === '') continue;
    const again = headAt(lines, i);
    if (again) {
      close(false);
      put(again.at, []);
      i = again.at.at(-1) ?? i;
    } else if (new RegExp(`^${next}[.、]?$`).test(text)) {
      close(false);
      row = [i];
      next++;
    } else if (isSection(text)) close(false);
    else if (row.length > 0) row.push(i);
  }
  close(true);
  return out;
}

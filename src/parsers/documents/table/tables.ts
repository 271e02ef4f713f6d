import { isBodies, isDay } from '../labelkinds.js';
import type { Line } from '../lines.js';
import { readMark } from '../marks.js';
import { isPair, parted } from '../pairs.js';
import { readLeaders } from '../people.js';
import { findFigures } from '../targets/figures.js';
import { type Column, headColumns, isSection, MERGED, type Row, tableRows } from './rows.js';
import { isMonths } from './tellings.js';

/** One table of a document: with its own heading, and its title where another one stands before it. */
export interface Table {
  columns: Column[];
  rows: Row[];
  line: number;
  /** Headings of all columns as printed. */
  words: string[];
  /** Headings of columns that are none of ours. */
  unread: string[];
  title?: string;
}

/** A line between two tables that names the second; 续表 goes on with the first. */
function titleAbove(lines: Line[], at: number): string | undefined {
  const above = lines.slice(0, at).findLast((l) => l.text !== '');
  return above &&
    !above.text.includes('\t') &&
    above.text.length <= 40 &&
    !/续|^(?:注|备注|说明)|[。;:]$/.test(above.text)
    ? above.text.replace(/\s+/g, '')
    : undefined;
}

const below = (lines: Line[], at: number): string => lines.find((l, i) => i > at && l.text.includes('\t'))?.text ?? '';

/** Whether a column 单位 holds what is counted in, not who answers. */
const isMeasures = (at: number, rows: Row[], words: string[]): boolean =>
  /^(?:计量)?单位$/.test(words[at] ?? '') &&
  rows.length > 0 &&
  rows.every(({ cells }) => cells[at] === undefined || cells[at] === '' || findFigures(`1${cells[at]}`).length > 0);

/** A bare figure of a goal with what it counts: 新建幼儿园 | 所 | 9 → 新建幼儿园9所. */
function measured(rows: Row[], columns: Column[], words: string[]): Row[] {
  const unit = words.findIndex((_, i) => isMeasures(i, rows, words));
  const title = columns.indexOf('title');
  const goal = columns.indexOf('goal');
  if (unit < 0 || title < 0 || goal < 0) return rows;
  return rows.map((row) => {
    const value = row.cells[goal] ?? '';
    const whole = `${row.cells[title] ?? ''}${value}${row.cells[unit] ?? ''}`;
    return /^[\d.,]+$/.test(value) ? { ...row, cells: row.cells.map((c, i) => (i === goal ? whole : c)) } : row;
  });
}

/** A column 责任单位及责任人 as one of bodies, and one of persons behind the others. */
function unpairedColumns(rows: Row[], columns: Column[], words: string[]): { rows: Row[]; columns: Column[] } {
  const pair = words.findIndex(isPair);
  if (pair < 0) return { rows, columns };
  /** Who leads is printed in a column of its own: the person beside the body only works there. */
  const led = columns.some(
    (c, i) => i !== pair && (c === 'leader' || (c === 'other' && byCells(i, rows, columns) === 'leader')),
  );
  const both = columns.map((c, i): Column => (i === pair ? 'lead' : c));
  return {
    columns: led ? both : [...both, 'leader'],
    rows: rows.map((row) => {
      const value = row.cells[pair] ?? '';
      if (value === '' || value === MERGED) return row;
      const { bodies, people } = parted(value);
      const cells = columns.map((_, i) => (i === pair ? bodies : (row.cells[i] ?? '')));
      return { ...row, cells: led ? cells : [...cells, people] };
    }),
  };
}

/** What a column under an unknown word holds, by its cells, where the table has no such column. */
function byCells(at: number, rows: Row[], columns: Column[]): Column {
  const cells = rows.map((r) => r.cells[at] ?? '').filter((c) => c !== '');
  const most = (test: (cell: string) => boolean): boolean =>
    cells.length > 1 && cells.filter(test).length >= 0.8 * cells.length;
  if (!columns.includes('leader') && !columns.includes('person') && most(isLeader)) return 'leader';
  if (!columns.includes('lead') && most(isBodies)) return 'lead';
  return !columns.includes('deadline') && most(isDay) ? 'deadline' : 'other';
}
/** A name behind a post; a name alone may be anybody's. */
const isLeader = (cell: string): boolean => cell.length < 24 && /[长记任席]/.test(cell) && readLeaders(cell).length > 0;

/** Whether headings 二、民生保障 stand over tables below, each with its heading of columns. */
const sectionsOver = (lines: Line[]): boolean =>
  lines.some((l, i) => i > 0 && headColumns(l.text) !== null && isSection(titleAbove(lines, i) ?? ''));

/** The tables among these lines, the first of which is a heading; a heading repeated on another page begins no new one. `before`: what stands above. */
export function tablesOf(lines: Line[], before: Line[]): Table[] {
  const tables: Table[] = [];
  let from = 0;
  let columns: Column[] = [];
  let title: string | undefined;
  const close = (to: number): void => {
    const own = lines.slice(from, to);
    const line = own[0]?.n ?? 1;
    const words = (own[0]?.text ?? '').split('\t').map((c) => c.trim());
    const split = unpairedColumns(tableRows(own, columns), columns, words);
    const rows = measured(split.rows, columns, words);
    const known = split.columns.map(
      (c, i): Column => (c === 'other' ? byCells(i, rows, columns) : isMeasures(i, rows, words) ? 'remark' : c),
    );
    const unread = words.filter((word, i) => known[i] === 'other' && word !== '' && !isMonths(word));
    tables.push({ columns: known, rows, line, words, unread, ...(title === undefined ? {} : { title }) });
  };
  for (const [i, line] of lines.entries()) {
    const head = headColumns(line.text);
    if (head === null) continue;
    const named = i === 0 ? undefined : titleAbove(lines, i);
    const section = named !== undefined && readMark(named) !== null;
    const again = head.join() === columns.join();
    if (i > 0 && again && (named === undefined || section || !/^1[.、]?\t/.test(below(lines, i)))) continue;
    if (i > 0) close(i);
    from = i;
    columns = head;
    title = section ? undefined : named;
  }
  close(lines.length);
  const [first] = tables;
  const name = titleAbove(before, before.length);
  const all = tables.length > 1 && tables.slice(1).every((t) => t.title !== undefined);
  if (first && name !== undefined && (all || (sectionsOver(lines) && readMark(name)?.no === 1))) first.title = name;
  return tables;
}

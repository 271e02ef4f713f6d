import { joinBroken } from '../broken.js';
import { columnLabel } from '../labels.js';
import type { Line } from '../lines.js';
import { readMark } from '../marks.js';
import { HAN_DIGITS } from '../numerals.js';

export type Column = NonNullable<ReturnType<typeof columnLabel>> | 'other';

export interface Row {
  line: number;
  cells: string[];
}

const barsOf = (text: string): number => (text.includes('|') ? text.split('|').length - 1 : 0);
/** So many lines with two bars each are a table of three columns; one is a row of links. */
const ROWS = 3;

/** Tables of plain text also come with bars: |1|…|…|. Where no table is, a tab before a paragraph only moves it in. */
export function tabbed(lines: Line[]): Line[] {
  const few = lines.filter((l) => barsOf(l.text) === 2).length >= ROWS ? 2 : 3;
  const tabs = lines.filter((l) => l.text.includes('\t'));
  const plain = tabs.length > 0 && tabs.filter((l) => l.text.trimStart().includes('\t')).length < 2;
  return lines.map((l) => {
    if (l.text.includes('\t')) return plain ? { ...l, text: l.text.trimStart() } : l;
    return barsOf(l.text) < few ? l : { ...l, text: withTabs(l.text) };
  });
}
const withTabs = (text: string): string =>
  (/^ *\|.*\| *$/.test(text) ? text.replace(/^ *\| *| *\| *$/g, '') : text).replace(/ *\| */g, '\t');

const PICTURES = /^(?:[\u{1F000}-\u{1FAFF}\u2705\u2714\u23E9-\u23FA\u27A1\u2B50]\uFE0F? ?)+/u;
/** 1️⃣ */
const KEYS = /^(?:\d\uFE0F?\u20E3)+[、.]? ?/;
const pictured = (text: string): string =>
  text.replace(PICTURES, '').replace(KEYS, (keys) => `${keys.replace(/\D/g, '')}.`);

/** Signs of Markdown that are no words: # before a heading, **, <br>; pictures before a line of a web page. */
export const unmarked = (printed: string): string => {
  const text = /^(?:[\uD83C-\uD83E\u23E9-\u2B50]|\d\uFE0F?\u20E3)/.test(printed) ? pictured(printed) : printed;
  return /^#|\*\*|<br/.test(text)
    ? text
        .replace(/^#{1,6} +/, '')
        .replace(/\*\*/g, '')
        .replace(/<br ?\/?>/g, ';')
    : text;
};

const cellsOf = (text: string): string[] => text.split('\t').map((c) => c.trim());

/** No heading of a column is longer. */
const LONGEST = 30;

/** Columns of a heading row 序号 重点工作 责任单位…; null when the row is none. */
export function headColumns(text: string): Column[] | null {
  if (!text.includes('\t')) return null;
  const cells = cellsOf(text);
  // 办电时间压减至5个工作日 tells of a matter; a heading is short and has no number of a row before it.
  if (/^\d/.test(cells.find((c) => c !== '') ?? '') || cells.some((c) => c.length > LONGEST)) return null;
  const columns = cells.map((c) => columnLabel(c) ?? 'other');
  const known = columns.filter((c) => c !== 'other').length;
  // 任务 责任单位 alone make a table too.
  const pair = cells.length === 2 && known === 2 && cells.every((c) => c.length <= 6);
  if ((known < 3 && !pair) || known * 2 < cells.filter((c) => c !== '').length) return null;
  if (!columns.includes('person') && /承诺|践诺/.test(text)) {
    const leader = columns.indexOf('leader');
    if (leader >= 0) columns[leader] = 'person';
  }
  if (columns.indexOf('title') !== columns.lastIndexOf('title') && !columns.includes('goal'))
    columns[columns.lastIndexOf('title')] = 'goal';
  const goals = columns.flatMap((c, i) => (c === 'goal' ? [i] : []));
  const [first = -1, second = -1] = goals;
  if (!columns.includes('title') && second >= 0 && /目标|标准/.test(cellsOf(text)[second] ?? ''))
    columns[first] = 'title';
  if (!columns.some((c) => c === 'lead' || c === 'leader' || c === 'deadline' || c === 'person')) return null;
  return columns.some((c) => c === 'title' || c === 'goal' || c === 'content') ? columns : null;
}

export const isSection = (text: string): boolean =>
  ['han', 'hanParen', 'part'].includes(readMark(text)?.kind ?? '') && text.length < 50;
/** A heading's number in a cell of its own: 一, (一), 第一部分; 1 is a matter's. */
const NUMBER_ALONE = new RegExp(
  `^(?:[${HAN_DIGITS}]{1,3}[、.:]?|\\([${HAN_DIGITS}]{1,3}\\)|第[${HAN_DIGITS}]{1,3}(?:部分|类|章|板块|方面))$`,
);

/** A cell that is one with the cell above it, as `import/docx.ts` and `import/workbook.ts` give it. */
export const MERGED = '〃';

/** Title of a row that only heads the rows below it, in one cell or two; null for rows of matters. */
export function sectionRow(cells: string[]): string | null {
  const filled = [...new Set(cells.filter((c) => c !== '' && c !== MERGED))];
  const [first = '', second = '', ...more] = filled;
  if (more.length > 0 || first === '' || /^\d+[.、]?$/.test(first)) return null;
  if (second === '') return cells[0] === first || isSection(first) ? first : null;
  return NUMBER_ALONE.test(first) && second.length < 40 && cells.indexOf(second) <= 2 ? second : null;
}

const startsRow = (text: string, cells: string[]): boolean =>
  (/^\d{1,3}[.、]?$/.test(cells[0] ?? '') && cells.length > 1) ||
  isSection(text.trim()) ||
  (cells.length > 1 && NUMBER_ALONE.test(cells[0] ?? '') && sectionRow(cells) !== null);
const joined = (a: string[], b: string[]): string[] => [
  ...a.slice(0, -1),
  joinBroken(a.at(-1) ?? '', b[0] ?? ''),
  ...b.slice(1),
];

/** Rows of the table from its heading on; a cell broken over lines is joined, repeated headings and ruling lines go. */
export function tableRows(lines: Line[], columns: Column[]): Row[] {
  const rows: Row[] = [];
  let section = '';
  for (const [i, line] of lines.entries()) {
    if (line.text === '' || headColumns(line.text) || /^[-:\t ]+$/.test(line.text)) continue;
    const cells = fitting(cellsOf(line.text), columns.length);
    // What stands over a heading that is printed again is the title of the page, or 二、民生保障 over its own rows.
    const heading = cells.length === 1 && isSection(cells[0] ?? '') ? (cells[0] ?? '') : '';
    if (cells.length === 1 && overHead(lines, i) && (heading === '' || heading === section)) continue;
    section = heading === '' ? section : heading;
    const last = rows.at(-1);
    const single = cells.filter((c) => c !== '').length === 1 && cells[0] !== '';
    const open = last !== undefined && last.cells.length > 1;
    const broken = open && last.cells.length < columns.length && !startsRow(line.text, cells);
    const wrapped = open && last.cells.length >= columns.length && single && cells.length === 1 && hasMore(lines, i);
    if (broken && last.cells.length + cells.length - 1 <= columns.length) last.cells = joined(last.cells, cells);
    else if (cells.length > 1 || (single && isSection(cells[0] ?? ''))) rows.push({ line: line.n, cells });
    else if (wrapped && last && !/^(?:注|备注|说明)/.test(line.text)) last.cells = wrappedInto(last.cells, line.text);
  }
  return rows;
}

/** A row with one cell too many, the first of them blank, was moved in by a tab. */
const fitting = (cells: string[], columns: number): string[] =>
  cells.length === columns + 1 && cells[0] === '' && cells[1] !== '' ? cells.slice(1) : cells;

/** A line below a whole row goes on with its last cell; where that is blank, with the one that ends in mid-sentence. */
function wrappedInto(cells: string[], more: string): string[] {
  const open = cells.at(-1) === '' ? cells.findLastIndex((c) => /[,、]$/.test(c)) : -1;
  const at = open < 0 ? cells.length - 1 : open;
  return cells.map((cell, i) => (i === at ? joinBroken(cell, more) : cell));
}

function overHead(lines: Line[], at: number): boolean {
  const next = lines.find((l, i) => i > at && l.text !== '');
  return next !== undefined && headColumns(next.text) !== null;
}

const hasMore = (lines: Line[], at: number): boolean => lines.slice(at + 1).some((l) => l.text.includes('\t'));

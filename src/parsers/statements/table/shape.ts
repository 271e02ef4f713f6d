import { type Column, columnOf, isProgress, thingOf } from './columns.js';
import { type Cell, type Grid, turned } from './grid.js';

/** A grid whose columns are known. */
export interface Table {
  grid: Grid;
  columns: Column[];
  rows: Cell[][];
}

const NUMERIC = /^[约近超]?-?\d[\d,]*(?:\.\d+)?/;
const MOMENT = /^\d+(?:[-~至]\d+)?[年月日号]/;
export const isNumeric = (cell: Cell | undefined) =>
  cell !== undefined && NUMERIC.test(cell.text) && !MOMENT.test(cell.text);
const BLANK = /^(?:[-—–/\\·、.]*|无)$/;
export const isBlank = (cell: Cell | undefined) => cell === undefined || BLANK.test(cell.text);
const UNIT =
  /^(?:[十百千万亿]*\p{Script=Han}{1,3}(?:次|\/\p{Script=Han})?|km|%|㎡|m2|平方公里|立方米|千伏安|万千伏安|平方米)$/u;

/** Finds what each column of a grid holds; undefined when it is no table of progress. */
export function shapeOf(grid: Grid, isPlace: (words: string) => boolean): Table | undefined {
  return headed(grid, isPlace) ?? headed(turned(grid), isPlace) ?? headless(grid);
}

function headed(grid: Grid, isPlace: (words: string) => boolean): Table | undefined {
  const [head, ...rows] = grid.lines;
  if (head === undefined || rows.length === 0 || head.length < 2) return undefined;
  if (head.some((cell) => isFigure(cell.text))) return undefined;
  const found = head.map((cell) => columnOf(cell.text));
  const column = (at: number) => rows.map((row) => row[at]).filter((cell) => !isBlank(cell));
  const columns = head.map((cell, at): Column => settled(cell, found[at], column(at), isPlace));
  lastMoment(columns);
  const things = columns.some(({ kind }) => kind === 'place') && columns.some(({ kind }) => kind === 'thing');
  if (!things && !columns.some(isProgress)) return undefined;
  if (!things) for (const [at, { kind }] of columns.entries()) if (kind === 'thing') columns[at] = skip(head[at]);
  if (!columns.some(({ kind }) => kind === 'name' || kind === 'place')) return undefined;
  return { grid, columns, rows };
}

/** 项目 | 5月 | 6月: the last one is how it stands. */
function lastMoment(columns: Column[]): void {
  const at = columns.findLastIndex(({ kind, head }) => kind === 'thing' && MOMENT.test(head));
  columns.forEach((column, i) => {
    if (column.kind !== 'thing' || !MOMENT.test(column.head)) return;
    columns[i] =
      i === at ? { kind: 'figure', measure: 'done', head: column.head } : { kind: 'skip', head: column.head };
  });
}

const skip = (cell: Cell | undefined): Column => ({ kind: 'skip', head: cell?.text ?? '' });

/** A head may mean two things; the cells under it tell which. */
function settled(
  head: Cell,
  found: Column | undefined,
  cells: (Cell | undefined)[],
  isPlace: (w: string) => boolean,
): Column {
  const words = { head: head.text };
  const figures = cells.length > 0 && cells.every(isNumeric);
  const places = cells.length > 0 && cells.filter((cell) => cell && isPlace(cell.text)).length * 2 >= cells.length;
  if (!figures && places) return { ...words, kind: 'place' };
  if (found === undefined) return figures ? thingOf(head.text) : { ...words, kind: head.text === '' ? 'name' : 'skip' };
  const { kind } = found;
  if (kind === 'unit') return cells.every((cell) => UNIT.test(cell?.text ?? '')) ? found : skip(head);
  if (kind === 'name' && figures) return { ...words, kind: 'plan' };
  if (kind === 'plan' && !figures && cells.length > 0 && !cells.some(isNumeric)) return { ...words, kind: 'name' };
  if (kind === 'rate' && !figures && cells.length > 0 && !cells.some(isNumeric)) return { ...words, kind: 'words' };
  if (kind === 'words' && figures) {
    if (cells.every((cell) => cell?.text.endsWith('%'))) return { ...words, kind: 'rate' };
    return { ...found, kind: 'figure', measure: 'done', verb: '完成' };
  }
  if (kind === 'place' && figures) return skip(head);
  return found;
}

/** 1-5月完成 and 完成数(公里) state no figure; 完成12 does. */
const isFigure = (words: string) =>
  /\d/.test(words) && /\d/.test(words.replace(/\([^)]*\)|\d+(?:[-~至]\d+)?[年月日号]/g, ''));

/** Rows without a head: 供水管网 | 32 | 18.5 | 57.8%: the greater is the target, the share proves it. */
function headless(grid: Grid): Table | undefined {
  const [first] = grid.lines;
  const width = first?.length ?? 0;
  if (width < 3 || width > 5 || grid.lines.some((line) => line.length !== width)) return undefined;
  const numeric = (first ?? []).flatMap((_, at) => (grid.lines.every((line) => isNumeric(line[at])) ? [at] : []));
  const shares = numeric.filter((at) => grid.lines.every((line) => line[at]?.text.endsWith('%')));
  const counts = numeric.filter((at) => !shares.includes(at));
  if (counts.length !== 2 || shares.length > 1 || numeric.includes(0)) return undefined;
  const [a, b] = counts;
  if (a === undefined || b === undefined) return undefined;
  const value = (line: Cell[], at: number) => Number.parseFloat((line[at]?.text ?? '').replace(/^[^\d]+|,/g, ''));
  const greater = grid.lines.every((line) => value(line, a) >= value(line, b))
    ? a
    : grid.lines.every((line) => value(line, b) >= value(line, a))
      ? b
      : undefined;
  if (greater === undefined) return undefined;
  const columns = (first ?? []).map((cell, at): Column => {
    if (at === 0) return { kind: 'name', head: '' };
    if (shares.includes(at)) return { kind: 'rate', head: '' };
    if (at === greater) return { kind: 'plan', head: '' };
    if (counts.includes(at)) return { kind: 'figure', measure: 'done', verb: '完成', head: '' };
    return { kind: UNIT.test(cell.text) ? 'unit' : 'skip', head: '' };
  });
  return { grid, columns, rows: grid.lines };
}

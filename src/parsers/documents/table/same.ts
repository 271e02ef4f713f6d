import type { Line } from '../lines.js';
import type { Column } from './rows.js';

const SAME = /同上|[与同]上[一行面]*(?:相同|一致)/;
const NAMED: [RegExp, Column[]][] = [
  [/领导|负责人|责任人/, ['leader']],
  [/单位|部门/, ['lead', 'assist']],
  [/时限|时间|期限/, ['deadline']],
];

/** The columns whose blank cells repeat the ones above, as a note beside the table says: 注:责任领导栏空白的,同上. A note that names none means all. */
export function sameAbove(lines: Line[]): (column: Column) => boolean {
  const notes = lines.filter(({ text }) => SAME.test(text) && !text.includes('\t')).map(({ text }) => text);
  if (notes.length === 0) return () => false;
  const named = new Set(NAMED.flatMap(([words, columns]) => (notes.some((n) => words.test(n)) ? columns : [])));
  return (column) => named.size === 0 || named.has(column);
}

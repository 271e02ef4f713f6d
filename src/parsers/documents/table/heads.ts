import { columnLabel } from '../labels.js';
import type { Line } from '../lines.js';
import { headColumns } from './rows.js';

const cellsOf = (text: string): string[] => text.split('\t').map((c) => c.trim());
const isBlank = (cell: string): boolean => cell === '' || cell === '〃';

/** Names of columns under a heading that spans them, 责任单位 over 牵头单位 and 配合单位; null for a row of matters. */
function under(line: Line | undefined): string[] | null {
  if (!line?.text.includes('\t') || /\d{3}|[。;]/.test(line.text)) return null;
  const cells = cellsOf(line.text);
  const named = cells.filter((c) => !isBlank(c));
  return named.length >= 2 && named.length < 10 && named.every((c) => c.length <= 8 && columnLabel(c) !== null)
    ? cells
    : null;
}

/** The heading's words for each column: those of the lower row where it has some, else those of the upper one. */
function merged(upper: string[], lower: string[], width: number): string[] {
  const blank = lower.findIndex((c) => !isBlank(c));
  if (upper.length >= lower.length && blank > 0)
    return upper.map((c, i) => (isBlank(lower[i] ?? '') ? c : (lower[i] ?? '')));
  const names = lower.slice(blank);
  const before = blank > 0 ? blank : Math.max(0, width - names.length);
  return [...upper.slice(0, before), ...names];
}

/** Headings of two rows as one; the lower row goes. Tables with a heading of one row stay as they are. */
export function oneHeading(lines: Line[], first: number): Line[] {
  const filled = (from: number): number => lines.findIndex((l, i) => i >= from && l.text !== '');
  const below = filled(first + 1);
  if (under(lines[below]) === null) return lines;
  const width = cellsOf(lines[filled(below + 1)]?.text ?? '').length;
  const out = lines.slice();
  for (let i = first; i < out.length; i++) {
    const line = out[i];
    if (!line?.text.includes('\t') || headColumns(line.text) === null) continue;
    const next = out.findIndex((l, k) => k > i && l.text !== '');
    const lower = under(out[next]);
    const second = out[next];
    if (lower === null || second === undefined) continue;
    out[i] = { ...line, text: merged(cellsOf(line.text), lower, width).join('\t') };
    out[next] = { ...second, text: '' };
    i = next;
  }
  return out;
}

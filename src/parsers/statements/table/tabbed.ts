import { columnOf, isProgress } from './columns.js';

/** Marks that part the cells of a pasted table, the surest first. */
const PARTS: readonly RegExp[] = [/\t/, /[|｜│┃]/, / {2,}|\u3000+/, / /, /[,，]/];
const EDGE = /^[\s|｜│┃]+|[\s|｜│┃]+$/g;
const RULE = /^[\s|｜│┃:+\-—=─]+$/;
/** A head line names its columns; it states no amounts. */
const AMOUNT = /\d(?![^()（）]*[)）])(?!\d*(?:[-~至]\d+)?[年月日号])/;
const LONGEST_HEAD = 80;

const split = (line: string, part: RegExp) =>
  (part.source === '\\t' ? line : line.replace(EDGE, ''))
    .split(new RegExp(part.source, 'g'))
    .map((cell) => cell.trim());

/**
 * Pasted tables come with tabs, bars, blanks or commas between their cells; where a line of column heads stands over
 * lines of as many cells, all are parted by tabs. Before blanks are squeezed, as those may be all that parts the cells.
 */
export function tabbed(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  let changed = false;
  for (let at = 0; at < lines.length - 1; at++) {
    const head = lines[at] ?? '';
    const part = partOf(head, lines[at + 1] ?? '', lines[at + 2] ?? '');
    if (part === undefined) continue;
    const width = split(head, part).length;
    lines[at] = split(head, part).join('\t');
    changed = true;
    for (at++; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (line.trim() === '' || RULE.test(line)) {
        lines[at] = '';
        continue;
      }
      const cells = split(line, part);
      if (cells.length < 2 || cells.length > width + 1) break;
      lines[at] = cells.join('\t');
    }
    at--;
  }
  return changed ? lines.join('\n') : text;
}

function partOf(head: string, next: string, after: string): RegExp | undefined {
  if (head.length > LONGEST_HEAD || head.length < 4 || AMOUNT.test(head)) return undefined;
  const row = RULE.test(next) || next.trim() === '' ? after : next;
  for (const part of PARTS) {
    if (!part.test(head) || !part.test(row)) continue;
    const cells = split(head, part);
    const width = split(row, part).length;
    const sure = part === PARTS[0] || part === PARTS[1];
    if (sure ? width < 2 : width !== cells.length || cells.length < 3) continue;
    const columns = cells.map((cell) => columnOf(cell));
    const known = columns.filter((column) => column !== undefined).length;
    if (known * 2 < cells.length || known < 2 || cells.some((cell) => cell.length > 14)) continue;
    if (columns.some(isProgress)) return part;
  }
  return undefined;
}

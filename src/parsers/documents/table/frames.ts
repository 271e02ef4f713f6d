import type { Warning } from '../../../model/ledger.js';
import { joinBroken } from '../broken.js';
import { isBodies, isDay, isPeople } from '../labelkinds.js';
import { columnLabel } from '../labels.js';
import { type Line, narrow } from '../lines.js';
import { headColumns } from './rows.js';

/** Cells between commas, some of them in quotes: 1,造林,"造林2万亩,抚育3万亩". */
function commaCells(raw: string): string[] {
  const cells = [...raw.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map((m) => narrow(m[1]?.replace(/""/g, '"') ?? m[2] ?? '').trim());
}

const COMMA_HEAD = /^"?(?:序号|编号|序)"?,[^。;；]{8,}$/;

const quotesIn = (text: string): number => text.split('"').length - 1;
/** A cell of so many lines is none. */
const LONGEST = 30;

/** A table between commas with tabs instead; the signs ，of sentences are none of them. */
function fromCommas(lines: Line[]): Line[] {
  const head = lines.findIndex((l) => COMMA_HEAD.test(l.raw) && headColumns(commaCells(l.raw).join('\t')) !== null);
  if (head < 0) return lines;
  const out = lines.map((l, i) => (i < head && /,$/.test(l.raw) ? { ...l, text: commaCells(l.raw).join('') } : l));
  for (let i = head; i < out.length; i++) {
    const line = out[i];
    if (!line?.raw.includes(',')) continue;
    let { raw } = line;
    let end = i;
    // A cell in quotes goes on over lines until they close.
    while (quotesIn(raw) % 2 === 1 && end < out.length - 1 && end - i < LONGEST) raw += `\n${out[++end]?.raw ?? ''}`;
    if (quotesIn(raw) % 2 === 1) [raw, end] = [line.raw, i];
    const cells = commaCells(raw).map((cell) => cell.split('\n').reduce(joinBroken, ''));
    out[i] = { ...line, text: cells.join('\t') };
    for (let k = i + 1; k <= end; k++) out[k] = { ...(out[k] ?? line), text: '' };
    i = end;
  }
  return out;
}

/** Cells in quotes that go over several lines, as a sheet gives them to the clipboard, on one line without the quotes. */
function withoutQuotes(lines: Line[]): Line[] {
  const out = lines.slice();
  for (let i = 0; i < out.length; i++) {
    const line = out[i];
    if (!line?.text.includes('\t') || !line.text.includes('"')) continue;
    let { text } = line;
    let end = i;
    while (quotesIn(text) % 2 === 1 && end < out.length - 1 && end - i < LONGEST) {
      end++;
      text = joinBroken(text, out[end]?.text ?? '');
    }
    if (quotesIn(text) % 2 === 1) continue;
    const cells = text.split('\t').map((c) =>
      c
        .replace(/^"(.*)"$/, '$1')
        .replace(/""/g, '"')
        .trim(),
    );
    out[i] = { ...line, text: cells.join('\t') };
    for (let k = i + 1; k <= end; k++) out[k] = { ...(out[k] ?? line), text: '' };
  }
  return out;
}

const most = (cells: string[], test: (cell: string) => boolean): boolean => {
  const filled = cells.filter((c) => c !== '');
  return filled.length > 0 && filled.filter(test).length >= 0.7 * filled.length;
};
const isNumber = (cell: string): boolean => /^\d{1,3}[.、]?$/.test(cell);
const mean = (cells: string[]): number => cells.reduce((n, c) => n + c.length, 0) / Math.max(1, cells.length);

/** What the columns of a table without a heading hold, by their cells; null where nobody answers in it. */
function guessedHead(rows: string[][]): string[] | null {
  const width = rows[0]?.length ?? 0;
  const column = (i: number): string[] => rows.map((r) => r[i] ?? '');
  const names = Array.from({ length: width }, (_, i) => {
    if (i === 0 && most(column(0), isNumber)) return '序号';
    if (most(column(i), isDay)) return '完成时限';
    return most(column(i), isBodies) ? '责任单位' : '';
  });
  if (!names.includes('责任单位')) return null;
  const open = names.flatMap((n, i) => (n === '' ? [i] : []));
  const goal = open.slice().sort((a, b) => mean(column(b)) - mean(column(a)))[0];
  // 单位, 姓名, 电话: nobody is told to do anything.
  if (goal === undefined || !most(column(goal), (c) => /[\u4e00-\u9fff]{3}/.test(c))) return null;
  const title = open.find((i) => i < goal);
  const leader = open.find((i) => i > goal && most(column(i), isPeople) && mean(column(i)) < 8);
  const first = names.indexOf('责任单位');
  return names.map((n, i) => {
    if (n === '责任单位') return i === first ? n : '配合单位';
    return n !== '' ? n : i === goal ? '目标' : i === title ? '任务' : i === leader ? '责任领导' : '备注';
  });
}

/** A heading for a table that has none. */
function withHead(lines: Line[]): { lines: Line[]; warnings: Warning[] } {
  const numbered = lines.flatMap((l, i) => (/^\d{1,3}[.、]?\t/.test(l.text) ? [i] : []));
  const at = numbered.length > 0 ? numbered : lines.flatMap((l, i) => (l.text.includes('\t') ? [i] : []));
  const rows = at.map((i) => (lines[i]?.text ?? '').split('\t').map((c) => c.trim()));
  const [first = -1] = at;
  const line = lines[first];
  const even =
    rows.length >= 3 && rows.every((r) => r.length === rows[0]?.length && r.length >= (numbered.length > 0 ? 4 : 3));
  const head = even ? guessedHead(rows) : null;
  if (head === null || line === undefined) return { lines, warnings: [] };
  return {
    lines: [...lines.slice(0, first), { ...line, text: head.join('\t') }, ...lines.slice(first)],
    warnings: [
      { line: line.n, message: `表格没有表头,各列按内容读作${head.filter((h) => h !== '序号').join('、')},请核对` },
    ],
  };
}

/** Label and value side by side, 责任单位⇥市水利局⇥完成时限⇥9月底; null for other rows. */
function pairsOf(text: string): [string, string][] | null {
  const cells = text.includes('\t') ? text.split('\t').map((c) => c.trim()) : [];
  while (cells.at(-1) === '') cells.pop();
  if (cells.length < 2 || cells.length > 8 || cells.length % 2 === 1) return null;
  const pairs = cells.flatMap((c, i): [string, string][] => (i % 2 === 0 ? [[c, cells[i + 1] ?? '']] : []));
  return pairs.every(
    ([label, value]) => label.length <= 9 && columnLabel(label) !== null && columnLabel(value) !== 'lead',
  )
    ? pairs
    : null;
}

/** A sheet for each matter, labels and values side by side, as labelled lines. */
function fromPairs(lines: Line[]): Line[] {
  const pairs = lines.map((l) => pairsOf(l.text));
  if (pairs.filter((p) => p !== null).length < 3) return lines;
  return lines.flatMap((line, i): Line[] => {
    const row = pairs[i];
    if (!row) return [line];
    const no = row.find(([label]) => columnLabel(label) === 'no')?.[1] ?? '';
    return row.flatMap(([label, value]): Line[] => {
      const column = columnLabel(label);
      if (column === 'no') return [];
      const words = column !== 'title' ? `${label}:${value}` : no === '' ? `任务名称:${value}` : `${no}. ${value}`;
      return [{ ...line, text: words }];
    });
  });
}

const byBlanks = (text: string): string => text.trim().replace(/ {2,}/g, '\t');

/** A table whose columns stand apart by blanks, as text out of a PDF, with tabs instead. */
function fromBlanks(lines: Line[]): Line[] {
  const head = lines.findIndex((l) => BLANK_HEAD.test(l.text) && headColumns(byBlanks(l.text)) !== null);
  const width = byBlanks(lines[head]?.text ?? '').split('\t').length;
  if (head < 0) return lines;
  return lines.map((l, i) =>
    i >= head && byBlanks(l.text).split('\t').length >= Math.max(3, width - 2) ? { ...l, text: byBlanks(l.text) } : l,
  );
}
const BLANK_HEAD = /^(?:序号|编号|序) {2,}[\u4e00-\u9fff]/;

/** Tables in other frames: between commas, with cells in quotes, without a heading. */
export function framed(lines: Line[]): { lines: Line[]; warnings: Warning[] } {
  if (!lines.some((l) => l.text.includes('\t'))) return { lines: fromBlanks(fromCommas(lines)), warnings: [] };
  const plain = lines.some((l) => l.text.includes('"')) ? withoutQuotes(lines) : lines;
  if (plain.some((l) => headColumns(l.text) !== null)) return { lines: plain, warnings: [] };
  const paired = fromPairs(plain);
  return paired === plain ? withHead(plain) : { lines: paired, warnings: [] };
}

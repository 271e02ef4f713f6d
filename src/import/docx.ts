import { joinParagraphs } from '../parsers/documents/broken.js';
import { MERGED } from '../parsers/documents/table/rows.js';
import { UnreadableFile } from './errors.js';

/** Text of a Word file: a paragraph a line, a table row a line with tabs between its cells. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<string> {
  let html: string;
  try {
    const mammoth = (await import('mammoth')).default;
    const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false });
    html = result.value;
  } catch {
    throw new UnreadableFile(`文件“${name}”不是可读的Word文件,请另存为.docx或.txt后再导入。`);
  }
  const text = textOfHtml(html);
  if (text.trim() === '') throw new UnreadableFile(`文件“${name}”是空的,没有可读的文字。`);
  return text;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** Columns of a table that cells of the rows above still fill: for how many rows, and whether they hold words. */
type Spans = Map<number, { rows: number; filled: boolean }>;

/** Cells of a row; paragraphs within a cell are joined, a cell over several columns leaves the rest empty. */
function row(html: string, spans: Spans): string {
  const cells: string[] = [];
  const above = (): void => {
    for (let open = spans.get(cells.length); open; open = spans.get(cells.length)) {
      if (open.rows === 1) spans.delete(cells.length);
      else open.rows--;
      cells.push(open.filled ? MERGED : '');
    }
  };
  for (const m of html.matchAll(/<t[dh]([^>]*)>([\s\S]*?)<\/t[dh]>/g)) {
    above();
    const size = (name: string): number =>
      Math.min(Number(new RegExp(`${name}="(\\d+)"`).exec(m[1] ?? '')?.[1] ?? 1), name === 'colspan' ? 20 : 1000);
    const text = (m[2] ?? '')
      .split(/<\/p>\s*<p>|<br ?\/?>/)
      .map((part) => plain(part).replace(/\s+/g, ' ').trim())
      .reduce(joinParagraphs, '');
    const rows = size('rowspan') - 1;
    for (let i = 0; i < size('colspan'); i++) {
      if (rows > 0) spans.set(cells.length, { rows, filled: i === 0 && text !== '' });
      cells.push(i === 0 ? text : '');
    }
  }
  above();
  const last = cells.findLastIndex((c) => c !== '');
  return last <= 0 ? (cells[0] ?? '') : cells.join('\t');
}

/**
 * Word keeps automatic numbers out of the text: they are counted again, 1. 2. 3. on through the document (an interrupted list
 * goes on), (1) (2) within an item.
 */
function numbered(html: string): string {
  const counts: number[] = [0, 0, 0];
  const ordered: boolean[] = [];
  return html.replace(/<(\/?)(ol|ul|li)>/g, (_, close: string, tag: string) => {
    if (tag !== 'li') {
      if (close) ordered.pop();
      else {
        ordered.push(tag === 'ol');
        if (ordered.length > 1) counts[ordered.length - 1] = 0;
      }
      return '\n';
    }
    if (close) return '\n';
    const level = Math.min(ordered.length, 3) - 1;
    if (!ordered.at(-1) || level < 0) return '\n';
    const n = (counts[level] ?? 0) + 1;
    counts[level] = n;
    return level === 0 ? `\n${n}.` : `\n(${n})`;
  });
}

/** A paragraph a line, a table row a line with tabs. */
export function textOfHtml(html: string): string {
  let spans: Spans = new Map();
  const rows = html.replace(/<table[^>]*>|<tr>([\s\S]*?)<\/tr>/g, (all: string, inside: string | undefined) => {
    if (inside === undefined) {
      spans = new Map();
      return all;
    }
    return `<p>${row(inside, spans).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
  });
  const marked = numbered(rows).replace(/<\/(?:p|h\d|table|thead|tbody)>|<br ?\/?>/g, '\n');
  return plain(marked).replace(/\n{3,}/g, '\n\n');
}

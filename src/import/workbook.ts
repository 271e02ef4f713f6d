import { joinParagraphs } from '../parsers/documents/broken.js';
import { MERGED } from '../parsers/documents/table/rows.js';
import { UnreadableFile } from './errors.js';

/** Sheets that nobody named. */
const UNNAMED = /^(?:Sheet|工作表|表)\d*$/i;
const BOOK = 'xl/workbook.xml';
/** Headings that only the sheets of a ledger have which we wrote ourselves. */
const OWN = ['上级编号', '目标编号'];

/** A workbook among the zip files: the names of its parts stand in it as they are. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(BOOK);

/** Whether it is a ledger sheet 台账表 that was exported from here, changed or not. */
export async function isExported(bytes: Uint8Array): Promise<boolean> {
  if (!isWorkbook(bytes)) return false;
  const { xlsxParts } = await import('../reports/xlsx-parts.js');
  const parts = [...xlsxParts(bytes)].filter(([name]) => /^xl\/(?:sharedStrings|worksheets\/)/.test(name));
  return parts.some(([, data]) => OWN.some((word) => data.includes(word)));
}

/** Sheets of an .xlsx file as text: a row a line with tabs between its cells. */
export async function textOfWorkbook(bytes: Uint8Array, name: string): Promise<string> {
  const [{ default: readXlsxFile }, { xlsxParts }, { zipOf }] = await Promise.all([
    import('read-excel-file/node'),
    import('../reports/xlsx-parts.js'),
    import('../reports/zip.js'),
  ]);
  const parts = xlsxParts(bytes);
  const xml = [...parts].filter(([part]) => /^xl\/worksheets\/[^/]+\.xml$/.test(part)).map(([, data]) => data);
  const sheets = await readXlsxFile(zipOf(parts, { pack: false })).catch(() => []);
  const texts = sheets.map(({ sheet, data }, at) => {
    const rows = data.map((row) => row.map(cellText));
    // One sheet's merged cells are known to be its own.
    if (sheets.length === 1) markMerged(rows, xml[at]?.toString('utf8') ?? '');
    const title = sheets.length > 1 && !UNNAMED.test(sheet) ? [sheet] : [];
    return [...title, ...rows.map(line)].join('\n');
  });
  const text = texts.join('\n\n');
  if (text.trim() === '') throw new UnreadableFile(`文件“${name}”是空的,没有可读的文字。`);
  return text;
}

function line(cells: string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  return last <= 0 ? (cells[0] ?? '') : cells.join('\t');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell)
    .split(/\r?\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .reduce(joinParagraphs, '');
}

/** Cells below the first one of a merged area are the same as that one. */
function markMerged(rows: string[][], xml: string): void {
  for (const [, from = '', first = '', last = ''] of xml.matchAll(
    /<mergeCell\s[^>]*ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g,
  )) {
    const column = [...from].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if ((rows[Number(first) - 1]?.[column] ?? '') === '') continue;
    for (let at = Number(first); at < Math.min(Number(last), rows.length); at++) {
      const row = rows[at];
      if (row?.[column] === '') row[column] = MERGED;
    }
  }
}

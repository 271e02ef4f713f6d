import readXlsxFile from 'read-excel-file/node';
import { UnreadableFile } from '../import/errors.js';
import { FACT_SHEET, SOURCE_SHEET } from './ledger-columns.js';
import { NOT_XLSX, xlsxParts } from './xlsx-parts.js';
import { zipOf } from './zip.js';

/** A sheet with the values of its cells; `rows[0]` is the head. Days are ISO strings. */
export interface SheetValues {
  name: string;
  rows: CellValue[][];
}
export type CellValue = string | number | boolean | null;

const MOST_ROWS = 20_000;
const EMPTY = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/**
 * Values of the sheets that a ledger is read from. Refused with one sentence that names the cell: merged cells, broken
 * formulas, too many rows; and what is no .xlsx at all, has macros or would unpack into too much.
 */
export async function xlsxSheets(bytes: Uint8Array): Promise<SheetValues[]> {
  const parts = xlsxParts(bytes);
  const book = text(parts, 'xl/workbook.xml') ?? '';
  for (const { name, path } of sheetsOf(book, text(parts, 'xl/_rels/workbook.xml.rels') ?? '')) {
    const xml = text(parts, path);
    if (xml === undefined) continue;
    if (isRead(name)) inspect(name, xml);
    else parts.set(path, Buffer.from(EMPTY));
  }
  try {
    const sheets = await readXlsxFile(zipOf(parts, { pack: false }));
    return sheets
      .filter(({ sheet }) => isRead(sheet))
      .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(value)) }));
  } catch {
    throw new UnreadableFile(NOT_XLSX);
  }
}

const isRead = (name: string): boolean => name !== FACT_SHEET && name !== SOURCE_SHEET;

function text(parts: ReadonlyMap<string, Buffer>, name: string): string | undefined {
  return parts.get(name)?.toString('utf8');
}

function sheetsOf(book: string, relations: string): { name: string; path: string }[] {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<Relationship\s[^>]*>/gu))
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/'));
  return [...book.matchAll(/<sheet\s[^>]*>/gu)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    path: targets.get(attribute(tag, 'r:id')) ?? '',
  }));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
  return found
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/gu, (all, entity: string) => ENTITIES[entity] ?? all);
}

/** What the values alone would not show. */
function inspect(name: string, xml: string): void {
  const merged = /<mergeCell\s[^>]*ref="([A-Z]+\d+)/u.exec(xml)?.[1];
  if (merged !== undefined)
    throw new UnreadableFile(`“${name}”表的${merged}单元格是合并单元格，请取消合并、逐行填写后再发。`);
  let rows = 0;
  for (const _ of xml.matchAll(/<row[\s>]/gu)) rows += 1;
  if (rows > MOST_ROWS + 1)
    throw new UnreadableFile(`“${name}”表从A${MOST_ROWS + 2}单元格起超过了${MOST_ROWS}行，请删去多余的行后再发。`);
  for (const [, tag = '', body = ''] of xml.matchAll(/<c\s([^>]*[^/])>(.*?)<\/c>/gsu)) {
    const formula = /<f[\s>/]/u.test(body);
    const broken =
      /\st="e"/u.test(` ${tag}`) || /<f[^>]*>[^<]*#REF!/u.test(body) || (formula && !/<v>[^<]/u.test(body));
    if (!broken) continue;
    const shown = /#[A-Z0-9/!?]+/u.exec(body)?.[0] ?? '没有结果';
    throw new UnreadableFile(`“${name}”表的${attribute(` ${tag}`, 'r')}单元格公式有误（${shown}），请改成数值后再发。`);
  }
}

function value(cell: unknown): CellValue {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

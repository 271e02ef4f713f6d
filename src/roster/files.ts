import { parse } from 'csv-parse/sync';
import { UnreadableFile } from '../import/errors.js';
import type { Person } from '../model/message.js';
import { COLUMNS, type Column, ROLE_WORDS, RosterError } from './columns.js';

const MOST_BYTES = 5 * 1024 * 1024;
/** Of a workbook, unpacked; one of 5,000 people has about 5 MB. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const ZIP = [0x50, 0x4b];

/**
 * Rows of an .xlsx or .csv file (UTF-8 or GB18030). Throws `RosterError` for anything else, and `UnreadableFile` for a
 * workbook that has macros or would unpack into too much.
 */
export async function rosterRows(bytes: Uint8Array, name: string): Promise<string[][]> {
  if (bytes.length > MOST_BYTES) throw new RosterError(`文件“${name}”超过5 MB，名册没有这么大。`);
  if (bytes.length === 0) throw new RosterError(`文件“${name}”是空的。`);
  return ZIP.every((byte, at) => bytes[at] === byte) ? xlsxRows(bytes, name) : csvRows(bytes, name);
}

async function xlsxRows(bytes: Uint8Array, name: string): Promise<string[][]> {
  const [{ readSheet }, { NOT_XLSX, xlsxParts }, { zipOf }] = await Promise.all([
    import('read-excel-file/node'),
    import('../reports/xlsx-parts.js'),
    import('../reports/zip.js'),
  ]);
  try {
    const rows = await readSheet(zipOf(xlsxParts(bytes, MOST_UNPACKED), { pack: false }));
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    if (error instanceof UnreadableFile && error.message !== NOT_XLSX) throw error;
    throw new RosterError(`文件“${name}”打不开，请另存为.xlsx或.csv再发。`, { cause: error });
  }
}

/** Dates of Excel are days without a zone. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function csvRows(bytes: Uint8Array, name: string): Promise<string[][]> {
  const { decodeText } = await import('../import/text.js');
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new RosterError(`文件“${name}”不是表格，请另存为.xlsx或.csv再发。`);
  try {
    const rows = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true, trim: true });
    return rows.map((row) => (Array.isArray(row) ? row.map(String) : []));
  } catch (error) {
    throw new RosterError(`文件“${name}”不是完整的CSV表格，请检查引号和逗号。`, { cause: error });
  }
}

const WRITTEN: readonly Column[] = ['name', 'unit', 'role', 'wecom', 'telegram', 'deputy', 'from', 'to'];

/** The roster as rows, headings first; reading it back changes nothing. */
export function rosterTable(people: readonly Person[]): string[][] {
  const account = (person: Person, platform: string) =>
    (person.accounts ?? [])
      .flatMap((one) => (one.startsWith(`${platform}:`) ? one.slice(platform.length + 1) : []))
      .join(' ');
  const rows = people
    .filter(({ role }) => role !== 'stranger')
    .map((person) => [
      person.name,
      person.unit ?? '',
      person.role === 'stranger' ? '' : (ROLE_WORDS[person.role][0] ?? ''),
      account(person, 'wecom'),
      account(person, 'telegram'),
      person.deputy ?? '',
      person.away?.from ?? '',
      person.away?.to ?? '',
    ]);
  return [WRITTEN.map((column) => COLUMNS[column][0]), ...rows];
}

/** Rows as CSV that Excel opens as UTF-8; what begins like a formula is set apart, so that no program runs it. */
export function rosterCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => `"${(/^[=+\-@\t]/u.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Rows as an Excel workbook, all cells text, so that long account numbers stay whole. */
export async function tableXlsx(sheet: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const data = rows.map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  const columns = (rows[0] ?? []).map(() => ({ width: 20 }));
  return writeXlsxFile(data, { sheet, stickyRowsCount: 1, columns }).toBuffer();
}

import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Feature, type Row, type Sheet } from 'write-excel-file/node';
import { letters } from './ledger-columns.js';
import { headCell } from './xlsx-cells.js';
import { withoutTimes } from './zip.js';

/** What the library takes for the contents of a file. */
type Content = Buffer | Blob | Stream;

/** The sheets as a workbook, each with its head filtered; the same sheets give the same bytes. */
export async function bookOf(sheets: readonly Sheet<Content>[]): Promise<Uint8Array> {
  return withoutTimes(await writeXlsxFile([...sheets], { features: [filters(sheets)] }).toBuffer());
}

/** A sheet with its head frozen. */
export function sheetOf(
  name: string,
  columns: readonly { title: string; width: number }[],
  rows: Row[],
): Sheet<Content> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map(({ title }) => headCell(title)), ...rows],
  };
}

/** The library has no filters of its own; it lets others add to the markup. */
function filters(sheets: readonly Sheet<Content>[]): Feature<Content> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const data = sheets[sheetIndex]?.data ?? [];
    const last = `${letters((data[0]?.length ?? 1) - 1)}${data.length}`;
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

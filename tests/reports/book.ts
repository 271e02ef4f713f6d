import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { COLUMNS, type ColumnKey } from '../../src/reports/ledger-columns.js';
import { ledgerXlsx } from '../../src/reports/ledger-xlsx.js';
import { FACTS, LEDGER } from './sample.js';

export const state = { ledger: LEDGER, facts: FACTS, reported: new Set<string>(), closed: new Set<string>() };
export const exported = () => ledgerXlsx({ ...state, day: '2023-05-28' });

export type Cells = Partial<Record<ColumnKey, string | number>>;

export const HEAD = COLUMNS.map(({ title }) => title);

/** A workbook of one sheet with these rows under our head. */
export function book(rows: readonly Cells[], head: readonly string[] = HEAD): Promise<Buffer> {
  const cells = rows.map((row): Row => COLUMNS.map(({ key }) => row[key] ?? null));
  return writeXlsxFile([[...head], ...cells], { sheet: '1 一、宜居' }).toBuffer();
}

export const KNOWN: Cells = { id: 'X1', section: '一、宜居', title: '新建口袋公园', lead: '市园林局', leaders: '柳青' };
export const TARGET: Cells = { ...KNOWN, target: 'X1.1', metric: '新建口袋公园', op: '不低于', value: 12, unit: '个' };
export const PART: Cells = { parent: 'X1', lead: '清河区', leaders: '区住建局局长', deadline: '2023-09-30', value: 5 };

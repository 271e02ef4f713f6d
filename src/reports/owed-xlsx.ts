import type { Row } from 'write-excel-file/node';
import { unitDues } from '../ledger/dues.js';
import type { LedgerState } from './state.js';
import { wide } from './words.js';
import { bookOf, sheetOf } from './xlsx-book.js';
import { dayCell, textCell } from './xlsx-cells.js';

const COLUMNS = [
  { title: '牵头单位', width: 24 },
  { title: '编号', width: 10 },
  { title: '事项', width: 60 },
  { title: '责任领导', width: 16 },
  { title: '办结时限', width: 12 },
];

/** Who owes which items of a month 欠报清单 as an Excel workbook: a row an item, by lead unit in the order of the ledger (rule 24). */
export async function owedXlsx({ ledger, reported, closed }: LedgerState): Promise<Uint8Array> {
  const told = [...reported].map((item) => ({ item, unit: null, reporter: '', status: null }));
  const rows: Row[] = unitDues(ledger, told, closed).flatMap(({ unit, owed }) =>
    owed.map((item) => [
      textCell(unit),
      textCell(item.code),
      textCell(wide(item.title)),
      textCell(item.leaders.join('、')),
      dayCell(item.deadline ?? undefined),
    ]),
  );
  return bookOf([sheetOf('未报事项', COLUMNS, rows)]);
}

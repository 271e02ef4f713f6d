import { isDay, makeDay } from '../days.js';
import { UnreadableFile } from '../import/errors.js';
import type { Day } from '../model/fact.js';
import type { Operator } from '../model/ledger.js';
import { COLUMNS, type ColumnKey, letters, OPERATORS, READ } from './ledger-columns.js';
import type { CellValue, SheetValues } from './xlsx-sheets.js';

/** A row of an edited sheet. */
export interface SheetRow {
  sheet: string;
  /** Of the sheet, the head being 1. */
  number: number;
  text(key: ColumnKey): string;
  /** undefined = empty; refuses what is no number. */
  number_(key: ColumnKey): number | undefined;
  day(key: ColumnKey): Day | undefined;
  operator(): Operator | undefined;
  /** Names apart from one another by 、 or a comma. */
  names(key: ColumnKey): string[];
  refuse(key: ColumnKey, why: string): never;
}

/** Rows with anything in the columns that are read; refuses other headings than ours. */
export function rowsOf({ name, rows }: SheetValues): SheetRow[] {
  const head = rows[0] ?? [];
  COLUMNS.slice(0, READ).forEach(({ title }, at) => {
    const found = String(head[at] ?? '').trim();
    if (found !== title)
      throw new UnreadableFile(
        `“${name}”表的${letters(at)}1单元格应为“${title}”，现在是“${found.slice(0, 20)}”，请用导出的台账表修改，不要改动表头。`,
      );
  });
  return rows.slice(1).flatMap((cells, at) => {
    const used = cells.slice(0, READ).some((cell) => cell !== null && cell !== '');
    return used ? [rowOf(name, at + 2, cells)] : [];
  });
}

function rowOf(sheet: string, number: number, cells: readonly CellValue[]): SheetRow {
  const at = (key: ColumnKey): number => COLUMNS.findIndex((column) => column.key === key);
  const raw = (key: ColumnKey): CellValue => cells[at(key)] ?? null;
  const text = (key: ColumnKey): string => String(raw(key) ?? '').trim();
  const refuse = (key: ColumnKey, why: string): never => {
    throw new UnreadableFile(`“${sheet}”表的${letters(at(key))}${number}单元格${why}。`);
  };
  return {
    sheet,
    number,
    text,
    refuse,
    number_(key) {
      const value = raw(key);
      if (value === null || value === '') return undefined;
      const read = typeof value === 'number' ? value : Number(text(key).replace(/[,，]/gu, ''));
      return Number.isFinite(read) && typeof value !== 'boolean'
        ? read
        : refuse(key, `应为数字，现在是“${text(key).slice(0, 20)}”`);
    },
    day(key) {
      if (text(key) === '') return undefined;
      return readDay(text(key)) ?? refuse(key, `不是日期（应如2022-09-30），现在是“${text(key).slice(0, 20)}”`);
    },
    operator() {
      const said = text('op');
      if (said === '') return undefined;
      for (const [operator, words] of [
        ['>=', OPERATORS['>=']],
        ['<=', OPERATORS['<=']],
        ['=', OPERATORS['=']],
      ] as const)
        if (said === words || said === operator) return operator;
      return refuse('op', `应为“不低于”“不超过”或“等于”，现在是“${said.slice(0, 20)}”`);
    },
    names: (key) =>
      text(key)
        .split(/[、,，;；]/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
  };
}

/** 2022-09-30, 2022/9/30, 2022.9.30, 2022年9月30日; a month alone is its last day. */
export function readDay(text: string): Day | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月(底|末)?)?$/u.exec(text.trim());
  if (!found) return undefined;
  const [year, month] = [Number(found[1]), Number(found[2])];
  if (month < 1 || month > 12) return undefined;
  if (found[3] === undefined) return makeDay(year, month, 31);
  const day = `${found[1]}-${String(month).padStart(2, '0')}-${found[3].padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

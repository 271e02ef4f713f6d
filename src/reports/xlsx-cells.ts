import type { Cell } from 'write-excel-file/node';
import type { Day } from '../model/fact.js';
import { printable } from './words.js';

/** Excel keeps no more in one cell. */
const LONGEST = 32_000;
const TOP = { alignVertical: 'top' } as const;

export function headCell(title: string): Cell {
  return { value: title, type: String, fontWeight: 'bold', backgroundColor: '#DDE6F0', wrap: true };
}

export function textCell(text: string | undefined): Cell {
  if (text === undefined || text === '') return null;
  return { value: printable(text).slice(0, LONGEST), type: String, wrap: true, ...TOP };
}

export function numberCell(value: number | undefined): Cell {
  return value === undefined || !Number.isFinite(value) ? null : { value, type: Number, ...TOP };
}

/** A share in percent, as Excel counts it: 41.7 % is 0.417. */
export function percentCell(percent: number | null): Cell {
  return percent === null ? null : { value: percent / 100, type: Number, format: '0.0%', ...TOP };
}

export function dayCell(day: Day | undefined): Cell {
  if (day === undefined || Number.isNaN(Date.parse(day))) return textCell(day);
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...TOP };
}

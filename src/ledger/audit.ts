import type { Operator, Target } from '../model/ledger.js';
import { clean, minus, near, percentOf, sum } from './arithmetic.js';

/** Rows that do not add up to the total that was stated with them (rule 11). */
export interface RowsGap {
  sum: number;
  total: number;
  /** sum − total. */
  difference: number;
}

export function auditRows(total: number, rows: Readonly<Record<string, number>>): RowsGap | null {
  const values = Object.values(rows);
  if (values.length === 0) return null;
  const added = sum(values);
  return near(added, total) ? null : { sum: added, total, difference: minus(added, total) };
}

function decimalsOf(value: number): number {
  const text = String(value);
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
}

/**
 * Does a stated percentage agree with the computed one (rule 9)? They agree when they differ by no more than the last
 * digit said, rounded or cut off. Null when there is nothing to compute from.
 */
export function ratioAgrees(stated: number, part: number, whole: number): boolean | null {
  const computed = percentOf(part, whole);
  if (computed === null) return null;
  const step = 10 ** -decimalsOf(stated);
  return Math.abs(computed - stated) <= step + 1e-9;
}

/** The computed percentage where it differs from the stated one, else null. */
export function ratioGap(stated: number, part: number, whole: number): number | null {
  return ratioAgrees(stated, part, whole) === false ? percentOf(part, whole) : null;
}

/** A cumulative figure below the last confirmed one (rule 11). Targets with a ceiling (不超过) may fall. */
export function regression(previous: number, next: number, op: Operator = '>='): number | null {
  return op === '>=' && next < previous && !near(next, previous) ? minus(previous, next) : null;
}

/** A figure above its target by ten times or more is a slip of scale (rule 11): how many times. */
export function scaleSlip(value: number, target: number): number | null {
  return target > 0 && value / target >= 10 ? clean(value / target) : null;
}

/** How much a figure lies above its target (rule 15: 超额); of a range 3~5家, above its upper end. */
export function overTarget(value: number, target: Pick<Target, 'value' | 'op' | 'most'>): number | null {
  const end = target.most ?? target.value;
  return target.op === '>=' && value > end && !near(value, end) ? minus(value, end) : null;
}

import { auditRows } from '../../ledger/audit.js';
import type { Fact } from '../../model/fact.js';
import type { Warning } from '../../model/ledger.js';
import type { Block } from './facts.js';

/** Rows by place that come to more than the total printed with them; fewer may be some of the places. */
export function rowSums(facts: readonly Fact[], blocks: readonly Block[]): Warning[] {
  return facts.flatMap(({ item, value, unit = '', breakdown }) => {
    const gap = value === undefined || breakdown === undefined ? null : auditRows(value, breakdown);
    if (gap === null || gap.difference < 0) return [];
    const line = blocks.find((block) => block.item === item)?.line ?? 1;
    return [{ line, message: `分地区的数字合计${gap.sum}${unit},多于总数${gap.total}${unit}` }];
  });
}

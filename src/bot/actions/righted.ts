import { sum } from '../../ledger/arithmetic.js';
import { auditRows } from '../../ledger/audit.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import { findQuantities } from '../../parsers/quantities.js';
import { printed } from './report.js';

/** The figure behind the last 应为. */
export function rightOf(said: string): number | undefined {
  const last = [...said.matchAll(/应该?[为是]|改[为成]|更正[为成]|实际[是为]/gu)].at(-1);
  return last && findQuantities(said.slice(last.index + last[0].length))[0]?.value;
}

/** The row of a breakdown that the words name. */
export function rowOf(rows: Readonly<Record<string, number>>, words: string): string | undefined {
  const short = words.replace(/[县区市]$/u, '');
  return short.length < 2 ? undefined : Object.keys(rows).find((place) => place.includes(short));
}

/** The fact with one row put right or added; its total too where the rows made it. */
export function withRow(old: StoredFact, place: string, value: number): Fact {
  const fact = printed(old);
  const breakdown = { ...fact.breakdown, [place]: value };
  const held = old.value !== undefined && old.breakdown && !auditRows(old.value, old.breakdown);
  return { ...fact, breakdown, ...(held ? { value: sum(Object.values(breakdown)) } : {}) };
}

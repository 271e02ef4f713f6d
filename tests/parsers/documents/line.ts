import type { Item, Ledger } from '../../../src/model/ledger.js';
import { readLedger } from '../../../src/parsers/documents/read.js';

/** A document of the middle of 2025. */
export const read = (text: string): Ledger => readLedger(text, '', { today: '2025-06-01' });

export const targetsOf = ({ targets }: Item): string =>
  targets.map((t) => `${t.metric}${t.op}${t.value}${t.unit}`).join(' ');

/** code | leaders | units, lead first | deadline | targets. */
export const line = (i: Item): string =>
  [i.code, i.leaders.join('/'), i.units.join('/'), i.deadline ?? '-', targetsOf(i)].join(' | ');

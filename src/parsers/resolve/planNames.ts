import type { Statement } from '../../model/statement.js';
import type { ItemIndex } from '../items/index.js';
import type { ParseContext } from './context.js';

/** The bare numbers that stand in quotation marks in the ledgers, found once for each set of ledgers. */
const known = new WeakMap<ItemIndex, ReadonlySet<string>>();

const QUOTED = /“(\d{3,6})”/gu;

function plansOf(index: ItemIndex): ReadonlySet<string> {
  const found = known.get(index);
  if (found !== undefined) return found;
  const plans = new Set<string>();
  for (const { items } of index.ledgers)
    for (const { text } of items) for (const [, name = ''] of text.matchAll(QUOTED)) plans.add(name);
  known.set(index, plans);
  return plans;
}

/** 3456投资120亿 where the ledger knows a plan “3456”: its name, and no figure. */
export const isPlanName = ({ value, unit, text }: Statement, { index }: ParseContext): boolean => {
  if (value === undefined || unit !== undefined || value < 100 || !Number.isInteger(value)) return false;
  const plans = plansOf(index);
  return plans.size > 0 && plans.has(String(value)) && text.startsWith(String(value));
};

import { sum } from '../../ledger/arithmetic.js';
import type { Fact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';

/** 甲县、乙县分别完成12座、9座: rows without their total are matched as one of them would be. */
export const asRow = (statement: Statement): Statement =>
  statement.value === undefined && statement.breakdown !== undefined
    ? { ...statement, value: Math.max(...Object.values(statement.breakdown)) }
    : statement;

/** Puts rows told behind their total into its fact; false where no such total was told. */
export function joinTotal(
  { measure, target, breakdown, value, unit, scope, text }: Fact,
  before: readonly Fact[],
): boolean {
  if (breakdown === undefined || value !== undefined) return false;
  const totals = before.filter(
    (one) =>
      one.target !== undefined &&
      (target === undefined ? one.unit === unit : one.target === target) &&
      one.measure === measure &&
      one.scope === scope &&
      one.mode === undefined,
  );
  const total = totals.at(-1);
  // Rows of a new sentence (分县区看,…) are of the only thing counted so.
  if (target === undefined && totals.length !== 1) return false;
  if (total?.value === undefined || total.breakdown !== undefined || total.value < sum(Object.values(breakdown)))
    return false;
  Object.assign(total, { breakdown, text: [total.text, text].join(',') });
  return true;
}

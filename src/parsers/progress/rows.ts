import type { Fact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';

/** 甲县、乙县分别完成12座、9座: rows without their total are matched as one of them would be. */
export const asRow = (statement: Statement): Statement =>
  statement.value === undefined && statement.breakdown !== undefined
    ? { ...statement, value: Math.max(...Object.values(statement.breakdown)) }
    : statement;

/** Puts rows told behind their total into its fact; false where no such total was told. */
export function joinTotal({ measure, target, breakdown, value, scope, text }: Fact, before: readonly Fact[]): boolean {
  if (breakdown === undefined || value !== undefined || target === undefined) return false;
  const sum = Object.values(breakdown).reduce((all, row) => all + row, 0);
  const total = before.findLast(
    (one) => one.target === target && one.measure === measure && one.scope === scope && one.mode === undefined,
  );
  if (total?.value === undefined || total.breakdown !== undefined || total.value < sum) return false;
  Object.assign(total, { breakdown, text: [total.text, text].join(',') });
  return true;
}

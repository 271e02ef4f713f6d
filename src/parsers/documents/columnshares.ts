import { ratioAgrees } from '../../ledger/audit.js';
import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';

/** How the column 完成比例 of a table stands in the words of its row. */
const COLUMN = /^完成率\d/;
const isShare = ({ text = '', measure, unit, target, object }: Fact): boolean =>
  measure === 'rate' && unit === '%' && target === undefined && object === '完成率' && COLUMN.test(text);

/** The share that a table prints beside the figures of a row goes with the one it is the share of; alone it tells how far the only goal is. */
export function withColumnShare(facts: Fact[], { targets }: Item): Fact[] {
  const share = facts.find(isShare);
  const value = share?.value;
  if (share === undefined || value === undefined) return facts;
  const others = facts.filter((fact) => fact !== share);
  const counted = targets.filter(({ counts }) => counts !== 'rate');
  const of = counted.flatMap((target) => figureOf(others, target));
  const proved = of.filter(({ target, figure }) => ratioAgrees(value, figure.value ?? 0, target.value));
  const [one, more] = proved.length > 0 || targets.length > 1 ? proved : of;
  if (one !== undefined && more === undefined)
    return others.map((fact) => (fact === one.figure ? { ...fact, percent: fact.percent ?? value } : fact));
  const [only] = targets.length === 1 ? counted : [];
  const told = others.some((fact) => fact.target !== undefined && fact.value !== undefined);
  if (only === undefined || told || only.op !== '>=') return facts;
  const { object: _object, ...rest } = share;
  return facts.map((fact) => (fact === share ? { ...rest, target: only.id, measure: 'done', mode: 'percent' } : fact));
}

/** The one figure of a target that its whole is told by. */
function figureOf(facts: readonly Fact[], target: Target): { target: Target; figure: Fact }[] {
  const [figure, more] = facts.filter(
    (fact) =>
      fact.target === target.id &&
      fact.measure === target.counts &&
      fact.value !== undefined &&
      fact.mode !== 'delta' &&
      fact.mode !== 'percent' &&
      fact.object === undefined &&
      fact.scope === undefined,
  );
  return figure !== undefined && more === undefined ? [{ target, figure }] : [];
}

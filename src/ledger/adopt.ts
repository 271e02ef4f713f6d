import type { StoredFact } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import { ratioAgrees } from './audit.js';

/**
 * A published figure that names no target but states its share: where the share is that of exactly one target of the
 * item (维修更换3310个, 33.1% of 10000个), it is a figure of that target.
 */
export function adopt(facts: readonly StoredFact[], items: readonly Item[]): StoredFact[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return facts.map((fact) => {
    const { value, percent, unit } = fact;
    if (fact.kind !== 'published' || fact.target !== undefined || value === undefined || percent === undefined)
      return fact;
    if (fact.measure !== 'other' && fact.measure !== 'done') return fact;
    const target = targetByShare(byId.get(fact.item)?.targets ?? [], value, unit, percent);
    if (!target) return fact;
    const { object: _object, ...rest } = fact;
    return { ...rest, target: target.id, measure: target.counts };
  });
}

/** The one target of which a figure is the share that was said beside it; undefined when none or several fit. */
export function targetByShare(
  targets: readonly Target[],
  value: number,
  unit: string | undefined,
  percent: number,
): Target | undefined {
  const fitting = targets.filter(
    (target) => target.unit === unit && target.op === '>=' && ratioAgrees(percent, value, target.value),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

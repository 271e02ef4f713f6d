import type { StoredFact } from '../model/fact.js';
import type { Item } from '../model/ledger.js';
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
    const fitting = (byId.get(fact.item)?.targets ?? []).filter(
      (target) => target.unit === unit && target.op === '>=' && ratioAgrees(percent, value, target.value),
    );
    const [target] = fitting;
    if (!target || fitting.length > 1) return fact;
    const { object: _object, ...rest } = fact;
    return { ...rest, target: target.id, measure: target.counts };
  });
}

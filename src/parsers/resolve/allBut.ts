import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { unitFit } from './unitFits.js';

/** All of what the target asks for; 除4座外全部完工: without those, where both are counted alike, else the words alone. */
export function allBut({ except, text }: Statement, target: Target | undefined): Partial<Fact> {
  if (target !== undefined && except === undefined) return { value: target.value, unit: target.unit };
  const { value = 0, unit = '' } = except ?? {};
  return target !== undefined && ['same', 'kin'].includes(unitFit(unit, target)) && value < target.value
    ? { value: target.value - value, unit: target.unit }
    : { measure: 'milestone', milestone: text };
}

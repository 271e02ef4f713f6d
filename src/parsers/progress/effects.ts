import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { unitFit } from '../resolve/unitFits.js';

/** What comes of a work, 带动农户274户, 参与3.6万人次, is no work done, except where the item asks for it in those words. */
const EFFECT = /^(?:带动|吸纳|吸引|参与|惠及|受益)/u;

export function asEffect(statement: Statement, { targets }: Item): Statement {
  const { measure, verb, unit, value } = statement;
  if (measure !== 'other' || value === undefined || verb === undefined || !EFFECT.test(verb)) return statement;
  const [only, other] = targets.filter(({ metric }) => metric.includes(verb));
  const asked = only !== undefined && other === undefined && unitFit(unit, only) === 'same';
  return asked ? { ...statement, measure: 'done', subject: verb } : statement;
}

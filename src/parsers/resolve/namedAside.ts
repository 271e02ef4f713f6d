import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { unitFit } from './unitFits.js';

/** 新改建1.06万亩(设施蔬菜3850亩): in brackets, but by the full name of a target of its own. */
export function isNamedAside(statement: Statement, item: Item): boolean {
  const { measure, verb, value, subject, nested, aside } = statement;
  if (!aside && !nested) return false;
  // 绿化5.4万亩(牧草1.35万亩): two characters are enough where they are the whole name.
  const least = (metric: string): number => (nested || metric === subject ? 2 : 3);
  if (measure !== 'other' || verb !== undefined || value === undefined) return false;
  return item.targets.some(
    (target) =>
      target.metric.endsWith(subject) &&
      subject.length >= least(target.metric) &&
      unitFit(statement.unit, target) === 'same',
  );
}

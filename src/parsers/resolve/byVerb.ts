import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { isShortFor } from '../items/shortened.js';
import { cueAt } from '../lexicon.js';
import { unitFit } from './unitFits.js';

/** 报废8600只 where scrapping is asked, 用量同比下降1.2% where it is to fall: what is else told beside is the target itself. */
export function namedByVerb(
  { measure, verb = '', value, unit, text }: Statement,
  { targets }: Item,
): Target | undefined {
  if (measure !== 'other' || verb.length < 2 || value === undefined) return undefined;
  const kind = cueAt(verb, 0)?.kind;
  if (kind !== 'aside' && kind !== 'compare') return undefined;
  return targets.find((target) =>
    kind === 'aside'
      ? isCalled(verb, target.metric) && isCountedSo(unit, target) && unit !== '%'
      : unit === '%' && TO_FALL.test(target.metric) && FALLEN.test(text),
  );
}
/** 合同额 of 技术合同成交额. */
const isCalled = (verb: string, metric: string): boolean =>
  metric.includes(verb) || (verb.length > 2 && isShortFor(verb, metric));
/** 24.1亿 of 亿元 says all but the money. */
const isCountedSo = (unit: string | undefined, target: Target): boolean =>
  unitFit(unit, target) === 'same' || (unit !== undefined && target.unit === `${unit}元`);
const TO_FALL = /(?:减少|下降|降低|削减|压减)$/u;
const FALLEN = /(?:减少|下降|降低|削减|压减|降)了?\d/u;

import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { factLine, sourceLine } from '../replies/answers.js';
import type { Reading } from './reading.js';
import type { Loaded } from './types.js';

const LEFT = /还[剩差有]|剩(?:余|下)|余下|没(?:动|处置|完)|未(?:完|办)/u;

/**
 * 还剩6个没处置 since the last figure: what is left was told, and not what is done. It stands below the older figure as it was said,
 * and nothing is computed from it (rules 4 and 19).
 */
export function leftSince({ item, target, ledger, figures }: Reading, loaded: Loaded, today: string): string[] {
  const [figure] = figures;
  const counted = item.targets.filter(({ unit }) => unit === target.unit);
  if (!figure || target.counts === 'rate' || counted.length > 1) return [];
  const isLeft = (fact: StoredFact): boolean =>
    fact.measure === 'other' &&
    fact.target === undefined &&
    fact.scope === undefined &&
    fact.object === undefined &&
    fact.unit === target.unit &&
    fact.asOf <= today &&
    fact.asOf > figure.asOf &&
    LEFT.test(fact.text ?? '');
  const [newest] = loaded
    .of(item.id)
    .filter((fact) => counts(fact) && isLeft(fact))
    .sort(newestFirst);
  return newest === undefined ? [] : [factLine(newest, today), sourceLine([newest], ledger, today)];
}

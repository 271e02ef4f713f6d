import { minus, percentOf } from '../../ledger/arithmetic.js';
import { yearEnd } from '../../ledger/lights.js';
import { weigh } from '../../parsers/question/residue.js';
import { sourceLine } from '../replies/answers.js';
import { STEP_REACHED } from '../replies/answers-compare.js';
import { type Reading, readTarget } from './reading.js';
import type { Loaded } from './types.js';

const matterOf = (metric: string): string => weigh(metric).strong.join('');

/**
 * 新增泊位6500个,6月底前完成3000个: how far the whole has come on the way to a step of it that nobody reported by itself. Only where the item
 * has just one larger target of the same matter and unit, with a later day or none.
 */
export function stepLines({ item, target, ledger }: Reading, loaded: Loaded, today: string): string[] {
  if (target.due === undefined || target.unit === '%' || target.op !== '>=') return [];
  const step = target;
  const end = yearEnd(ledger.yearStart);
  const wholes = item.targets.filter(
    (one) =>
      one.id !== step.id &&
      one.unit === step.unit &&
      one.counts === step.counts &&
      one.value > step.value &&
      (one.due ?? end) > (step.due ?? end) &&
      matterOf(one.metric) !== '' &&
      matterOf(one.metric) === matterOf(step.metric),
  );
  const [whole, other] = wholes;
  const [figure] = whole && !other ? readTarget({ ledger, item, target: whole }, loaded, today).figures : [];
  const share = figure && percentOf(figure.value, step.value);
  if (!whole || !figure || share == null) return [];
  return [
    STEP_REACHED(whole, step, figure.value, share, minus(step.value, figure.value)),
    sourceLine(figure.facts, ledger, today),
  ];
}

import type { Target } from '../../model/ledger.js';
import { grams } from '../items/grams.js';
import type { ParseContext } from './context.js';
import { beside, type Draft } from './drafted.js';
import { factOf } from './fact.js';
import { unitFit } from './unitFits.js';
import { subjectWords } from './words.js';

/** So many pairs in common with a target's name are more than a kind that its neighbours have too (管网). */
const LEAST = 2;

/**
 * 燃气管网11公里,30年以上老燃气管改造31公里: two totals of one target cannot both be its own. The one that says more of its
 * name is; the other is of the neighbour that it sounds like, else of none.
 */
export function withoutToldTwice(drafts: readonly Draft[], context: ParseContext): Draft[] {
  if (drafts.length < 2) return [...drafts];
  return drafts.map((draft) => {
    const { target, item, statement, score } = draft;
    const other = target && drafts.find((one) => isSecond(draft, one));
    if (target === undefined || other === undefined || shared(draft, target) >= shared(other, target)) return draft;
    const near = item.targets
      .filter((one) => one !== target && !drafts.some((taken) => taken.target === one))
      .filter((one) => unitFit(statement.unit, one) === 'same' && one.counts === target.counts)
      .map((one) => ({ one, pairs: shared(draft, one) }))
      .filter(({ pairs }) => pairs >= LEAST)
      .sort((a, b) => b.pairs - a.pairs);
    const [best, next] = near;
    if (best === undefined || best.pairs === next?.pairs) return beside(statement, item, score, context);
    return { ...draft, target: best.one, fact: factOf(statement, item, best.one, context) };
  });
}

/** Another total of the same target, day and place, under another name. */
function isSecond({ fact, statement, options, target }: Draft, other: Draft): boolean {
  const own = subjectWords(statement);
  const its = subjectWords(other.statement);
  return (
    other.target === target &&
    options === undefined &&
    other.options === undefined &&
    fact.value !== undefined &&
    other.fact.value !== undefined &&
    fact.value !== other.fact.value &&
    fact.measure === 'done' &&
    other.fact.measure === 'done' &&
    fact.mode === undefined &&
    other.fact.mode === undefined &&
    fact.scope === other.fact.scope &&
    fact.object === other.fact.object &&
    fact.asOf === other.fact.asOf &&
    !statement.nested &&
    !other.statement.nested &&
    own !== '' &&
    its !== '' &&
    own !== its
  );
}

const shared = ({ statement }: Draft, { metric }: Target): number => {
  const own = new Set(grams(`${subjectWords(statement)} ${statement.verb ?? ''}`));
  return grams(metric).filter((gram) => own.has(gram)).length;
};

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
function isSecond(draft: Draft, other: Draft): boolean {
  const [one, two] = [draft.fact, other.fact];
  if (other === draft || other.target !== draft.target || !isTotal(draft) || !isTotal(other)) return false;
  if (one.value === two.value || one.scope !== two.scope || one.object !== two.object || one.asOf !== two.asOf)
    return false;
  // The words are asked for last: a table has many rows of one target, each of another place.
  const [own, its] = [subjectWords(draft.statement), subjectWords(other.statement)];
  return own !== '' && its !== '' && own !== its;
}

const isTotal = ({ fact: { measure, mode, value }, statement, options }: Draft): boolean =>
  measure === 'done' && value !== undefined && mode === undefined && options === undefined && !statement.nested;

const shared = ({ statement }: Draft, { metric }: Target): number => {
  const own = new Set(grams(`${subjectWords(statement)} ${statement.verb ?? ''}`));
  return grams(metric).filter((gram) => own.has(gram)).length;
};

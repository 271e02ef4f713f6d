import { scaleSlip } from '../../ledger/audit.js';
import type { Item } from '../../model/ledger.js';
import { aimed } from './aimed.js';
import type { Candidate } from './candidates.js';
import type { ParseContext } from './context.js';
import { beside, type Draft, kin } from './drafted.js';
import { headingWords, subjectWords } from './words.js';

/**
 * 志愿服务4120场,理论宣讲1410场: ten times what another item asks for is not of that item, when the message is about one that
 * counts no such thing; said first, it may be a slip of scale and is asked about.
 */
export function outgrown(
  draft: Draft | undefined,
  previous: Item | undefined,
  context: ParseContext,
): Draft | undefined {
  if (draft === undefined || previous === undefined || kin(draft.item, previous)) return draft;
  const { statement, item } = draft;
  if (context.dutyOf(previous.id) === 'none' || item.ledger !== previous.ledger) return draft;
  return isOutgrown(draft) ? beside(statement, previous, draft.score, context) : draft;
}

/** So many times what the target asks for that it is another's, or a slip. */
export const isOutgrown = ({ fact: { value, unit, mode }, target }: Draft): boolean =>
  target !== undefined &&
  value !== undefined &&
  unit === target.unit &&
  mode !== 'percent' &&
  scaleSlip(value, target.value) !== null;

/** Many times what a target asks for, and not yet so many that a slip of scale is asked about. */
const MANY = 5;
/** Least score of an item that takes what is too much for another. */
const PLAIN = 0.6;

/** 阅览点2460个 where one item asks for 463 and another tells of the same without a number: it is of the other. */
export function notTooMuch(draft: Draft, candidates: readonly Candidate[], context: ParseContext): Draft {
  const { statement, target, item, fact } = draft;
  if (target === undefined || fact.value === undefined || draft.options !== undefined) return draft;
  const times = fact.unit === target.unit && fact.mode === undefined ? fact.value / target.value : 0;
  if (times < MANY || scaleSlip(fact.value, target.value) !== null) return draft;
  const words = subjectWords(statement) || headingWords(statement);
  const other = candidates.find(
    (one) =>
      !kin(one.item, item) && one.score >= PLAIN && one.item.targets.length === 0 && one.item.text.includes(words),
  );
  return words.length > 2 && other ? aimed(statement, other.item, other.score, context) : draft;
}

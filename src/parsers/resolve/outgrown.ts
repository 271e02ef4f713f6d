import type { Item } from '../../model/ledger.js';
import type { ParseContext } from './context.js';
import { beside, type Draft, kin } from './drafted.js';

/** Rule 11: so many times its target a figure is a slip of scale. */
const SCALE = 10;

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
  value >= SCALE * target.value;

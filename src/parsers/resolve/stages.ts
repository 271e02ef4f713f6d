import type { ParseContext } from './context.js';
import { beside, type Draft, kin } from './drafted.js';
import { subjectWords } from './words.js';

/**
 * 投运12个,装设备的9个,土建8个: a bare figure behind one with a verb, with words that hit no target, tells of another stage
 * of the same things; nothing of it is finished. Undefined for all else.
 */
export function stageOf(
  { statement, item, target }: Draft,
  drafts: readonly Draft[],
  context: ParseContext,
): Draft | undefined {
  const before = drafts.findLast(({ fact }) => fact.measure !== 'other');
  if (before?.statement.verb === undefined || target !== undefined) return undefined;
  const { value, verb, unit, measure, nested } = statement;
  if (value === undefined || verb !== undefined || measure !== 'done' || unit !== before.statement.unit || nested)
    return undefined;
  if (kin(item, before.item) && (before.target === undefined || subjectWords(statement) === '')) return undefined;
  return beside(statement, before.item, 0.5, context);
}

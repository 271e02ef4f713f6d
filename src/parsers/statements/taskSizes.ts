import type { Quantity } from '../quantities.js';
import type { Draft } from './draft.js';

/** 四千亩桑园的任务嫁接了一千九: the deed in one breath with what there is to do names no matter. */
export const isTaskDone = (draft: Draft, { start, subject, counted, verb }: Draft): boolean =>
  draft.verb === '任务' && start === draft.end && counted === '' && verb !== undefined && subject.length < 2;

/** 三百八十万页的任务扫了一百八: the second is counted as the first, in its ten thousands when it were nothing else. */
export function countedAs({ value, unit }: Quantity, part: Quantity): Quantity {
  if (part.unit !== undefined || unit === undefined) return part;
  const tiny = part.value * NOTHING < value && part.value * 10_000 <= value;
  return { ...part, unit: tiny ? `万${unit}` : unit };
}
const NOTHING = 1000;

/** 一千五的任务眼下就五百六: what there is to do, and how much of it there is. */
export const isTaskInOneBreath = ({ verb, end }: Draft, { start, measure }: Draft): boolean =>
  verb === '任务' && measure === undefined && start === end;

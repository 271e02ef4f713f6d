import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import { sum } from './arithmetic.js';
import { targetFigures } from './progress.js';

/** What the sub-tasks of an item come to together, for one of its targets. */
export interface RollUp {
  /** Sum of the newest figures of the sub-tasks; computed, never reported. */
  value: number;
  /** Sub-tasks with such a target, and how many of them have a figure. */
  all: number;
  known: number;
}

/**
 * Adds up the sub-tasks 子任务 that count the same as a target of their item: same words, same unit. Ratios are never
 * added (rule 20). Null where no sub-task has such a target, or none a figure.
 */
export function rollUp(
  target: Target,
  subItems: readonly Item[],
  factsOf: (item: string) => readonly StoredFact[],
  day: Day,
): RollUp | null {
  if (target.unit === '%' || target.counts === 'rate') return null;
  const parts = subItems.flatMap((item) =>
    item.targets
      .filter((one) => one.metric === target.metric && one.unit === target.unit && one.counts === target.counts)
      .map((own) => targetFigures(own, factsOf(item.id), day)[0]),
  );
  const known = parts.filter((figure) => figure !== undefined);
  if (known.length === 0) return null;
  return { value: sum(known.map((figure) => figure.value)), all: parts.length, known: known.length };
}

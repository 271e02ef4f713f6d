import { minus } from '../ledger/arithmetic.js';
import { reached } from '../ledger/lights.js';
import { targetFigures } from '../ledger/progress.js';
import type { Day } from '../model/fact.js';
import type { Item, Target } from '../model/ledger.js';
import type { ItemLine, TargetLine } from './call.js';
import type { LedgerView } from './view.js';

const LONGEST = 20;

/** The opening words of a title, at most 20 characters. */
export function shortTitle(item: Item): string {
  const title = item.title.replace(/[。;；,，:：].*$/u, '');
  return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
}

/** An item with those of its targets that are not reached on the day, and what is missing in figures. */
export function itemLine(item: Item, view: LedgerView, day: Day, targets: readonly Target[] = item.targets): ItemLine {
  return {
    id: item.id,
    code: item.code,
    title: shortTitle(item),
    targets: targets.flatMap((target) => targetLine(target, item, view, day) ?? []),
  };
}

/** Null when the target is reached. */
function targetLine(target: Target, item: Item, view: LedgerView, day: Day): TargetLine | null {
  const { metric, op, value, unit } = target;
  const facts = view.factsOf(item);
  const [figure] = facts.length === 0 ? [] : targetFigures(target, facts, day);
  if (figure === undefined) return { metric, op, value, unit, current: null, asOf: null, missing: null };
  if (reached(target, figure.value)) return null;
  const missing = op === '<=' ? minus(figure.value, value) : minus(value, figure.value);
  return { metric, op, value, unit, current: figure.value, asOf: figure.asOf, missing };
}

/** Is the target reached by what was reported up to the day? */
export function isReached(target: Target, item: Item, view: LedgerView, day: Day): boolean {
  return targetLine(target, item, view, day) === null;
}

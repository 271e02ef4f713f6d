import type { Item, Target } from '../model/ledger.js';
import type { Statement } from '../model/statement.js';
import { rankTargets, type UnitFit } from './resolve/aims.js';

/** How well the words must name the metric before a figure counts towards it, by how the units go together. */
const LEAST: Record<UnitFit, number> = {
  same: 0.3,
  kin: 0.42,
  unsaid: 0.5,
  share: 0.6,
  alien: Number.POSITIVE_INFINITY,
};

/** The numeric target 目标 of an item that a statement measures; undefined for figures of parts and of other things. */
export function matchTarget(item: Item, statement: Statement): Target | undefined {
  if (statement.value === undefined && !statement.all && !statement.same) return undefined;
  if (statement.measure === 'other' || statement.measure === 'status' || statement.measure === 'milestone')
    return undefined;
  const [best, second] = rankTargets(item, statement).filter(({ fit }) => fit !== 'alien');
  if (best === undefined || best.score < LEAST[best.fit]) return undefined;
  if (best.fit === 'share' && statement.object !== undefined) return undefined;
  if (
    second !== undefined &&
    second.fit === best.fit &&
    second.score > best.score - 0.05 &&
    second.target.value !== best.target.value
  )
    return undefined;
  return best.target;
}

/** Does the statement add to what the target counts (rule 4)? */
export function countsFor(target: Target, statement: Statement): boolean {
  if (target.counts === 'started')
    return statement.measure === 'started' || (statement.measure === 'done' && statement.verb === undefined);
  if (target.counts === 'rate') return statement.measure === 'rate';
  return statement.measure === 'done' || (statement.measure === 'rate' && statement.unit === '%');
}

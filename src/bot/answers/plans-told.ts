import { counts, newestFirst } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import { sourceLine } from '../replies/answers.js';
import { PLAN_TOLD } from '../replies/answers-tempo.js';
import type { Aim, AnswerContext, Loaded } from './types.js';

/** A step with its day, today or later. */
export const liesAhead = ({ nextStep, due, measure, value }: StoredFact, today: Day): boolean =>
  // 剩下218所8月底前建完: so many by that day.
  (nextStep !== undefined || (measure === 'planned' && value !== undefined)) && due !== undefined && due >= today;

/** The line of a plan and its source. */
export const planTold = (plan: StoredFact, ledger: Ledger, today: Day): string[] => [
  PLAN_TOLD(plan, today),
  sourceLine([plan], ledger, today),
];

/**
 * 6月底能完: the day that those who do it named themselves, said before one that is only reckoned. Of an item with several targets, the plan is
 * of those that the same message speaks of.
 */
export function plansTold({ item, target, ledger }: Aim, loaded: Loaded, { today }: AnswerContext): string[] {
  const facts = loaded.of(item.id).filter(counts);
  const [plan] = facts
    .filter(
      (fact) =>
        liesAhead(fact, today) &&
        fact.object === undefined &&
        (fact.target ?? target.id) === target.id &&
        isOf(facts.filter(({ messageId }) => messageId !== undefined && messageId === fact.messageId)),
    )
    .sort(newestFirst);
  return plan === undefined ? [] : planTold(plan, ledger, today);

  function isOf(beside: typeof facts): boolean {
    const told = beside.flatMap((fact) => fact.target ?? []);
    return told.length > 0 ? told.includes(target.id) : item.targets.length === 1;
  }
}

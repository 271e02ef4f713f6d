import { counts, newestFirst } from '../../ledger/progress.js';
import { sourceLine } from '../replies/answers.js';
import { PLAN_TOLD } from '../replies/answers-tempo.js';
import type { Aim, AnswerContext, Loaded } from './types.js';

/**
 * 6月底能完: the day that those who do it named themselves, said before one that is only reckoned. Of an item with several targets, the plan is
 * of those that the same message speaks of.
 */
export function plansTold({ item, target, ledger }: Aim, loaded: Loaded, { today }: AnswerContext): string[] {
  const facts = loaded.of(item.id).filter(counts);
  const [plan] = facts
    .filter(
      ({ nextStep, due, object, messageId, target: own }) =>
        nextStep !== undefined &&
        due !== undefined &&
        due >= today &&
        object === undefined &&
        (own ?? target.id) === target.id &&
        isOf(facts.filter((fact) => messageId !== undefined && fact.messageId === messageId)),
    )
    .sort(newestFirst);
  return plan === undefined ? [] : [PLAN_TOLD(plan, today), sourceLine([plan], ledger, today)];

  function isOf(beside: typeof facts): boolean {
    const told = beside.flatMap((fact) => fact.target ?? []);
    return told.length > 0 ? told.includes(target.id) : item.targets.length === 1;
  }
}

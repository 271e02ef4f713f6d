import type { Day, StoredFact } from '../../model/fact.js';
import { dayText, whenText } from './answers-format.js';

export const NONE_GIVEN = '没有记下您交办的事项。';

export const NO_INSTRUCTION = '没有批示。';

/** 某秘书长5月24日批示：…（6月15日前）. */
export function instructionLine(fact: StoredFact, today: Day): string {
  const due = fact.due ? `（${dayText(fact.due, today)}前）` : '';
  return `${fact.reporter ?? ''}${whenText(fact.reportedAt, today)}批示：${fact.nextStep ?? fact.text ?? ''}${due}`;
}

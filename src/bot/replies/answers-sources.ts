import type { StoredFact } from '../../model/fact.js';

export const NO_REPORT = '没有上报。';
export const NO_REASON = '没有上报原因或问题。';

export function reasonLine(fact: StoredFact): string {
  const problem = fact.problem ?? '';
  const text = fact.text ?? '';
  if (problem === '') return text;
  return text.includes(problem) || text === ''
    ? text.length > problem.length && text.includes('因')
      ? text
      : problem
    : problem;
}

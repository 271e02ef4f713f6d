import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { dayText } from './answers-format.js';

export const NO_REPORT = '没有上报。';
export const NO_REASON = '没有上报原因或问题。';
export const NO_SUGGESTION = '没有上报工作建议。';

export const NO_NEXT = '没有上报下一步打算。';

export const nextLine = ({ nextStep, text }: StoredFact): string => nextStep ?? text ?? '';

/** Problems that were told with other targets of the item. */
export function BESIDE(facts: readonly StoredFact[], targets: readonly Target[]): string {
  const told = facts.slice(0, 2).map((fact) => {
    const metric = targets.find(({ id }) => id === fact.target)?.metric;
    return `${metric === undefined ? '' : `报“${metric}”时提到：`}${fact.problem ?? ''}`;
  });
  return `这一项里${[...new Set(told)].join('；')}。`;
}

/** 6月上报的问题有3项. */
export const TROUBLES = (when: string, items: number): string => `${when}反映问题的有${items}项：`;
export const NO_TROUBLES = (when: string): string => `${when}没有上报的问题。`;

export const WISHES = (when: string, items: number): string => `${when}提出建议的有${items}项：`;
export const NO_WISHES = (when: string): string => `${when}没有上报的建议。`;

export const suggestionLine = (fact: StoredFact): string => fact.suggestion ?? '';

/** Words before the problem that say what it comes from. */
const CAUSE = /因|由于|受|导致|影响|疫情|等待/u;

export function reasonLine(fact: StoredFact): string {
  const problem = fact.problem ?? '';
  const text = fact.text ?? '';
  if (problem === '') return text;
  if (!text.includes(problem)) return problem;
  const before = text.slice(0, text.indexOf(problem));
  // 1家因环评手续未启动: what it holds up stands before it.
  return CAUSE.test(before) || CAUSE.test(problem.slice(0, 2)) || /\d/u.test(before) ? text : problem;
}

/** （截至5月11日）. */
export function AS_OF(fact: StoredFact, today: Day): string {
  return `（截至${dayText(fact.asOf, today)}）`;
}

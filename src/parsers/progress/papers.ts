import type { Fact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';

/** 5家企业通过评审: a step that so many have taken, none of the works. */
const STEP_TAKEN = /^(?:通过(?:审批|评审|审查)?|公示|评审|批复|获评|立项|备案)$/u;
/** 管沟开挖400米: digging is measured like any other works. */
const DIGGING = /^开挖$/u;
/** 三条道路选址意见书办理完成: papers for the things that the count names. */
const PAPERS_DONE = /^(?:完成|办理|办理完成|办结|完毕|结束|批复|通过)$/u;

export const isStepOrPart = ({ value, measure, verb = '' }: Statement): boolean =>
  value !== undefined &&
  ((measure === 'under_construction' && STEP_TAKEN.test(verb)) || (measure === 'started' && DIGGING.test(verb)));
export const isPapers = ({ value, measure, verb = '', due }: Statement): boolean =>
  value !== undefined && measure === 'planned' && due === undefined && PAPERS_DONE.test(verb);

export function papersOf({ value: _value, unit: _unit, object: _object, ...fact }: Fact, { text }: Statement): Fact {
  return { ...fact, measure: 'milestone', milestone: text, text };
}

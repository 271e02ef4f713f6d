import type { Fact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { PART_DONE } from '../statements/worksParts.js';

/** 5家企业通过评审: a step that so many have taken, none of the works. */
const STEP_TAKEN = /^(?:通过(?:审批|评审|审查)?|公示|评审|批复|获评|立项|备案)$/u;
/** 管沟开挖400米: digging is measured like any other works. */
const DIGGING = /^开挖$/u;
/** 三条道路选址意见书办理完成: papers for the things that the count names. */
const PAPERS_DONE = /^(?:完成|办理|办理完成|办结|完毕|结束|批复|通过)$/u;

export const isStepOrPart = ({ value, measure, verb = '' }: Statement): boolean =>
  value !== undefined &&
  ((measure === 'under_construction' && (verb === PART_DONE || STEP_TAKEN.test(verb))) ||
    (measure === 'started' && DIGGING.test(verb)));
export const isPapers = ({ value, measure, verb = '', due }: Statement): boolean =>
  value !== undefined && measure === 'planned' && due === undefined && PAPERS_DONE.test(verb);

export function papersOf({ value: _value, unit: _unit, object: _object, ...fact }: Fact, { text }: Statement): Fact {
  const words = text.replace(LISTED, '');
  return { ...fact, measure: 'milestone', milestone: words, text: words };
}
/** 二是完成摸底: where it stands in its list is no part of what happened. */
const LISTED = /^(?:[一二三四五六七八九十]{1,2}是|其[一二三四五])/u;

/** 正在协商, 正在谈判, 征求意见: nothing has been begun with words. */
const TALKS = /协商|磋商|谈判|洽谈|商谈|征求意见|比选|论证|报批/u;
/** 审批通过37部, 已公示9家: a step that so many have taken, where the matter itself is no title that is granted. */
const APPROVED = /审批|批复|核准|备案|许可|公示/u;
const GRANTED = /认定|培育|创建|评|申报|入选|获批/u;

/** What is under way only with papers or words: planned yet, or a step beside the target. */
export function ofPapers(measure: Fact['measure'], { text, verb = '' }: Statement, metric: string): Fact['measure'] {
  if (measure !== 'under_construction') return measure;
  if (TALKS.test(text) && !TALKS.test(metric)) return 'planned';
  return APPROVED.test(`${verb}${text}`) && !GRANTED.test(metric) && !APPROVED.test(metric) ? 'other' : measure;
}

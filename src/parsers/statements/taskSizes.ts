import type { Quantity } from '../quantities.js';
import type { Draft } from './draft.js';
import { sameUnit } from './figureDrafts.js';

/** 四千亩桑园的任务嫁接了一千九: the deed in one breath with what there is to do names no matter. */
export const isTaskDone = (draft: Draft, { start, subject, counted, verb }: Draft): boolean =>
  draft.verb === '任务' && start === draft.end && counted === '' && verb !== undefined && subject.length < 2;

/** 三百八十万页的任务扫了一百八: the second is counted as the first, in its ten thousands when it were nothing else. */
export function countedAs({ value, unit }: Quantity, part: Quantity): Quantity {
  if (part.unit !== undefined || unit === undefined) return part;
  const tiny = part.value * NOTHING < value && part.value * 10_000 <= value;
  return { ...part, unit: tiny ? `万${unit}` : unit };
}
const NOTHING = 1000;

/** 一千五的任务眼下就五百六: what there is to do, and how much of it there is. */
export const isTaskInOneBreath = ({ verb, end }: Draft, { start, measure }: Draft): boolean =>
  verb === '任务' && measure === undefined && start === end;

/** 114个重建完102个: named by the deed alone that came to its end. */
export const isDeed = ({ subject, verb = '', decider }: Draft): boolean =>
  decider?.kind === 'done' &&
  subject.length > 1 &&
  verb.startsWith(subject) &&
  DEED_ENDS.test(verb.slice(subject.length));
const DEED_ENDS = /^[完好成]了?$/u;

/** 扩建5个项目已完工1个: the bare word behind the first figure names what it counts, and nothing besides. */
export const isTheirName = (draft: Draft, next: Draft): boolean =>
  draft.counted === '' && next.segment.lead === '' && next.start === draft.end && THINGS.test(next.subject);
const THINGS = /^(?:项目|工程|点位|单体|标段|子项|地块)$/u;

/** 雨水井建成3座、污水井17座建成9座: a member of a list that says its deed behind it is as many as there are. */
export const isSaidBefore = (draft: Draft, next: Draft | undefined): boolean =>
  next?.decider !== undefined &&
  next.figure !== undefined &&
  draft.figure !== undefined &&
  next.start === draft.end &&
  next.subject === '' &&
  next.measure === 'done' &&
  next.decider.end <= next.figure.start &&
  sameUnit(draft, next) &&
  next.figure.value <= draft.figure.value;

/** 户厕5.6万户,验收了4.9万户: what comes after the work is told of those that are there. */
export const isFollowedUp = ({ verb, subject, counted, measure }: Draft, next: Draft): boolean =>
  verb === undefined &&
  measure === undefined &&
  subject !== '' &&
  counted === '' &&
  next.segment.lead === ',' &&
  FOLLOW_UP.test(next.verb ?? '');
const FOLLOW_UP = /^(?:验收|通过验收|拨付|兑付|发证|移交|备案)/u;

/** 签约项目131个,开工109个,投产88个: those that have come to one stage are no size of those that have come to the next. */
export const isOfStage = ({ subject }: Draft): boolean => subject.length < 8 && OF_STAGE.test(subject);
const OF_STAGE = /^(?:新?签约|开工|竣工|投产|达产|落地|引进|储备|谋划|洽谈|在谈)的?(?:项目|企业)$/u;

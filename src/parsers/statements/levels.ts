import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

const WORD = '国家级?|[省市县区乡镇村]级|乡镇级|街道级|社区级';
const ALONE = new RegExp(`^(${WORD})的?$`, 'u');
const LEADING = new RegExp(`^(?:${WORD})(?=..)`, 'u');
const TRAILING = new RegExp(`(?<=..)(?:${WORD})$`, 'u');

/** 省级卫生乡镇61.2%,国家级5.8%; 覆盖率省级61%,国家级5%: a level alone has the name that the other level stood at. */
export function joinLevels(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (draft.figure?.kind === 'points' && isLevelItself(draft))
      draft.figure = { ...draft.figure, kind: 'ratio', unit: '%' };
    const level = live(draft) ? ALONE.exec(draft.subject)?.[1] : undefined;
    if (level === undefined) return;
    const told = drafts[at - 1];
    const before = isTold(told) ? told : drafts.slice(0, at).findLast((one) => live(one) && !one.segment.aside);
    if (before?.segment.line !== draft.segment.line) return;
    if (before !== told || before.figure !== undefined) {
      if (before.figure?.kind !== draft.figure?.kind || before.figure?.unit !== draft.figure?.unit) return;
    }
    const named = (LEADING.exec(before.subject) ?? TRAILING.exec(before.subject))?.[0];
    if (named !== undefined) draft.subject = level.replace('国家级', '国家') + before.subject.replace(named, '');
  });
}

/** 市级公墓建好,县级开工3个: what became of the other level was said without a figure. */
const isTold = (draft: Draft | undefined): draft is Draft =>
  draft?.kind === 'words' &&
  !draft.gone &&
  (draft.verb !== undefined || draft.cues.some(({ kind }) => kind === 'aside')) &&
  (LEADING.test(draft.subject) || TRAILING.test(draft.subject));

/** 占比5.4个点, 覆盖率降到61个百分点: points are the level itself where nothing says by how much it changed. */
const isLevelItself = ({ subject, cues, deltaWord, compare }: Draft): boolean =>
  RATE.test(subject) && !compare && deltaWord === undefined && cues.every(({ word }) => REACHED.test(word));
const RATE = /(?:率|占比|比例|比重)$/u;
const REACHED = /(?:[到至为是在]|[已目现当][经前在]?|大?约)$/u;

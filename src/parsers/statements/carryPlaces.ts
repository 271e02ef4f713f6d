import type { Draft } from './draft.js';

/** 云溪县公厕5座、游园2个: the place stands over what is listed after it; a row of places ends it. */
export function carryPlaces(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before !== undefined && isSentIn(before, draft)) {
      [draft.place, before.subject] = [before.place, ''];
      draft.heading = undefined;
      return;
    }
    if (before?.place === undefined || draft.place !== undefined || draft.subject === '' || before.subject === '')
      return;
    if (draft.segment.sentence !== before.segment.sentence || draft.figure === undefined || before.figure === undefined)
      return;
    if (draft.total === undefined && !draft.segment.aside && !CITY.test(draft.before)) draft.place = before.place;
  });
}

/** 东岭刚报上来,60套: whose figures came in, over the figure. */
const isSentIn = ({ place, subject, figure, segment }: Draft, next: Draft): boolean =>
  place !== undefined &&
  figure === undefined &&
  next.figure !== undefined &&
  next.subject === '' &&
  next.place === undefined &&
  next.segment.sentence === segment.sentence &&
  SENT_IN.test(subject);
const SENT_IN =
  /^(?:那?边)?(?:的)?(?:数|数字|数据|情况|进度)?(?:刚刚?|才|也)?(?:报|交|发|送|传|来)(?:上来|过来|来|到|齐)?$/u;
const CITY = /^(?:全市|全县|全区|我市)/;

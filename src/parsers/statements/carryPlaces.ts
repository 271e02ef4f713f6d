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
    if (before?.place === undefined || draft.place !== undefined) return;
    if (isNextStage(before, draft)) draft.place = before.place;
    if (isBracketed(before, draft)) {
      [draft.place, before.gone] = [before.place, true];
      draft.segment = { ...draft.segment, aside: false };
    }
    if (draft.place !== undefined) return;
    if (draft.subject === '' || before.subject === '') return;
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

/** 甲县开工30个、完工14个: two stages of the works of one place; more than there are begun would be somebody else's. */
const isNextStage = (before: Draft, { figure, subject, measure, total, segment, before: words }: Draft): boolean =>
  subject === '' &&
  before.subject === '' &&
  figure?.kind === 'count' &&
  before.figure?.kind === 'count' &&
  (figure.unit === undefined || figure.unit === before.figure.unit) &&
  measure !== undefined &&
  before.measure !== undefined &&
  measure !== before.measure &&
  total === undefined &&
  !segment.aside &&
  segment.sentence === before.segment.sentence &&
  (segment.lead === '、' || segment.lead === ',') &&
  figure.value <= before.figure.value &&
  !CITY.test(words);

/** 甲县(0.71万人)、乙县(0.52万人): the figure in brackets behind a place alone. */
const isBracketed = (before: Draft, { figure, subject, segment }: Draft): boolean =>
  subject === '' &&
  figure?.kind === 'count' &&
  segment.aside &&
  segment.lead === '(' &&
  before.kind === 'words' &&
  before.subject === '' &&
  before.measure === undefined &&
  !before.segment.aside &&
  before.places.length === 1;

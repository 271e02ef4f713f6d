import type { Draft } from './draft.js';

export const isDate = ({ type }: { type: string }): boolean => type === 'date';

/** 今天完成公厕3座、游园2个, 又修了路3条桥2座: what stands before the first name of a list is said of all of it. */
export function overAll({ segment, deltaWord, verb }: Draft): string | undefined {
  const [first, next] = segment.tokens;
  if (first === undefined || verb === undefined || (first.type === 'cue' && first.kind === 'nested')) return undefined;
  if (first.type === 'cue' && first.kind === 'delta' && next?.type !== 'figure') return deltaWord ?? first.word;
  return first.type === 'date' && SHORT_WHILE.test(first.date.text) && next?.type === 'cue'
    ? first.date.text
    : undefined;
}
const SHORT_WHILE = /^(?:今天|今日|昨天|昨日|当天|当日|本周|这周|上周)$/;

/** 又培训两期120人次, 再办3场共80人: the same addition in one breath, counted otherwise. */
export const inOneBreath = (before: Draft, { segment, start, subject, counted, figure, total }: Draft): boolean =>
  segment.lead === '' &&
  start === before.end &&
  subject === '' &&
  counted === '' &&
  !ALL_OF_THEM.test(total ?? '') &&
  figure?.kind === 'count' &&
  before.figure?.kind === 'count' &&
  figure.unit !== before.figure.unit &&
  segment.sentence === before.segment.sentence;

/** 又发了一趟累计四十九: the second is all of them. */
const ALL_OF_THEM = /^累[计积]/u;

/** 今天完工公厕两座,游园完工三个: the same verb in the next clause tells of the same day. */
export const goesOnSo = (before: Draft, draft: Draft): boolean =>
  draft.verb !== undefined &&
  draft.verb === before.verb &&
  draft.measure === 'done' &&
  draft.total === undefined &&
  draft.segment.sentence === before.segment.sentence &&
  !draft.segment.tokens.some(isDate) &&
  whileOf(before) !== undefined;
export const whileOf = ({ segment, deltaWord = '' }: Draft): string | undefined => {
  const short = segment.tokens.find((token) => token.type === 'date' && SHORT_WHILE.test(token.date.text));
  return short?.type === 'date' ? short.date.text : SHORT_WHILE.test(deltaWord) ? deltaWord : undefined;
};

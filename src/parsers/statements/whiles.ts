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

/** 昨天又换了80个,今天上午33个: another day of the same work, without a word of its own. */
const isNextDay = (before: Draft, { verb, subject, counted, figure, total, segment }: Draft): boolean =>
  verb === undefined &&
  total === undefined &&
  subject === '' &&
  counted === '' &&
  figure?.kind === 'count' &&
  before.deltaWord !== undefined &&
  before.figure?.unit === figure.unit &&
  segment.sentence === before.segment.sentence &&
  segment.tokens.some((token) => token.type === 'date' && A_DAY.test(token.date.text));
const A_DAY = /^(?:[今昨前当][天日]|[上本这]个?(?:周|星期|礼拜|旬|月))/u;

/** 今天完工公厕两座,游园完工三个: the same verb in the next clause tells of the same day. */
export const goesOnSo = (before: Draft, draft: Draft): boolean => isNextDay(before, draft) || goesOnWith(before, draft);
const goesOnWith = (before: Draft, draft: Draft): boolean =>
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

/** How many things the same works come to, right behind how many works there are: 在建2处580个泊位, 开工3个小区800户, 在建2处,580个泊位. */
export function countsAgain({ figure, decider, counted, measure }: Draft, next: Draft, between: string): boolean {
  if (between !== '' && between !== counted && !(between === ',' && measure !== 'done')) return false;
  if (decider === undefined || figure?.kind !== 'count' || next.figure?.kind !== 'count') return false;
  if (decider.end > figure.start || figure.unit === undefined || next.figure.unit === undefined) return false;
  if (next.verb !== undefined || next.measure !== undefined || next.total !== undefined || next.negated) return false;
  return figure.unit !== next.figure.unit || (between === '' && next.counted !== '' && next.counted !== counted);
}

/** The same works by two counts, and behind the second one how far they are, which is not the end. */
export const countedBoth = (draft: Draft, { measure, decider, figure, place }: Draft): boolean =>
  measure !== undefined &&
  measure !== 'done' &&
  place === undefined &&
  draft.verb === undefined &&
  draft.measure === undefined &&
  draft.total === undefined &&
  draft.figure?.kind === 'count' &&
  figure?.kind === 'count' &&
  draft.figure.unit !== undefined &&
  figure.unit !== undefined &&
  draft.figure.unit !== figure.unit &&
  decider !== undefined &&
  decider.start >= figure.end;

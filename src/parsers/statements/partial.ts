import type { Draft } from './draft.js';
import { isRatio, sameUnit } from './figureDrafts.js';
import { AT_PAPERS } from './wordsOnly.js';

/** 78条招完标的40条, 60个计划开工20个: so many there are, of which some are to come. */
export const isSizeOf = (draft: Draft, next: Draft | undefined): boolean =>
  next?.figure?.kind === 'count' &&
  next.measure === 'planned' &&
  next.start === draft.end &&
  next.subject === '' &&
  draft.verb === undefined &&
  draft.total === undefined &&
  draft.figure !== undefined &&
  sameUnit(draft, next) &&
  next.figure.value < draft.figure.value;

/** 4栋楼装修完成70%: in one breath, so many there are of which a work is told how far it has come, and it takes up their name. */
export function takesUp(draft: Draft, next: Draft | undefined): boolean {
  const [work] = next?.cues ?? [];
  if (next?.figure === undefined || !isRatio(next) || next.start !== draft.end) return false;
  if (work?.kind !== 'act' || work.word !== next.subject) return false;
  if (draft.figure?.kind !== 'count' || draft.verb !== undefined || draft.total !== undefined) return false;
  draft.sized = true;
  next.subject = draft.subject + draft.counted + next.subject;
  return true;
}

/** 累计130个,5月完工66个: all there are so far, and what one month brought of them. */
export const holdsMonth = (draft: Draft, next: Draft | undefined): boolean =>
  draft.cues.some(({ kind, word }) => kind === 'total' && SO_FAR.test(word)) &&
  next?.dates.some(({ kind, from }) => kind === 'period' && from !== null && !from.endsWith('-01-01')) === true;
const SO_FAR = /^累[计积]/u;

/** 农村公路52公里,本月新修4公里: what a month brought of all there are so far. */
export const isBrought = ({ deltaWord, verb = '', dates }: Draft): boolean =>
  (deltaWord !== undefined || /^新(?!型)/u.test(verb)) &&
  dates.some(({ kind, from }) => kind === 'period' && from?.endsWith('-01-01') === false);

/** 全长11.2公里, 北段全长6公里, 仓容15万吨项目: how large the works are, none of them done. */
export const isExtent = ({ subject, counted, verb, decider, total, figure }: Draft): boolean =>
  figure?.kind === 'count' &&
  // 清淤总长3200米: the work names what is so long.
  (verb === undefined || (decider?.kind === 'act' && EXTENT.test(subject))) &&
  (EXTENT.test(subject) || (total === undefined && WORKS.test(counted) && MEASURED.test(figure.unit ?? '')));
const WORKS = /^(?:项目|工程|标段)$/u;
const MEASURED = /(?:公里|千米|米|亩|公顷|吨|吨\/日|千瓦|千伏安|平方|方|㎡)$/u;
const EXTENT = /(?:全长|总长度?|全程|总里程|线路长度?)$/u;

/** 球场31块,其中3块还没验收; 街巷71条,其中2条路灯没装: what only comes after the works, or a fitting, is wanting of a few that are there. */
export const isAfterwards = ({ nested, verb = '', negated, decider, counted }: Draft): boolean =>
  nested && (LATE.test(verb) || (negated === true && decider?.kind === 'act' && counted !== ''));
const LATE = /^(?:还没|没有?|未|尚未|待).*(?:验收|验|移交|挂牌|开放|交付|结算|备案)$/u;

/** 3条正在办手续,1条在建; 3条计划下月开工: what is to become of so many, told behind them; 176条任务 names the size. */
export const isToCome = ({ measure, verb, decider, figure, end }: Draft): boolean => {
  if (measure !== 'planned' || figure === undefined) return false;
  if (decider === undefined) return verb === AT_PAPERS;
  return decider.start >= figure.end && (decider.kind === 'prep' ? !SIGNED.test(decider.word) : decider.end < end);
};
/** 签了60条的施工合同,完成15条: under contract is as good as begun, so that is how many there are. */
const SIGNED = /合同|签/u;

import type { Draft } from './draft.js';

/** 分房到户的880套: what became of so many names no matter of its own, and what follows is of the one before it. */
export const isDescribed = ({ figure, start, verb, subject }: Draft, text: string): boolean =>
  SENT_IN.test(subject) ||
  (figure?.kind === 'count' && verb === undefined && TOLD_OF.test(text.slice(start, figure.start)));
/** 乡里报上来133个: who told it is no matter. */
const SENT_IN = /(?:报上来|报来|报过来|送来|交来|上报|报送)的?$/u;
const TOLD_OF = /的(?:有|是|约|共|就有|已有)?$/u;

/** 公路建设因汛期影响,只修了3公里: what the trouble is about is what the sentence goes on about. */
export const opensProblem = ({ note, figure, segment }: Draft, topic: string): boolean =>
  note === 'problem' && figure === undefined && topic === '' && segment.lead !== ',';

/** 篮球场只比上次多1块,33块: what is compared goes on to its own figure, as in 去年同期篮球场才9块,今年33块; 全省 has none of ours. */
export const opensCompared = ({ start, end }: Draft, own: string, text: string): boolean =>
  own.length > 2 &&
  !/^全[省国市县]/u.test(own) &&
  text.slice(start, end).replace(LAST_TIME, '').startsWith(own.slice(0, 2));
const LAST_TIME = /^(?:[去上前]年|\d{4}年|上[个半]?月)?(?:的?同期|同月|这(?:个)?时候?)?/u;

/** 幼儿园改扩建完工了,回购的4所签了3所: the works that name a number of things name what is told of some of them in one breath. */
export const opensItsPart = ({ decider, figure }: Draft, next: Draft | undefined, text: string): boolean =>
  figure !== undefined &&
  next?.figure !== undefined &&
  next.segment.lead === '' &&
  next.subject === '' &&
  text.slice(decider?.end, figure.start) === '的';

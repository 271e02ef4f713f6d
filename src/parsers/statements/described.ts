import type { Draft } from './draft.js';

/** 分房到户的880套: what became of so many names no matter of its own, and what follows is of the one before it. */
export const isDescribed = ({ figure, start, verb, subject }: Draft, text: string): boolean =>
  SENT_IN.test(subject) ||
  (figure?.kind === 'count' && verb === undefined && TOLD_OF.test(text.slice(start, figure.start)));
/** 乡里报上来133个: who told it is no matter. */
const SENT_IN = /(?:报上来|报来|报过来|送来|交来|上报|报送)的?$/u;
const TOLD_OF = /的(?:有|是|约|共|就有|已有)?$/u;

import type { Draft } from './draft.js';
import { HEARSAY } from './voices.js';

/** 那个数不对, 说法有误: a judgement on what was heard, which names no matter. */
const JUDGED =
  /^[这那]?个?(?:数(?:字|据)?|口径|说法|报道|消息)?(?:是|都)?(?:不(?:对|准|实|准确|属实)|有误|错的?|[写登弄搞]错)了?$/u;

/** 昨天网上说处理率38%,那个数不对,我们是34.5%: neither the day on which others said so nor what one thinks of it is of one's own figure. */
export function leaveHeard(drafts: readonly Draft[], text: string): void {
  if (!HEARSAY.test(text)) return;
  for (const draft of drafts) {
    const words = text.slice(draft.start, draft.end);
    if (draft.figure === undefined && JUDGED.test(words)) draft.gone = true;
    else if (HEARSAY.test(words)) draft.dates = [];
  }
}

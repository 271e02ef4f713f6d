import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';
import { STRONG } from './tokenKinds.js';

/** A rough share in words: 大部分, 多数, 过半, 一大半, 一半多, 一部分, 差不多, 改了个头. */
const ROUGH = gated(
  /大部分|(?:绝?大多|多)数|(?:一|过|大|小|多|快|近)[大小多]?半|半数(?:以上|左右)?|一(?:小)?部分|差不多|(?:了|刚)个头/u,
);
const WORDS =
  /(?:绝?大部分|(?:绝?大多|多)数|(?:将|接)?(?:一|过|大|小|多|快|近)[大小多]?半(?:以上|左右|不到|多一?点?|还多)?)/gu;

const OPENS =
  /^(?:其中|目前|现在|都|已经?|我们|有)*(?:绝?大部分|(?:绝?大多|多)数|[一过大小多][大小多]?半|半数|一(?:小)?部分|差不多)/u;

/**
 * 背街小巷176条多数完工, 管网40公里我们干了一大半, 管网40公里,大部分铺完了: so many there are, and roughly a share of them is done. Neither the number
 * nor the share is a figure of what is done (rule 8); the words are kept.
 */
export function keepPartly(drafts: readonly Draft[], text: string): void {
  if (!ROUGH.test(text)) return;
  drafts.forEach((draft, at) => {
    const { figure, decider, nested, note } = draft;
    if (isHalfDone(draft, text)) {
      draft.partly = text.slice(draft.start, draft.end).trim();
      draft.subject = draft.subject.replace(WORDS, '').replace(/.$/u, (last) => (DEEDS.test(last) ? '' : last));
      return;
    }
    if (!live(draft) || figure?.kind !== 'count' || nested || note || draft.share) return;
    if (decider !== undefined && decider.start < figure.end) return;
    if (ROUGH.test(text.slice(figure.end, draft.end))) {
      draft.kind = 'words';
      draft.partly = text.slice(draft.start, draft.end).trim();
      draft.figure = undefined;
      draft.subject = draft.subject.replace(WORDS, '');
      draft.counted = draft.counted.replace(WORDS, '');
      return;
    }
    const next = drafts[at + 1];
    if (decider === undefined && next?.kind === 'words' && isRough(next, draft, text)) draft.sized = true;
  });
}

/** 底板打了一半多了: no figure at all, and the words are kept. */
const isHalfDone = ({ kind, gone, measure, decider, note, subject, start, end }: Draft, text: string): boolean =>
  kind === 'words' &&
  !gone &&
  // 游泳馆装修过半: the work itself stands before the share.
  (measure === undefined || (decider?.kind === 'act' && PART_DONE.test(text.slice(start, end)))) &&
  !note &&
  subject !== '' &&
  HALF.test(text.slice(start, end));
const PART_DONE = /(?:装修|安装|施工|砌筑|铺装|浇筑|粉刷|布展|装饰|调试|铺设)(?:一大|大|一?多)?(?:过?半|一?半多)/u;
const HALF = /\p{Script=Han}了?(?:一大半|大半|一半多|一多半|多一半|小一半|过半|大部分)(?:多|了|吧|的样子)*$/u;
const DEEDS = /[打铺砌装修建挖浇干做弄搞拆盖刷贴焊架栽种清]/u;

/** 大部分铺完了: a rough share and what became of it, behind a figure that nothing is said of. */
const isRough = (next: Draft, { segment }: Draft, text: string): boolean =>
  next.segment.sentence === segment.sentence &&
  STRONG.has(next.decider?.kind ?? '') &&
  !next.negated &&
  OPENS.test(text.slice(next.start, next.end));

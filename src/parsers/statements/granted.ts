import type { Draft } from './draft.js';
import { isRatio, live, sameUnit } from './figureDrafts.js';

const APPLIED = /^(?:申报|申请|推荐|上报|报送|报了?$)/u;
/** What others decided of an application, with no noun of what they decided it by. */
const GRANTED =
  /^(?:已经?|现已|目前|现在|其中|都)*(?:通过|获批|批准|批下来|批|评上|评下来|过审|过会|下来)了?(?:的)?(?:有)?$/u;

/** 申报52家,通过41家; 申报5家,批了2家: what was granted is there, and of those that were applied for. */
export function readGranted(drafts: readonly Draft[], text: string): void {
  if (drafts.length < 2 || !/[报请荐]/u.test(text)) return;
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    const { figure, start, segment } = draft;
    if (figure === undefined || before === undefined || !live(draft) || !live(before)) return;
    if (isRatio(draft) || isRatio(before) || !sameUnit(before, draft)) return;
    if (!APPLIED.test(before.verb ?? '') || before.segment.sentence !== segment.sentence) return;
    if ((before.figure?.value ?? 0) < figure.value || !GRANTED.test(text.slice(start, figure.start))) return;
    [draft.measure, draft.verb, draft.subject] = ['done', '认定', ''];
  });
}

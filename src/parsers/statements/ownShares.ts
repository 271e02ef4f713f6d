import type { Draft } from './draft.js';
import { isRatio, live } from './figureDrafts.js';

/** 录入1460家,完成73%: the share of its task that the figure before it makes up. */
export function joinOwnShares(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before !== undefined) ofWorks(draft, before);
    if (before === undefined || !live(draft) || !live(before) || !isRatio(draft) || isRatio(before)) return;
    if (draft.subject !== '' || draft.counted !== '' || draft.place !== undefined || draft.nested || draft.all) return;
    if (draft.segment.sentence !== before.segment.sentence || draft.figure === undefined) return;
    if (draft.dates.length > before.dates.length) return;
    const finished = FINISHED.test(draft.verb ?? '') && isReached(before);
    if (!finished && !(REACHES.test(wordsBefore(draft, text)) && (isReached(before) || comesTo(before, text)))) return;
    before.percent = draft.figure.value;
    draft.gone = true;
  });
}
const FINISHED = /^完成了?$/;
const wordsBefore = ({ start, figure }: Draft, text: string): string => text.slice(start, figure?.start ?? start);
/** 到1200个了,达到八成: how far that is. */
const REACHES = /^(?:已经?|现在|目前|也|就|大概|差不多)*(?:达到?|到|有|过|超过|突破)了?[约近]?$/u;
const comesTo = (draft: Draft, text: string): boolean =>
  draft.measure === undefined && /(?:达到?|到|已?有|突破)了?[约近]?$/u.test(wordsBefore(draft, text));
/** 录入1460家, 新增容量66万 are reached; 改造小区25个,完成60% tells how far the 25 are. */
const isReached = (draft: Draft): boolean =>
  draft.measure === 'done' && draft.decider !== undefined
    ? !SCHEMES.test(draft.verb ?? '') ||
      /^新(?![型能])/u.test(draft.subject) ||
      draft.cues.some((cue) => cue.kind === 'adverb' || cue.kind === 'total')
    : draft.measure === undefined && (draft.total !== undefined || /^(?:新增|净增)/.test(draft.subject));
const SCHEMES =
  /^(?:改造|新建|改建|扩建|改扩建|新改建|新建改建|新改扩建|建设|实施|整治|打造|安装|加装|提升|铺设|更新|购置)$/;

/** 三号线54公里完成路基工程的95%: how long it is, and how far its roadbed has come. */
function ofWorks(share: Draft, size: Draft): void {
  const { figure, decider } = size;
  if (!live(share) || !live(size) || !isRatio(share) || isRatio(size) || figure === undefined) return;
  if (share.subject === '' || share.start !== size.end || decider === undefined || decider.start < figure.end) return;
  if (!FINISHED.test(size.verb ?? '')) return;
  [share.verb, share.decider] = [size.verb, decider];
  // No verb of its own, and none of the clause before either.
  [size.measure, size.verb, size.decider, size.end] = ['other', '', undefined, decider.start];
  if (size.subject !== '') share.heading = size.subject;
}

import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

const WORD = '国家级?|[省市县区乡镇村]级|乡镇级|街道级|社区级';
const ALONE = new RegExp(`^(${WORD})的?$`, 'u');
const LEADING = new RegExp(`^(?:${WORD})(?=..)`, 'u');

/** 省级卫生乡镇61.2%,国家级5.8%: a level alone has the name that the other level had before it. */
export function joinLevels(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const level = live(draft) ? ALONE.exec(draft.subject)?.[1] : undefined;
    if (level === undefined) return;
    const before = drafts.slice(0, at).findLast((one) => live(one) && !one.segment.aside);
    if (before?.segment.line !== draft.segment.line || before.figure?.kind !== draft.figure?.kind) return;
    if (before.figure?.unit !== draft.figure?.unit) return;
    const named = LEADING.exec(before.subject)?.[0];
    if (named !== undefined) draft.subject = level.replace('国家级', '国家') + before.subject.slice(named.length);
  });
}

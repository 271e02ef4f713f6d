import type { Draft } from './draft.js';
import { isRatio, live, sameUnit } from './figureDrafts.js';

/** 公厕25座 16座 64%: the share proves which is the target. */
export function joinProved(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const [part, share] = [drafts[at + 1], drafts[at + 2]];
    if (part === undefined || share === undefined || !isRatio(share) || isRatio(part) || !sameUnit(draft, part)) return;
    if ([draft, part, share].some((one) => !live(one) || one.verb !== undefined)) return;
    if (part.subject !== '' || share.subject !== '' || !draft.figure || !part.figure || !share.figure) return;
    if (Math.abs((part.figure.value / draft.figure.value) * 100 - share.figure.value) > 1) return;
    part.size = { value: draft.figure.value, unit: draft.figure.unit ?? '' };
    part.percent = share.figure.value;
    part.subject = draft.subject + draft.counted;
    draft.sized = true;
    share.gone = true;
  });
}

/** 新建16座(任务39座), 完成9个,目标17个: the target said again after its figure. */
export function joinPlans(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before === undefined || !live(draft) || !live(before) || draft.measure !== 'planned' || isRatio(before)) return;
    const closed = draft.segment.aside && draft.segment.lead === '(' && !before.segment.aside;
    const said =
      draft.subject === '' && draft.counted === '' && draft.dates.length === 0 && (before.measure ?? 'done') === 'done';
    if (!said || isRatio(draft) || !draft.figure || !before.figure || !sameUnit(before, draft)) return;
    if (!closed && (draft.segment.lead !== ',' || !TARGET.test(draft.verb ?? ''))) return;
    const ahead = drafts[at + 1];
    if (!closed && ahead?.figure && ahead.subject === '' && ahead.measure === 'done') return;
    before.size = { value: draft.figure.value, unit: draft.figure.unit ?? before.figure.unit ?? '' };
    before.end = Math.max(before.end, draft.end);
    draft.gone = true;
  });
}
const TARGET = /^(?:任务|目标|目标任务|年度任务|任务数|目标值|目标数|计划数|指标)$/;

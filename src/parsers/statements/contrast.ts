import type { Draft } from './draft.js';
import { live, sameUnit } from './figureDrafts.js';

/** 咱才20个, 我们这边只有8家: what we have, after what somebody else has. */
const ONLY_WE =
  /^(?:[而可但]是?)?(?:咱|我们|俺|我[市县区局])[们市县区局]{0,2}(?:这边|这里|这儿|那?个)?(?:目前|现在|到现在|眼下)?(?:还)?(?:才|只|仅|就(?!要|能|可以?))/u;
/** Our own, after all: 计划35个,咱才20个. */
const OURS = /[我咱俺]|本[市县区局]|计划|任务|目标|要求/u;

/** 长岭那边都35个了,咱才20个: set against ours, the figure before it is somebody else's. */
export function passOnContrasted(drafts: readonly Draft[], text: string): void {
  if (!text.includes('咱') && !text.includes('我') && !text.includes('俺')) return;
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before === undefined || !live(before) || !live(draft) || before.measure === 'planned') return;
    if (before.segment.sentence !== draft.segment.sentence || before.place !== undefined) return;
    if (!sameUnit(before, draft) || (draft.figure?.value ?? 0) >= (before.figure?.value ?? 0)) return;
    if (!ONLY_WE.test(text.slice(draft.start, draft.end)) || OURS.test(text.slice(before.start, before.end))) return;
    before.passedOn = true;
  });
}

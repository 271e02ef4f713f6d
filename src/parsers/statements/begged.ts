import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

const MAY = gated(/能不能|能否|可不可以|可否/u);
const BEGS = /(?:能不能|能否|可不可以|可否)[^,。;\d]{0,12}$/u;

/** 能不能按100条报, 可否先算5公里: what somebody would like to be put down is not what there is. */
export function dropBegged(drafts: readonly Draft[], text: string): void {
  if (!MAY.test(text)) return;
  for (const draft of drafts)
    if (draft.figure !== undefined && live(draft) && BEGS.test(text.slice(draft.start, draft.figure.start)))
      draft.gone = true;
}

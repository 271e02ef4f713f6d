import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

const MAY = gated(/能不能|能否|可不可以|可否|别|不要|不许|不准|切勿|请勿/u);
const BEGS = /(?:能不能|能否|可不可以|可否)[^,。;\d]{0,12}$/u;
/** 别一个报20号一个报月底, 别写成25条: how nobody is to report; 别写成25条是52条 tells how it is. */
const FORBIDS =
  /(?:^|[,。;:!\s])(?:请|大家|都|可|千万)*(?:别(?![的处墅])|不要|不许|不准|切勿|请勿)(?=[^,。;]*[报填写])[^,。;是应]*$/u;

/** 能不能按100条报, 可否先算5公里: what somebody would like to be put down is not what there is. */
export function dropBegged(drafts: readonly Draft[], text: string): void {
  if (!MAY.test(text)) return;
  for (const draft of drafts) {
    const { figure, start } = draft;
    if (figure === undefined || !live(draft)) continue;
    if (BEGS.test(text.slice(start, figure.start)) || FORBIDS.test(text.slice(0, figure.start))) draft.gone = true;
  }
}

import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live, sameUnit } from './figureDrafts.js';

/** 没开工的, 还未验收的: what follows is how many of them there are, and where. */
const HEAD = gated(/(?:没有?|未)(?![错来变])\p{Script=Han}{1,6}的/gu);
/** Between the head and its first figure: 没开工的主要是兰考2个, 没完工的项目:龙亭3个. */
const LEADS = /^[^。;!?\n\d]{0,16}$/u;
/** 其余, 已, 都: no longer of those. */
const ELSE = /其[余他它]|剩|已|共|总|合|全|都|均/u;

/**
 * 没开工的主要是兰考2个、尉氏3个: what is listed behind those that are not done counts none that are, until something else is told.
 */
export function keepUndone(drafts: readonly Draft[], text: string): void {
  for (const { index, 0: head } of HEAD.matchAll(text)) {
    const end = index + head.length;
    let before: Draft | undefined;
    for (const draft of drafts) {
      const { figure } = draft;
      if (figure === undefined || !live(draft) || figure.start < end) continue;
      const words = text.slice(Math.max(end, before?.end ?? end), figure.start);
      if (!LEADS.test(words) || ELSE.test(words) || tellsItself(draft, end)) break;
      // 图纸还没批的2个: said in its own way already.
      if (before === undefined && draft.measure !== undefined && !draft.negated) break;
      if (before !== undefined && !(sameUnit(before, draft) && isListed(words, draft))) break;
      draft.negated = true;
      before = draft;
    }
  }
}

const tellsItself = ({ decider, total }: Draft, head: number): boolean =>
  total !== undefined || (decider !== undefined && decider.start >= head);

/** 、尉氏3个, or a place behind a comma: another one of the list. */
const isListed = (words: string, { place, places }: Draft): boolean =>
  words.startsWith('、') || place !== undefined || places.length > 0;

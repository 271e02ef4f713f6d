import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';
import { PART_DONE } from './worksParts.js';

const MAY = gated(/施工|装修|装饰|布展|主体|桩基|土建|框架/u);
const UNDER_WAY = /^(?:在|正在|进场)?施工$/u;
const DEED = /^(?:完成|完工|竣工|完毕|做完|干完)$/u;

/**
 * 停车位建成380个,施工620个: so many are under way, and 施工 is no name of what is counted; 保障房封顶,装修完成60套: nor is the deed of
 * which a part is told.
 */
export function readBareWorks(drafts: readonly Draft[], text: string): void {
  if (!MAY.test(text)) return;
  for (const draft of drafts) {
    if (!live(draft) || draft.figure?.kind !== 'count') continue;
    if (draft.verb === undefined && draft.decider === undefined && UNDER_WAY.test(draft.subject))
      [draft.measure, draft.verb, draft.subject, draft.before] = ['under_construction', '施工', '', ''];
    else if (draft.verb === PART_DONE && DEED.test(draft.subject)) draft.subject = '';
  }
}

import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';

/** 不是4月底就该完吗, 说好的5月投运呢, 原定6月底通车的吧: the day that was set is held against how it stands. */
const HELD_AGAINST = gated(
  /(?:不是(?:说|讲|定|承诺|要求|计划|写着?|答应)?(?:好|过|了|的)*(?:要|在|是|就)*|(?:说|讲|定|约)好的?(?:要|在|是)*|(?:原[定先来]|本来|当初|早就?)(?:说|讲|定|计划|承诺)?(?:好|过|了|的)*(?:要|在|是)*|承诺(?:的|过|了|说)+(?:要|在|是)*)(?:今年|去年)?\d{1,2}月(?:份|底|初|中旬?|[上中下]旬|\d{1,2}[号日])?(?:之?前|以前|就|要|该|应该?|得|能|会|可以|都|全部?)*(?:[完投通建交办改修启开搬竣验][^,，。\d]{0,5})?(?:吗|么|嘛|吧|呢|的)*[?？。!]*$/u,
);

/** 说好, 该投运: no matter. */
const SAID = /^(?:[说讲定约]好|原[定先来]|本来|当初|承诺)的?|^[就该应要]+/u;

/** How the matter stands, then the day by which it was to be done. */
export function heldAgainst(query: Query): readonly Query[] | undefined {
  if (query.values.length > 0 || !HELD_AGAINST.test(query.text)) return undefined;
  const { due: _due, base: _base, period: _period, step: _step, tempo: _tempo, state: _state, ...rest } = query;
  const topics = rest.topics.map((topic) => topic.replace(SAID, '')).filter((topic) => weigh(topic).strong.length > 0);
  const plain = { ...rest, topics, months: [], also: [], explicit: true };
  return [
    { ...plain, ask: 'status' },
    { ...plain, ask: 'deadline' },
  ];
}

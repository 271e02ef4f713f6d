import { gated } from '../gate/gate.js';

/** 没有新增欠薪案件, 未发生安全事故, 零投诉: a harm that did not come. */
const NONE = gated(
  /(?:没有?|未|无)(?:再|曾|有)?(?:新增(?:加)?|发生|出现|发现|新发)(?:新的?|一起|一例|任何)?[^,。;\d]{0,8}?(?:欠薪|拖欠|案件|事故|投诉|隐患|疫情|病例|舆情|上访|纠纷|违建|返贫|断供|积压|污染|溢流|倒灌)(?:事件|案件|问题|情况|线索|现象)?$/u,
);

/** What is said not to have happened; that none was added to a harm is no work that stood still. */
export const noneCame = (words: string): string | undefined => NONE.exec(words)?.[0];

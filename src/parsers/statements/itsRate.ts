import type { Draft } from './draft.js';

const ITS_RATE = /^(?:覆盖|普及|达标|配备|持证|入库|合格|安装|激活)率$/u;

/** 卫生乡镇4个(覆盖率4.8%), 甲类学校48所,覆盖率57%: a rate without a name is of what was counted just before it; 普惠率 has its own. */
export function nameItsRate(draft: Draft, before: Draft | undefined): void {
  if (draft.figure?.kind !== 'ratio' || before?.figure?.kind !== 'count' || !ITS_RATE.test(draft.subject)) return;
  const name = before.subject || before.counted;
  if (before.segment.sentence === draft.segment.sentence && name.length > 1) draft.subject = name + draft.subject;
}

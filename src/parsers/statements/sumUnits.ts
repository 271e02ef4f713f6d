import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

/** 新建0.72、改造0.55,共1.27万亩: the unit of the total is that of the parts which make it up. */
export function spreadSumUnits(drafts: readonly Draft[]): void {
  drafts.forEach((total, at) => {
    const before = drafts[at - 1];
    if (before !== undefined && isAllOf(before, total) && total.figure)
      total.figure = { ...total.figure, unit: before.figure?.unit };
    const { figure } = total;
    if (total.total === undefined || !live(total) || figure?.unit === undefined || figure.kind !== 'count') return;
    const first = drafts.slice(0, at).findLastIndex((one) => !isBare(one)) + 1;
    const parts = drafts.slice(first, at);
    const sum = parts.reduce((all, part) => all + (part.figure?.value ?? 0), 0);
    if (parts.length < 2 || Math.abs(sum - figure.value) > 1e-9) return;
    for (const part of parts) if (part.figure) part.figure = { ...part.figure, unit: figure.unit };
  });
}

/** 这个月十二列,加上以前的五十八: counted as the figure that it goes on from. */
const isAllOf = (before: Draft, { figure, total = '', subject, counted, segment }: Draft): boolean =>
  figure?.kind === 'count' &&
  figure.unit === undefined &&
  ALL_OF.test(total) &&
  subject + counted === '' &&
  live(before) &&
  before.figure?.kind === 'count' &&
  before.figure.unit !== undefined &&
  !TURNS.test(before.figure.unit) &&
  before.segment.sentence === segment.sentence &&
  figure.value >= before.figure.value;
const ALL_OF = /^(?:[加算连]上|连同|累[计积]|[一总拢]共|共计|合计|总计)/u;

/** 又发了一趟,累计四十九: how often, which need not be what the matter is counted in. */
const TURNS = /^(?:趟|次|回|批|轮|圈)$/u;

const isBare = ({ figure }: Draft): boolean => figure?.kind === 'count' && figure.unit === undefined;

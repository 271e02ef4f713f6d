import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

/** 新建0.72、改造0.55,共1.27万亩: the unit of the total is that of the parts which make it up. */
export function spreadSumUnits(drafts: readonly Draft[]): void {
  drafts.forEach((total, at) => {
    const { figure } = total;
    if (total.total === undefined || !live(total) || figure?.unit === undefined || figure.kind !== 'count') return;
    const first = drafts.slice(0, at).findLastIndex((one) => !isBare(one)) + 1;
    const parts = drafts.slice(first, at);
    const sum = parts.reduce((all, part) => all + (part.figure?.value ?? 0), 0);
    if (parts.length < 2 || Math.abs(sum - figure.value) > 1e-9) return;
    for (const part of parts) if (part.figure) part.figure = { ...part.figure, unit: figure.unit };
  });
}

const isBare = ({ figure }: Draft): boolean => figure?.kind === 'count' && figure.unit === undefined;

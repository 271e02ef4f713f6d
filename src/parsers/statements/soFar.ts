import type { Draft } from './draft.js';

const WITHIN = /^今?[年月]内$/u;
const OVER = /^\p{Script=Han}?了/u;

/** 年内累计竣工41个, 年内共竣工41个了: the part of the year that is over, and no day by which it will be so. */
export function dropYearSoFar(drafts: readonly Draft[], text: string): void {
  if (!text.includes('内')) return;
  for (const draft of drafts) {
    const { total, figure, dates } = draft;
    if (total === undefined || figure === undefined) continue;
    if (total.startsWith('累') || OVER.test(text.slice(figure.end)))
      draft.dates = dates.filter((date) => !WITHIN.test(date.text));
  }
}

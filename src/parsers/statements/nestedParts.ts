import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

/** 1640个,其中公办720,社会办920: with it the parts make up the whole. */
function makesWhole(drafts: readonly Draft[], at: number): boolean {
  const whole = drafts.slice(0, at).findLast((one) => live(one) && !one.nested);
  const parts = drafts.slice(whole === undefined ? at : drafts.indexOf(whole) + 1, at + 1).filter(live);
  if (whole?.figure === undefined || whole.segment.sentence !== drafts[at]?.segment.sentence) return false;
  return (
    parts.length > 1 &&
    Math.abs(parts.reduce((all, { figure }) => all + (figure?.value ?? 0), 0) - whole.figure.value) < 1e-9
  );
}

/** 其中新建6座、改建10座: what is listed after a part is a part too. */
export function spreadNested(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (!before?.nested || !before.figure || !draft.figure) return;
    if (['、', ''].includes(draft.segment.lead) || makesWhole(drafts, at)) draft.nested = true;
  });
}

import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

/** What stands before the part in front of that place, and the parts from there on, this one included. */
function wholeAndParts(drafts: readonly Draft[], at: number): { whole: Draft; parts: Draft[] } | undefined {
  const whole = drafts.slice(0, at).findLast((one) => live(one) && !one.nested);
  if (whole?.figure === undefined) return undefined;
  const parts = drafts.slice(drafts.indexOf(whole) + 1, at + 1).filter(live);
  const near = whole.segment.sentence === drafts[at]?.segment.sentence || parts[0]?.nested === true;
  return near ? { whole, parts } : undefined;
}

/** 1640个,其中公办720,社会办920: with it the parts make up the whole; 255公里,其中新建120公里,改建100公里: works on some more of it. */
function isNextPart(drafts: readonly Draft[], at: number): boolean {
  const { whole, parts } = wholeAndParts(drafts, at) ?? {};
  const [draft, before] = [drafts[at], drafts[at - 1]];
  if (whole?.figure === undefined || parts === undefined || parts.length < 2) return false;
  const left = whole.figure.value - parts.reduce((all, { figure }) => all + (figure?.value ?? 0), 0);
  if (Math.abs(left) < 1e-9) return true;
  return (
    left > 0 &&
    draft?.decider?.kind === 'act' &&
    before?.decider?.kind === 'act' &&
    draft.decider.word !== before.decider.word &&
    draft.subject === draft.verb &&
    before.subject === before.verb &&
    draft.figure?.unit === before.figure?.unit &&
    draft.figure?.unit === whole.figure.unit &&
    draft.place === before.place
  );
}

/** 其中新建6座、改建10座: what is listed after a part is a part too. */
export function spreadNested(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (!before?.nested || !before.figure || !draft.figure) return;
    if (['、', ''].includes(draft.segment.lead) || isNextPart(drafts, at)) draft.nested = true;
  });
}

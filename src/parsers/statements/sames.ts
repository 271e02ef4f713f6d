import type { Draft } from './draft.js';

/**
 * 牧草没动,还是1.3万亩 and 公厕16座,没变化: the figure carried forward is said beside the words that carry it; one
 * statement, named by whichever names it.
 */
export function joinSames(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (!draft.same || draft.gone || draft.figure !== undefined || draft.note !== undefined || draft.rest) return;
    const [before, next] = [drafts[at - 1], drafts[at + 1]];
    if (next !== undefined && isFigure(next) && near(draft, next) && said(next) === '' && next.verb === undefined) {
      next.subject = draft.subject;
      if (next.heading === draft.subject) next.heading = draft.heading;
      next.place ??= draft.place;
      next.start = draft.start;
      draft.gone = true;
    } else if (draft.subject === '' && draft.decider?.kind !== 'act') {
      // 没有新增,和上回一个样: said twice.
      const beside =
        [before, next].some((one) => one !== undefined && isFigure(one) && near(draft, one)) ||
        (before?.same === true && !before.gone && near(draft, before));
      if (beside && draft.place === undefined) draft.gone = true;
    }
  });
}

const isFigure = (draft: Draft) => draft.figure !== undefined && !draft.gone;
const near = (a: Draft, b: Draft) => a.segment.sentence === b.segment.sentence;
const said = (draft: Draft) => draft.subject + draft.counted;

import type { Draft } from './draft.js';

/** A figure that no other has taken up. */
export const live = (draft: Draft) =>
  !draft.gone && !draft.sized && draft.kind === 'figure' && draft.rest === undefined;
export const isRatio = (draft: Draft) => draft.figure?.kind === 'ratio';

export const sameUnit = (a: Draft, b: Draft) => {
  const [x, y] = [a.figure?.unit, b.figure?.unit];
  return x === undefined || y === undefined || x === y || x.endsWith(y) || y.endsWith(x);
};

/** 受理率100%,满意度91.4%: a rate has a name of its own and needs no verb of what stands before it. */
export const isNamedRate = (draft: Draft): boolean => isRatio(draft) && draft.subject !== '';

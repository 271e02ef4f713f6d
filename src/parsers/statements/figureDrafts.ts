import type { Draft } from './draft.js';

/** A figure that no other has taken up. */
export const live = (draft: Draft) =>
  !draft.gone && !draft.sized && draft.kind === 'figure' && draft.rest === undefined;
export const isRatio = (draft: Draft) => draft.figure?.kind === 'ratio';

export const sameUnit = (a: Draft, b: Draft) => {
  const [x, y] = [a.figure?.unit, b.figure?.unit];
  return x === undefined || y === undefined || x === y || x.endsWith(y) || y.endsWith(x);
};

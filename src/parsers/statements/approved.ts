import type { Draft } from './draft.js';

/** 可研批了, 初设方案已经报了: papers that came through. */
export const isApproved = ({ figure, note, cues }: Draft): boolean =>
  figure === undefined &&
  note === undefined &&
  cues.at(-1)?.kind === 'aside' &&
  /^[批报]了$/u.test(cues.at(-1)?.word ?? '') &&
  cues.some(({ kind }) => kind === 'prep');

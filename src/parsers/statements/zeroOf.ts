import type { Draft } from './draft.js';

/** 医保局, 我县, 水利这边: whose report it is. */
const BODY = /^(?:市|县|区)?\p{Script=Han}{1,8}(?:局|委|办|厅|中心|公司|县|区)$/u;

/** 医保局零报告,长护险、药品降费都没进展: whose zero report it is, over the matters that it names. */
export function dropBodyZero(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1];
    if (draft.kind !== 'words' || next === undefined || next.subject === '' || draft.gone) return;
    if (!draft.cues.some(({ kind }) => kind === 'none') || !BODY.test(draft.subject)) return;
    if (next.cues.some(({ kind }) => kind === 'none' || kind === 'same')) draft.gone = true;
  });
}

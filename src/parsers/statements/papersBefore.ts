import type { Draft } from './draft.js';
import { AT_PAPERS } from './wordsOnly.js';

const PAPERS =
  /(?:申报|申请|报批|送审)|(?:材料|方案|图纸|可研|初设|协议文本|手续)[^,。;]{0,4}(?:[报交批送审办]|通过|完[成善])/u;
/** 资金申请, 申报补助: money that is asked for is no matter of its own. */
const OF_MONEY = /资金|经费|补助|补贴|债券|贷款/u;

/** 申报材料已报省厅,共2个: how many the papers are for, none of them there yet (rule 7). */
export function countPapers(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    const { total, figure, verb, subject, counted, segment, start } = draft;
    const before = drafts[at - 1];
    if (!total?.endsWith('共') || figure?.kind !== 'count' || verb !== undefined || subject + counted !== '') return;
    if (
      before === undefined ||
      before.gone ||
      before.figure !== undefined ||
      before.segment.sentence !== segment.sentence
    )
      return;
    const words = text.slice(before.start, Math.min(before.end, start));
    if (PAPERS.test(words) && !OF_MONEY.test(words)) [draft.measure, draft.verb] = ['planned', AT_PAPERS];
  });
}

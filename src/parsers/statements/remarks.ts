import type { Draft } from './draft.js';

/** 全部开工没问题, 难度不大, 进展顺利: how it goes names no matter. */
const REMARK =
  /^(?:[没无不]|(?:进展|推进|进度|总体|情况|效果|质量|难度|压力|问题|困难|矛盾|把握|任务).{0,3}(?:不大|较?大|顺利|良好|正常|不错|[较很]好|[较很]快|可控|平稳|稳定|不少|较重|很重|艰巨)$)/u;

/** Words that the next figures are not about: a remark, or 开 in 争取月底全开, one character under words that play a role. */
export const namesNone = ({ figure, cues }: Draft, words: string): boolean =>
  REMARK.test(words) || (figure === undefined && words.length === 1 && cues.length > 0);

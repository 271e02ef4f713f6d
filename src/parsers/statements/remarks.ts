import type { Draft } from './draft.js';

/** 全部开工没问题, 难度不大, 进展顺利: how it goes names no matter. */
const REMARK =
  /^(?:[没无不]|(?:进展|推进|进度|总体|情况|效果|质量|难度|压力|问题|困难|矛盾|把握|任务).{0,3}(?:不大|较?大|顺利|良好|正常|不错|[较很]好|[较很]快|可控|平稳|稳定|不少|较重|很重|艰巨)$)/u;

/** Words that the next figures are not about: a remark, or 开 in 争取月底全开, one character under words that play a role. */
export const namesNone = ({ figure, cues }: Draft, words: string): boolean =>
  REMARK.test(words) ||
  (figure === undefined && (words.length === 1 ? cues.length > 0 : ALL_DONE.test(words) && cues.some(isOver)));

/** 市县两级全设了: what was done to all of them, by a verb of one character. */
const ALL_DONE = /^\p{Script=Han}{0,6}(?:全|都)\p{Script=Han}$/u;
const isOver = ({ word }: Draft['cues'][number]): boolean => word === '了';

/** 眼看汛期到了, 眼瞅着都六月了: how the time goes by, said beside a figure and naming no matter. */
const GONE =
  /^眼[看瞅见](?:着|就|都|要|快)*(?:[这到]?(?:了|就|要|快|都)*)(?:汛期|雨季|梅雨|[春夏秋冬]天?|年[底中关]|[上下]?半年|月底|季[度末]|暑假|寒假|开学|高考|国庆|春节|过年|入汛|入冬|入夏|天[冷热]|[一二三四五六七八九十]{1,3}月|\d{1,2}月)份?(?:就|都|快|要|来|到|过|近)*了/u;
export const timeGone = (text: string, at: number): string | undefined =>
  text.charAt(at) === '眼' ? GONE.exec(text.slice(at, at + 16))?.[0] : undefined;

/** 选址全部确定,已开工28所: what is settled is not what the next figures are about. */
const SETTLED = /(?:确定|敲定|落实|办妥|到位|完成|结束)$/u;
export const isSettled = ({ segment, figure, start, end }: Draft, text: string): boolean => {
  const [first] = segment.tokens;
  return figure === undefined && first?.type === 'cue' && first.kind === 'prep' && SETTLED.test(text.slice(start, end));
};

/** 我说不止, 没那么多: names no matter. */
const RETORT = /^(?:我们?)?(?:说|讲)?(?:不止|不对|没那么多|没有的事|哪有|不是|瞎说)/u;
export const isRetort = ({ start, end }: Draft, text: string): boolean => RETORT.test(text.slice(start, end));

import { gated } from '../gate/gate.js';
import { clean } from '../numbers/numeral.js';
import { findQuantities, type Quantity } from '../quantities.js';

/** By how much an earlier figure was too large: 减掉5套; 那52个里有7个是预验收,不能算. */
export interface Deduction {
  by: Quantity;
  /** The figure that it is taken from, where it is said again. */
  of?: Quantity;
}

const MAY = gated(/减|扣|剔|刨|[去拿]掉|除去|不[^,。;]{0,3}[算计作做]|退[库回出]|打回|重[复了]/);
const TAKE = '(?:核减|减[掉去除]|减(?=了?\\d)|扣[掉除减去]|扣(?=了?\\d)|剔[除掉出]|刨[掉去除]|[去拿]掉|除去)';
const TAKEN_FROM = new RegExp(`(?:${TAKE}了?[^,。;\\d]{0,4}[约近]?|(?<![增缩削])[减扣]了?)$`, 'u');
/** 里有7个, 其中7个, 有2座: some of what was told. */
const SOME = /(?:里头?|里面|其中|当中|中|内)?,?(?:还|也)?有[^,。;\d]{0,4}$|(?:其中|里头|里面)[^,。;\d]{0,4}$/u;
const NOT_COUNTED = new RegExp(
  `^[^\\d。;]{0,20}?(?:不(?:能|该|应该?|可以?)?(?:算|计|作|做)(?:数|在内|进[去来])?|(?:要|得|应|需|须)${TAKE}|${TAKE})(?:了|的|吧|出?[来去])?(?=$|[,。;!\\s])`,
  'u',
);
const SENT_BACK = /^[^,。;\d]{0,8}(?:退[库回出]|打回|重复?(?=[了的,。;!]|$))/u;
/** Where the new figure is said as well, it alone counts. */
const RIGHT =
  /(?:应该?[是为]?|实际(?:[是为]|新增|增加|完成)?|只有|改[为成]|更正[为成]|还剩|剩下?|总数|合计|共计?|累计|按|变成|就?是)[^,。;\d]{0,3}\d/u;

/** 那120家里有30家重复了,实际90家: the figure that is meant is said again, and what is left of it. */
export function leftAfter(text: string): { wrong: Quantity; right: Quantity; rest: string } | undefined {
  if (text.length > 60 || !SOME_OF_IT.test(text)) return undefined;
  const [wrong, by, right, more] = findQuantities(text).filter(({ kind }) => kind === 'count');
  if (wrong === undefined || by === undefined || right === undefined || more !== undefined) return undefined;
  return clean(wrong.value - by.value) === right.value ? { wrong, right, rest: text } : undefined;
}
const SOME_OF_IT = /\d[^,。;\d]{0,4}(?:里|中)(?:头|面)?,?(?:还|也)?有[^,。;\d]{0,4}\d/u;

/** Undefined where the message deducts nothing, or says what the figure is now. */
export function deductionOf(text: string): Deduction | undefined {
  if (text.length > 48 || !MAY.test(text)) return undefined;
  const figures = findQuantities(text).filter(({ kind }) => kind === 'count');
  const by = figures.at(-1);
  if (by === undefined || figures.length > 2) return undefined;
  const [before, after] = [text.slice(0, by.start), text.slice(by.end)];
  const deducted = TAKEN_FROM.test(before) || (SOME.test(before) && (NOT_COUNTED.test(after) || SENT_BACK.test(after)));
  if (!deducted || RIGHT.test(text)) return undefined;
  return figures.length > 1 && figures[0] ? { by, of: figures[0] } : { by };
}

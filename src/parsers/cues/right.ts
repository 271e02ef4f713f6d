import { findQuantities, type Quantity } from '../quantities.js';
import { swapOf } from './swap.js';

/** 桥梁没问题, 护栏那个数不变: a clause without a figure that says that what it names was right. */
const RIGHT =
  /(?:^|[,。;!\n])[^,。;!\n\d]{1,16}?(?:没错|没问题|没毛病|不变|没变|不动|不改|照旧|对的|准的|无误|正确的?|准确的?|(?:还是|是)原来的?数?)[的了哈啊]?(?=$|[,。;!\n])/gu;

/** A correction without what it says was right: only the rest names what was wrong (rule 14). */
export const withoutRight = (text: string): string => text.replace(RIGHT, '');

/** The figures of an answer: 352没错,348是漏了一站的 tells of the other one only why it is wrong. */
export function meantFigures(text: string): readonly Quantity[] {
  const figures = findQuantities(text).filter(({ kind }) => kind !== 'points');
  const right = figures.length > 1 ? rightFigure(text, figures) : undefined;
  return right ? [right] : figures;
}

/** 352没错, 以352为准, 应该是352: of several figures the one that is said to be right. */
function rightFigure(text: string, figures: readonly Quantity[]): Quantity | undefined {
  const swap = swapOf(text)?.right;
  if (swap) return swap;
  return figures.find(
    ({ start, end }) =>
      (STANDS.test(text.slice(end, end + 12)) || MEANT.test(text.slice(Math.max(0, start - 10), start))) &&
      !DENIED.test(text.slice(0, start)),
  );
}
const STANDS = /^[^,。;\d]{0,5}(?:没错|没问题|没毛病|是?对的|为准|准确|是?准的|正确|不[变动]|没[变动])/u;
const MEANT = /(?:按|以|还是|应该?[是为]|就是|实际[是为]?|其实是|改[成为]|正确的?[是为]|准的是)[^,。;\d]{0,4}$/u;
const DENIED = /(?:不|别|没)(?:应该?|能|要)?(?:按|以|是)[^,。;\d]{0,4}$/u;

import { gated } from '../gate/gate.js';
import { clean, numeralValue } from '../numbers/numeral.js';

/** A share said in words: 百分之三十一点八, 三分之二, 九成, 七成半, 一半. */
export interface Ratio {
  length: number;
  value: number;
  unit: '%' | '‰';
  approx: boolean;
  /** Upper bound: 六七成. */
  upper?: number;
}

const C = '[零〇一二两三四五六七八九十百千万亿点]';
const OF = new RegExp(`(百|千|万|${C}+|\\d+)分之(\\d+(?:\\.\\d+)?|${C}+)`, 'y');
/** 百分之九十五|五月: the month takes its own number. */
const MONTH = /[月日号]/u;
const TENTHS =
  /([一二两三四五六七八九十]|\d(?:\.\d+)?)成([半一二三四五六七八九](?![个座条户]))?(?![员果效立本功人品就绩分为型熟套长都册交片])/y;
/** 过半, 不到一半 are no figure (rule 8). */
const HALF = /(?<![超过到足快近将大小多]|不足|接近|将近|差不多|大约|超过|不到|上下)一半(?!以|多|还|不|左右|上下)/y;

/** 1/3, 4/5: both below ten, or it is a count of a count. */
const SLASH = /(?<![\d/.])([1-9])\/(10|[2-9])(?![\d/.日号月]|[个条座户家所处])/y;
const ROUGH = /([一二三四五六七八])([二三四五六七八九])成(?![员果效立本功人品就绩分为型熟套长都册交片])/y;
const ANY = gated(/[分成半/]/);

/** Whether a text can hold a share in words at all. */
export function hasRatio(text: string): boolean {
  return ANY.test(text);
}

export function ratioAt(text: string, at: number): Ratio | undefined {
  OF.lastIndex = at;
  const of = OF.exec(text);
  if (of) {
    const [whole, under = '', said = ''] = of;
    const over =
      numeralValue(said) === undefined && MONTH.test(text.charAt(at + whole.length)) ? said.slice(0, -1) : said;
    const all = whole.slice(0, whole.length - said.length + over.length);
    const upper = over === '百' ? 100 : numeralValue(over);
    if (upper === undefined) return undefined;
    if (under === '千') return { length: all.length, value: upper, unit: '‰', approx: false };
    const lower = under === '百' ? 100 : under === '万' ? 10_000 : numeralValue(under);
    if (!lower) return undefined;
    const value = lower === 100 ? upper : Number(((100 * upper) / lower).toFixed(2));
    return { length: all.length, value: clean(value), unit: '%', approx: lower !== 100 };
  }
  ROUGH.lastIndex = at;
  const rough = ROUGH.exec(text);
  if (rough) {
    const [low, high] = [numeralValue(rough[1] ?? '') ?? 0, numeralValue(rough[2] ?? '') ?? 0];
    if (high === low + 1)
      return { length: rough[0].length, value: low * 10, unit: '%', approx: true, upper: high * 10 };
  }
  SLASH.lastIndex = at;
  const slash = SLASH.exec(text);
  if (slash && Number(slash[1]) < Number(slash[2])) {
    const value = Number(((100 * Number(slash[1])) / Number(slash[2])).toFixed(2));
    return { length: slash[0].length, value, unit: '%', approx: true };
  }
  TENTHS.lastIndex = at;
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const [all, head = '', tail] = tenths;
    const value = numeralValue(head);
    if (value === undefined || value > 10) return undefined;
    const rest = tail === undefined ? 0 : tail === '半' ? 5 : (numeralValue(tail) ?? 0);
    return { length: all.length, value: clean(value * 10 + rest), unit: '%', approx: true };
  }
  HALF.lastIndex = at;
  const half = HALF.exec(text);
  return half ? { length: half[0].length, value: 50, unit: '%', approx: true } : undefined;
}

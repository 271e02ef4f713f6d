import { yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { digitString, numeralValue } from '../numbers/numeral.js';
import type { Fields } from './types.js';

/** Pieces of patterns that several finders share, each with its reader. */

export const NUM = '(?:\\d{1,2}|[一二三四五六七八九十廿卅两]{1,3})';

export const YEAR_ABS =
  '(?:(?:19|20)\\d\\d|[一二][零〇一二三四五六七八九]{3}|(?<![\\d.])\\d\\d(?=年)|[零〇一二三四五六七八九]{2}(?=年))';
export const YEAR_REL = '今年|本年度?|当年|明年|后年|大后年|去年|前年|大前年|上一?年度?|下一?年度?|来年|次年|同年';
/** A year with 年 behind it, or a word for one; in groups `y` and `yr`. */
export const YEAR = `(?:(?<y>${YEAR_ABS})\\s?年度?|(?<yr>${YEAR_REL}))(?:\\s?的)?\\s?`;

export const MONTH_REL = '本月份?|当月|这个?月|上上个?月|上个?月份?|下下个?月|下个?月份?|次月';
export const WEEK = '(?:周|星期|礼拜)';

const RELATIVE_YEARS: Record<string, number> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  明年: 1,
  来年: 1,
  次年: 1,
  下一年: 1,
  下年: 1,
  后年: 2,
  大后年: 3,
};

export function num(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (numeralValue(text) ?? Number.NaN);
}

function absoluteYear(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : (digitString(text) ?? Number.NaN);
  if (text.length > 2) return value;
  return value <= 32 ? 2000 + value : 1900 + value;
}

/** The year of the groups `y` and `yr`. */
export function readYear(groups: Record<string, string | undefined> | undefined, today: Day): number | undefined {
  const { y, yr } = groups ?? {};
  if (y) return absoluteYear(y);
  if (yr) return yearOf(today) + (RELATIVE_YEARS[yr.replace(/度$/, '')] ?? 0);
  return undefined;
}

export function readPart(text: string | undefined): Fields['part'] {
  switch (text?.slice(0, 3).replace(/[年月]/g, '')) {
    case '底':
    case '末':
    case '尾':
      return 'end';
    case '初':
    case '头':
    case '伊始':
      return 'start';
    case '中':
    case '中期':
      return 'mid';
    case '上旬':
      return 'first';
    case '中旬':
      return 'second';
    case '下旬':
      return 'third';
    case '上半':
    case '前半':
      return 'half1';
    case '下半':
    case '后半':
      return 'half2';
    default:
      return undefined;
  }
}

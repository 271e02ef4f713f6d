import { monthOf, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { MONTH_REL, NUM, num, readPart, readYear, YEAR } from './pieces.js';
import type { Fields, Finder } from './types.js';

/** Months and days of months: 2022年5月13日, 本月28号, 5月底, 3月下旬, 1-4月, 5月. */

const MONTH = `(?:(?<m>${NUM})\\s?月|(?<m1>元|正)月(?!十)|(?<mr>${MONTH_REL}))`;
const PART = '(?<part>[底末初尾]|中(?=$|[^\\u4e00-\\u9fff旬]|前|完|建|开)|中期|上旬|中旬|下旬|[上下前后]半月?)';
/** 三个月 is a length; 其余163个6月底前完成 counts first and dates then. */
const NOT_COUNTED = '(?<![\\d.第]|(?<![整那这\\d一二两三四五六七八九十百])个)';

/** A day without 日: 7月15, but not 5月12家 nor 4月3600. */
const BARE_DAY = '(?<d2>\\d{1,2})(?![\\d日号.%])(?=$|[^\\u4e00-\\u9fffA-Za-z]|[前之以后起至到止完开通竣投已召举申])';

/** 十月十五前, 七月二十; a classifier makes it a count: 五月十座. */
const BARE_HAN =
  '(?<d3>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=$|[,。;!?、 )]|[以之]?前|[起至到]|以后|之后)';

export function readMonth(g: Record<string, string | undefined>, today: Day): Pick<Fields, 'y' | 'm'> | null {
  const y = readYear(g, today);
  if (g.mr) {
    const step = g.mr.startsWith('上上')
      ? -2
      : g.mr.startsWith('上')
        ? -1
        : g.mr.startsWith('下下')
          ? 2
          : /^[下次]/.test(g.mr)
            ? 1
            : 0;
    const index = yearOf(today) * 12 + monthOf(today) - 1 + step;
    return { y: Math.floor(index / 12), m: (index % 12) + 1 };
  }
  const m = g.m1 ? 1 : num(g.m ?? '');
  if (!(m >= 1 && m <= 12)) return null;
  return y === undefined ? { m } : { y, m };
}

const day: Finder = {
  needs: /月/,
  find: new RegExp(
    `${NOT_COUNTED}(?:${YEAR})?${MONTH}(?:份)?(?:的)?\\s?(?:(?<d>${NUM}|初[一二三四五六七八九十])\\s?[日号](?!楼|线)|${BARE_DAY}|${BARE_HAN})`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const month = readMonth(g, today);
    const d = num((g.d ?? g.d2 ?? g.d3 ?? '').replace('初', ''));
    if (!month || !(d >= 1 && d <= 31)) return null;
    return { ...month, d, precision: 'day' };
  },
};

const part: Finder = {
  needs: /月.{0,2}[底末初中旬半尾]/,
  find: new RegExp(`${NOT_COUNTED}(?:${YEAR})?${MONTH}(?:份)?的?${PART}`, 'g'),
  read(match, today) {
    const g = match.groups ?? {};
    const month = readMonth(g, today);
    const part = readPart(g.part);
    if (!month || !part) return null;
    return { ...month, part, precision: part === 'end' ? 'day' : 'tenDays' };
  },
};

/** 1-4月, 1~4月份, 元至3月份, 9月-12月 (the latter by joining two months). */
const span: Finder = {
  needs: /月/,
  find: new RegExp(
    `${NOT_COUNTED}(?:${YEAR})?(?<a>${NUM}|元)(?:月份?)?\\s?(?:[-~—–]{1,2}|至|到|、)\\s?(?<b>${NUM})月份?(?!\\s?\\d{1,2}[日号]|[底末初上中下]旬?)`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const from = g.a === '元' ? 1 : num(g.a ?? '');
    const to = num(g.b ?? '');
    if (!(from >= 1 && from <= to && to <= 12)) return null;
    return { y: readYear(g, today), months: { from, to }, precision: 'span' };
  },
};

const month: Finder = {
  needs: /月/,
  find: new RegExp(`${NOT_COUNTED}(?:${YEAR})?${MONTH}份?(?:的)?(?:[当单]月)?(?!内?刊|报|票|嫂|饼|亮|球|工资)`, 'g'),
  read(match, today) {
    const found = readMonth(match.groups ?? {}, today);
    return found ? { ...found, precision: 'month' } : null;
  },
};

/** 月底, 月末, 月初; 上旬 of this month. */
const bare: Finder = {
  needs: /月[底末初中]|旬|半个?月/,
  find: /(?<![\d一二三四五六七八九十本上下个每当年])(?:月(?<p>[底末初])|月(?<mid>中)(?=$|[^\u4e00-\u9fff旬]|前|完|建|开)|(?<h>[上下前后]半)个?月(?!前|之|以|内|后)|(?<!月份?|[\d])(?<x>[上中下]旬))/g,
  read(match, today) {
    const g = match.groups ?? {};
    const part = readPart(g.p ?? g.mid ?? g.x ?? g.h);
    if (!part) return null;
    return { y: yearOf(today), m: monthOf(today), part, precision: part === 'end' ? 'day' : 'tenDays' };
  },
};

/** What may follow 号 of a day; a noun makes it the number of a building or a machine: 3号教学楼. */
const AFTER_NUMBER =
  '(?=$|[,。;:!?()、\\s]|[前之以起至到止上下中早晚已完开通竣投交报召举进能要我可就才各再又也还不是有过没发送提去来给会这那了吗呢]|[-~—]\\d)(?!(?:[、,和及~-]\\d+[号#])+[\\u4e00-\\u9fff](?<![前之以起至到止上下中早晚已完]))';

/** 6月10号、11号检查, 4月份到20号新增, 截至20号公厕…: what follows another day of a month, the month itself, or 截至 is a day. */
const LISTED =
  '(?<=月\\d{1,2}[日号](?:[、,和及]\\d{1,2}[日号])*[、,和及]\\d{1,2}|\\d月(?:份|\\d{1,2}[日号])?[到至]\\d{1,2}|截[至止]到?\\s?(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?))';

/** 28日, 15号; no number of a building, no share of a day. */
const dayOnly: Finder = {
  needs: /[日号]/,
  find: new RegExp(
    `(?<![\\d.月第/〕\\])A-Za-z+每周十]|[〕\\]] )(?<d>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九](?=[日号](?:前|之前|以前|起|至|到|止)))(?:日(?!以?内|之内|游|产|均|报|处理|供)|号${AFTER_NUMBER}|${LISTED}号)`,
    'g',
  ),
  read(match) {
    const d = num(match.groups?.d ?? '');
    return d >= 1 && d <= 31 ? { d, precision: 'day' } : null;
  },
};

/** 5-8日, 15日至20日 (the latter by joining). */
const daySpan: Finder = {
  needs: /\d[-~—–至到]\d{1,2}[日号]/,
  find: /(?<![\d.月/:第-])(?<a>\d{1,2})(?:[-~—–]|至|到)(?<b>\d{1,2})[日号](?!楼|线|院|房|机|井|站|门)/g,
  read(match) {
    const [d, dTo] = [Number(match.groups?.a), Number(match.groups?.b)];
    return d >= 1 && d < dTo && dTo <= 31 ? { d, dTo, precision: 'span' } : null;
  },
};

export const MONTH_FINDERS = { daySpan, day, part, span, month, bare, dayOnly };

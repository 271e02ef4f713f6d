import chineseDays from 'chinese-days';
import { yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { solarFromLunar } from './festivals.js';
import { readYear, YEAR } from './pieces.js';
import type { Finder } from './types.js';

/** Days of the old calendar 农历 (正月初一, 农历五月初五, 八月十五) and solar terms 节气. */

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const DIGITS = '一二三四五六七八九十';

function monthOf(said: string): number {
  if (said === '腊') return 12;
  if (said === '冬') return 11;
  return said === '一' ? 1 : MONTHS.indexOf(said) + 1;
}

function dateOf(said: string): number {
  const last = DIGITS.indexOf(said.slice(-1)) + 1;
  if (said.startsWith('初')) return last;
  const tens = /^(?:廿|二十)/.test(said) ? 20 : /^三十/.test(said) ? 30 : 10;
  return said === '十' || said === '二十' || said === '三十' || said === '廿' ? tens : tens + last;
}

const SECOND_YEAR = YEAR.replace('?<y>', '?<y2>').replace('?<yr>', '?<yr2>');
const MONTH = '(?<m>正|腊|冬|十[一二]|[一二三四五六七八九十])月';
const DATE =
  '(?<d>初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)(?![一二三四五六七八九十日号个条座户家所处万亿千百])';

/** Only with a sign of it: 农历, 正月, 腊月, 初五. 八月十五 in office talk is the 15th of August. */
const day: Finder = {
  needs: /月初[一二三四五六七八九十]|[正腊冬]月|[农阴]历/,
  find: new RegExp(`(?:${YEAR})?(?<sign>农历|阴历)?(?<![\\d第个])(?:${SECOND_YEAR})?${MONTH}${DATE}`, 'g'),
  read(match, today) {
    const g = match.groups ?? {};
    if (!g.sign && !/[正腊冬]/.test(g.m ?? '') && !g.d?.startsWith('初')) return null;
    const year = readYear({ y: g.y ?? g.y2, yr: g.yr ?? g.yr2 }, today) ?? yearOf(today);
    const at = solarFromLunar(year, monthOf(g.m ?? ''), dateOf(g.d ?? ''));
    return { fixed: [at, at], precision: 'day' };
  },
};

const TERMS =
  '小寒|大寒|立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至';
/** Months in which the terms of the list above fall, two a month from January. */
const ORDER = TERMS.split('|').toSpliced(6, 0, '清明');

function termDay(name: string, year: number): Day | undefined {
  const month = String(Math.floor(ORDER.indexOf(name) / 2) + 1).padStart(2, '0');
  return chineseDays.getSolarTerms(`${year}-${month}-01`, `${year}-${month}-28`).find((term) => term.name === name)
    ?.date;
}

/** A term is a date only with its year or as a deadline: 大雪 and 雨水 are weather and drains as well. */
const term: Finder = {
  needs: /寒|立[春夏秋冬]|雨|惊蛰|[春秋]分|小满|芒种|[夏冬]至|暑|白露|霜降|雪/,
  find: new RegExp(`(?:${YEAR})(?<t>${TERMS})|(?<![\\u4e00-\\u9fff])(?<t2>${TERMS})(?=$|前|节气)`, 'g'),
  read(match, today) {
    const g = match.groups ?? {};
    const at = termDay(g.t ?? g.t2 ?? '', readYear(g, today) ?? yearOf(today));
    return at ? { fixed: [at, at], precision: 'day' } : null;
  },
};

export const LUNAR_FINDERS = { day, term };

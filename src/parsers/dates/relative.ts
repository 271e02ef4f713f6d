import { addDays, endOfMonth, makeDay, monthOf, yearOf } from '../../days.js';
import type { Finder } from './types.js';

/** Days said from today: 今天, 昨天, 目前, 至今, 月内, 年内. */

const DAYS: Record<string, number> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  当: 0,
  本: 0,
  即: 0,
  明: 1,
  次: 1,
  翌: 1,
  后: 2,
  大后: 3,
};

const day: Finder = {
  needs: /[今昨明前后当次翌][天日晚早晨夜]|[今昨明]儿|本日|即日/,
  find: /(?<d>大前|大后|昨|今|明|(?<![\d\u4e00-\u9fff]{0,1}[\d工之以个几数半两一二三四五六七八九十])前|(?<![之以])后|(?<!正|适|应|每)当|次|翌|本|即)(?:[天日](?!前|头条|报|之后》|产)|(?<=[今昨明])儿个?|[晚早晨夜](?!间?[到至]?次日|[期餐饭])上?)/g,
  read(match, today) {
    const at = addDays(today, DAYS[match.groups?.d ?? ''] ?? 0);
    return { fixed: [at, at], precision: 'day' };
  },
};

const now: Finder = {
  needs: /目前|现在|至今|当前|迄今|眼下|如今|现阶段|截[至止]/,
  find: /(?:截[至止]到?)?(?:目前(?!期)|现在|当前|今(?![天日年晚早晨明后])|发稿时?|此时)(?:为止)?|迄今(?:为止)?|(?<!截)至今(?![天日年])|眼(?:下|目前|面前)|如今|现阶段/g,
  read(match, today) {
    if (/^今/.test(match[0])) return null;
    return { fixed: [today, today], precision: 'day', now: true, kind: 'asOf' };
  },
};

/** 年内, 月内: to the end of it. */
const within: Finder = {
  needs: /[年月]内/,
  find: /(?<![\d\u4e00-\u9fff](?<![,。;、于在将可力争拟确保预计]))(?<what>年|月)内/g,
  read(match, today) {
    const year = yearOf(today);
    const to = match.groups?.what === '年' ? makeDay(year, 12, 31) : endOfMonth(today);
    const from = match.groups?.what === '年' ? makeDay(year, 1, 1) : makeDay(year, monthOf(today), 1);
    return { fixed: [from, to], precision: match.groups?.what === '年' ? 'year' : 'month', kind: 'by' };
  },
};

export const RELATIVE_FINDERS = { day, now, within };

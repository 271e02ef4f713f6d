import { addDays, startOfWeek } from '../../days.js';
import { WEEK } from './pieces.js';
import type { Finder } from './types.js';

/** Weeks and their days: 周五, 上周五, 下周三, 本周, 上上周. */

const DAYS = '一二三四五六';
/** 这周1座, 本周3条: so many, and no day of the week. */
const COUNTED = '座条户家台所处套块件项场亩公栋辆间名次吨米人株盏根片栋幢天';

function stepOf(word: string): number {
  const ups = (word.match(/上/g) ?? []).length;
  const downs = (word.match(/下/g) ?? []).length;
  return downs - ups;
}

const day: Finder = {
  needs: /周|星期|礼拜/,
  find: new RegExp(
    `(?<rel>(?:上上?上?|下下?|本|这一?)个?)?(?:的)?${WEEK}(?:星期)?(?<d>一(?![样致般直起共定些切])|[二三四五六日天末]|[1-7](?![\\d.万亿]|[${COUNTED}]))(?![年岁个度]|[个期边](?!月))`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const word = g.d ?? '';
    const monday = startOfWeek(today);
    if (word === '末') {
      const saturday = addDays(monday, 7 * stepOf(g.rel ?? '') + 5);
      return { fixed: [saturday, addDays(saturday, 1)], precision: 'span' };
    }
    const index = /\d/.test(word) ? Number(word) - 1 : /[日天]/.test(word) ? 6 : DAYS.indexOf(word);
    if (g.rel) {
      const at = addDays(monday, 7 * stepOf(g.rel) + index);
      return { fixed: [at, at], precision: 'day' };
    }
    return { week: index + 1, precision: 'day' };
  },
};

const whole: Finder = {
  needs: /周|星期|礼拜/,
  find: new RegExp(
    `(?<rel>(?:上上?上?|下下?|本|这一?)个?)${WEEK}(?!一(?![样致般直起共定些切])|[二三四五六日天末期岁边])`,
    'g',
  ),
  read(match, today) {
    const monday = addDays(startOfWeek(today), 7 * stepOf(match.groups?.rel ?? ''));
    return { fixed: [monday, addDays(monday, 6)], precision: 'week' };
  },
};

export const WEEK_FINDERS = { day, whole };

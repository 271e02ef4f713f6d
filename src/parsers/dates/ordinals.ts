import { addDays, addMonths, makeDay, startOfWeek, weekday, yearOf } from '../../days.js';
import { readMonth } from './months.js';
import { MONTH_REL, NUM, num, readYear, YEAR } from './pieces.js';
import type { Finder } from './types.js';

/** Parts counted inside a month or year: 5月第三周, 今年第一个星期, 4月前5天, 明年第九个月, 今明两年. */

const MONTH = `(?:(?<m>${NUM})月份?|(?<mr>${MONTH_REL}))`;

/** Weeks begin on Monday; the first of a month is the one of its first Monday. */
const week: Finder = {
  needs: /第.{1,3}(?:周|星期|礼拜)/,
  find: new RegExp(
    `(?:(?:${YEAR})?${MONTH}|${YEAR.replace('?<y>', '?<y2>').replace('?<yr>', '?<yr2>')})的?第(?<n>${NUM})个?(?:周|星期|礼拜)(?![一二三四五六日天])`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const month = g.m || g.mr ? readMonth(g, today) : { m: 1 };
    const y = month?.y ?? readYear({ y: g.y ?? g.y2, yr: g.yr ?? g.yr2 }, today) ?? yearOf(today);
    const n = num(g.n ?? '');
    if (month?.m === undefined || !(n >= 1 && n <= 54)) return null;
    const first = makeDay(y, month.m, 1);
    const monday = addDays(startOfWeek(first), (weekday(first) === 1 ? 0 : 7) + 7 * (n - 1));
    return { fixed: [monday, addDays(monday, 6)], precision: 'week' };
  },
};

const firstDays: Finder = {
  needs: /前.{1,3}[天日]/,
  find: new RegExp(
    `(?:(?:${YEAR})?${MONTH}|${YEAR.replace('?<y>', '?<y2>').replace('?<yr>', '?<yr2>')})的?前(?<n>${NUM})[天日]`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const month = g.m || g.mr ? readMonth(g, today) : { m: 1 };
    const y = month?.y ?? readYear({ y: g.y ?? g.y2, yr: g.yr ?? g.yr2 }, today) ?? yearOf(today);
    const n = num(g.n ?? '');
    if (month?.m === undefined || !(n >= 1)) return null;
    const first = makeDay(y, month.m, 1);
    return { fixed: [first, addDays(first, n - 1)], precision: 'span' };
  },
};

const month: Finder = {
  needs: /第.{1,3}个月/,
  find: new RegExp(`(?:${YEAR})的?第(?<n>${NUM})个月`, 'g'),
  read(match, today) {
    const y = readYear(match.groups, today);
    const m = num(match.groups?.n ?? '');
    return y !== undefined && m >= 1 && m <= 12 ? { y, m, precision: 'month' } : null;
  },
};

const years: Finder = {
  needs: /[两三]年/,
  find: /(?<a>[今去明])(?<b>[明后])两年/g,
  read(match, today) {
    const steps: Record<string, number> = { 去: -1, 今: 0, 明: 1, 后: 2 };
    const step = (key: string | undefined) => yearOf(today) + (steps[key ?? ''] ?? 0);
    return { fixed: [`${step(match.groups?.a)}-01-01`, `${step(match.groups?.b)}-12-31`], precision: 'span' };
  },
};

/** 前两周, 后一年: up to today, or from tomorrow. */
const neighbours: Finder = {
  needs: /[前后].{1,3}(?:天|周|星期|个月|年)/,
  find: new RegExp(`(?<![\\u4e00-\\u9fff\\d])(?<way>前|后)(?<n>${NUM})(?<what>天|周|个?星期|个月|年)(?!度|级|期)`, 'g'),
  read(match, today) {
    const g = match.groups ?? {};
    const n = num(g.n ?? '');
    const what = g.what ?? '';
    const move = (sign: number) =>
      what === '年'
        ? addMonths(today, sign * n * 12)
        : what === '个月'
          ? addMonths(today, sign * n)
          : addDays(today, sign * n * (what === '天' ? 1 : 7));
    return g.way === '前'
      ? { fixed: [move(-1), today], precision: 'span', kind: 'period' }
      : { fixed: [addDays(today, 1), move(1)], precision: 'span', kind: 'period' };
  },
};

export const ORDINAL_FINDERS = { week, firstDays, month, years, neighbours };

import { addDays, addMonths, lastDate, makeDay, monthOf, startOfWeek, weekday, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { NUM, num, WEEK } from './pieces.js';
import type { Finder } from './types.js';

/** Days that come again: 每月28日前, 每月底, 每周五, 每季度末. The span's days are those of the next one. */

function nextInMonth(today: Day, date: number): Day {
  const here = makeDay(yearOf(today), monthOf(today), date);
  if (here >= today) return here;
  const next = addMonths(makeDay(yearOf(today), monthOf(today), 1), 1);
  return makeDay(yearOf(next), monthOf(next), Math.min(date, lastDate(yearOf(next), monthOf(next))));
}

const monthly: Finder = {
  needs: /[每逐]/,
  find: new RegExp(
    `(?:每个?月|每月份?|逐月)(?:的)?(?:(?<d>${NUM})[日号](?:[-~—至到]\\d{1,2}[日号])?|月?(?<part>[底末初中]|上旬|中旬|下旬))?(?:以前|之前|前)?`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const parts: Record<string, number> = { 底: 31, 末: 31, 初: 10, 中: 20, 上旬: 10, 中旬: 20, 下旬: 31 };
    const date = g.d ? num(g.d) : (parts[g.part ?? ''] ?? 31);
    if (!(date >= 1 && date <= 31)) return null;
    const day = nextInMonth(today, date);
    return {
      fixed: [day, day],
      kind: 'recurring',
      precision: g.d || g.part ? 'day' : 'month',
      every: { months: 1, day: date },
    };
  },
};

const weekly: Finder = {
  needs: /每/,
  find: new RegExp(`每个?${WEEK}(?<d>[一二三四五六日天])?(?:以前|之前|前)?`, 'g'),
  read(match, today) {
    const word = match.groups?.d;
    const wanted = word === undefined || /[日天]/.test(word) ? 7 : '一二三四五六'.indexOf(word) + 1;
    const day = addDays(startOfWeek(today), wanted - 1 + (wanted < weekday(today) ? 7 : 0));
    return {
      fixed: [day, day],
      kind: 'recurring',
      precision: word ? 'day' : 'week',
      every: { months: 0, day: wanted },
    };
  },
};

const quarterly: Finder = {
  needs: /每/,
  find: /每个?(?:季度?|半年|年度?)(?:(?<last>最后一?个?月)?(?<d>\d{1,2})[日号]|末月(?<d2>\d{1,2})[日号]|[底末]|(?<m>\d{1,2})月(?:(?<md>\d{1,2})[日号]?|底|末)?)?(?:以前|之前|前)?/g,
  read(match, today) {
    const g = match.groups ?? {};
    if (g.m) {
      const month = Number(g.m);
      const date = g.md ? Number(g.md) : 31;
      if (month < 1 || month > 12) return null;
      const here = makeDay(yearOf(today), month, date);
      const day = here >= today ? here : makeDay(yearOf(today) + 1, month, date);
      return {
        fixed: [day, day],
        kind: 'recurring',
        precision: g.md ? 'day' : 'month',
        every: { months: 12, day: date },
      };
    }
    const months = match[0].includes('季') ? 3 : match[0].includes('半年') ? 6 : 12;
    const end = Math.ceil(monthOf(today) / months) * months;
    const date = Number(g.d ?? g.d2 ?? 31);
    let day = makeDay(yearOf(today), end, date);
    if (day < today)
      day = makeDay(yearOf(addMonths(day, months)), monthOf(addMonths(makeDay(yearOf(day), end, 1), months)), date);
    return {
      fixed: [day, day],
      kind: 'recurring',
      precision: months === 3 ? 'quarter' : months === 6 ? 'half' : 'year',
      every: { months, day: date },
    };
  },
};

const daily: Finder = {
  needs: /每[天日]/,
  find: /每[天日](?!产|均)/g,
  read(_match, today) {
    return { fixed: [today, today], kind: 'recurring', precision: 'day', every: { months: 0, day: 0 } };
  },
};

export const RECURRING_FINDERS = { monthly, weekly, quarterly, daily };

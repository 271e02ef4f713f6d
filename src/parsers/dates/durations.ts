import { nextWorkday } from '../../calendar.js';
import { addDays, addMonths, makeDay, monthOf, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { num } from './pieces.js';
import type { Atom, Finder } from './types.js';

/** Lengths of time from today: 3个工作日内, 10天内, 两个月后, 三天前, 未来7天, 近30天. */

const COUNT = '(?<n>\\d+(?:\\.\\d+)?|[一二三四五六七八九十百两]+|几|数|半)(?:多|余)?个?(?:多|余)?';
const WHAT =
  '(?<half>半)?(?<what>工作日|自然日|天|日|周|星期|礼拜|月|季度|年|小时|钟头?|刻钟|分钟?|秒钟?)(?<half2>半)?';

type Step = (day: Day, n: number, sign: 1 | -1) => Day;

function workdays(day: Day, n: number, sign: 1 | -1): Day {
  if (sign < 0) return addDays(day, -n);
  let at = day;
  for (let i = 0; i < n; i++) at = nextWorkday(at);
  return at;
}

const STEPS: [RegExp, Step][] = [
  [/工作日/, workdays],
  [/[天日]$/, (day, n, sign) => addDays(day, sign * Math.floor(n))],
  [/周|星期|礼拜/, (day, n, sign) => addDays(day, sign * Math.round(n * 7))],
  [/季度/, (day, n, sign) => addMonths(day, sign * Math.round(n * 3))],
  [/月/, (day, n, sign) => addDays(addMonths(day, sign * Math.floor(n)), sign * Math.round((n % 1) * 30))],
  [/年/, (day, n, sign) => addMonths(day, sign * Math.round(n * 12))],
  [/^(?:小时|钟)/, (day, n, sign) => addDays(day, sign * Math.floor(n / 24))],
  [/分|秒|刻/, (day) => day],
];

interface Length {
  at(sign: 1 | -1): Day;
  what: string;
  n: number;
}

function lengthOf(g: Record<string, string | undefined>, today: Day): Length | null {
  const said = g.n ?? '';
  const base = said === '半' ? 0.5 : said === '几' || said === '数' ? 3 : num(said.replace(/^(\d+\.\d+)$/, '$1'));
  const n = (/^\d+\.\d+$/.test(said) ? Number(said) : base) + (g.half || g.half2 ? 0.5 : 0);
  const what = g.what ?? '';
  const step = STEPS.find(([unit]) => unit.test(what))?.[1];
  if (!step || Number.isNaN(n) || /^0\d/.test(said) || (what === '年' && n > 1000)) return null;
  return { n, what, at: (sign) => step(today, n, sign) };
}

type Found = Omit<Atom, 'start' | 'end'>;

const inside: Finder = {
  needs: /内/,
  find: new RegExp(`(?<![\\d.第每])${COUNT}${WHAT}(?:的时间)?(?:以|之)?内`, 'g'),
  read(match, today): Found | null {
    const length = lengthOf(match.groups ?? {}, today);
    if (!length || (/月$/.test(length.what) && !/个|半/.test(match[0]))) return null;
    return { fixed: [today, length.at(1)], precision: 'span', kind: 'by' };
  },
};

/** N天前 is ago; "28日前" is by the 28th and is not read here. */
const ago: Finder = {
  needs: /前/,
  find: new RegExp(
    `(?<![\\d.第每月])${COUNT}${WHAT}(?<=天|周|星期|礼拜|月|季度|年|时|头|钟|秒|半|工作日|[几数两]日|半[天日])(?<!\\d月|(?:19|20)\\d\\d年)(?:以|之)?前`,
    'g',
  ),
  read(match, today): Found | null {
    const g = match.groups ?? {};
    const length = lengthOf(g, today);
    if (!length) return null;
    if (/月$/.test(length.what) && !/个|半/.test(match[0])) return null;
    const day = length.at(-1);
    if (length.what === '年' && Number.isInteger(length.n)) {
      const y = yearOf(today) - length.n;
      return { y, precision: 'year', fixed: [makeDay(y, 1, 1), makeDay(y, 12, 31)], kind: 'period' };
    }
    if (/以前/.test(match[0])) return { fixed: [day, day], open: 'from', precision: 'day', kind: 'period' };
    return { fixed: [day, day], precision: 'day', kind: 'day' };
  },
};

const later: Finder = {
  needs: /后/,
  find: new RegExp(`(?<![\\d.第每月])${COUNT}${WHAT}(?<!\\d月|(?:19|20)\\d\\d年|\\d日)(?:以|之)?后`, 'g'),
  read(match, today): Found | null {
    const length = lengthOf(match.groups ?? {}, today);
    if (!length) return null;
    if (/月$/.test(length.what) && !/个|半/.test(match[0])) return null;
    const day = length.at(1);
    return { fixed: [day, day], precision: 'day', kind: 'day' };
  },
};

/** Two months from the 14th end on the 13th; seven days end seven days on. */
function lastOf(length: Length): Day {
  return addDays(length.at(1), /月|年|季度/.test(length.what) ? -1 : 0);
}

/** 未来7天, 近30天, 最近两周, 过去一年. */
const around: Finder = {
  needs: /未来|最?近|过去|今后|接下来|这/,
  find: new RegExp(
    `(?<way>未来|今后|接下来|最近|过去|这|(?<![最附就临靠接将])近)的?${COUNT}${WHAT}(?:时间)?(?:里|内|来|以来)?(?![\\u4e00-\\u9fff]?级)`,
    'g',
  ),
  read(match, today): Found | null {
    const g = match.groups ?? {};
    const length = lengthOf(g, today);
    if (!length) return null;
    if (/^(?:未来|今后|接下来)$/.test(g.way ?? ''))
      return { fixed: [today, lastOf(length)], precision: 'span', kind: 'period' };
    return { fixed: [length.at(-1), today], precision: 'span', kind: 'period' };
  },
};

/** 三个多月以来, 半年来. */
const since: Finder = {
  needs: /来/,
  // 5月11日以来 names the day, and no length.
  find: new RegExp(`(?<![\\d.第每近月])${COUNT}${WHAT}(?:以|之)?来`, 'g'),
  read(match, today): Found | null {
    const length = lengthOf(match.groups ?? {}, today);
    if (!length || (/月$/.test(length.what) && !/个|半/.test(match[0]))) return null;
    const day = length.at(-1);
    const from = /月|年/.test(length.what)
      ? makeDay(yearOf(day), /年/.test(length.what) && length.n >= 1 ? 1 : monthOf(day), 1)
      : day;
    return { fixed: [from, today], precision: 'span', kind: 'period' };
  },
};

export const DURATION_FINDERS = { inside, ago, later, around, since };

import { addDays, daysBetween, lastDate, makeDay, monthOf, weekday, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Choice, Fields, Precision } from './types.js';

type Range = [Day, Day];

function monthRange(y: number, m: number, part: Fields['part']): Range {
  const last = lastDate(y, m);
  const days: Record<NonNullable<Fields['part']>, [number, number]> = {
    start: [1, 10],
    first: [1, 10],
    mid: [11, 20],
    second: [11, 20],
    third: [21, last],
    end: [last, last],
    half1: [1, 15],
    half2: [16, last],
  };
  const [a, b] = part ? days[part] : [1, last];
  return [makeDay(y, m, a), makeDay(y, m, b)];
}

function months(y: number, from: number, to: number, part: Fields['part']): Range {
  const last = makeDay(y, to, 31);
  if (part === 'end') return [last, last];
  if (part === 'start') return [makeDay(y, from, 1), makeDay(y, from, 31)];
  return [makeDay(y, from, 1), last];
}

/** First and last day of fields whose year and month are known. */
function rangeOf(f: Fields, y: number, m: number): Range {
  if (f.months) return months(y, f.months.from, f.months.to, f.part);
  if (f.q) return months(y, f.q * 3 - 2, f.q * 3, f.part);
  if (f.h) return months(y, f.h * 6 - 5, f.h * 6, f.part);
  if (f.m === undefined && f.d === undefined) {
    if (f.part === 'end') return [makeDay(y, 12, 31), makeDay(y, 12, 31)];
    if (f.part === 'start') return [makeDay(y, 1, 1), makeDay(y, 2, 31)];
    if (f.part === 'mid') return [makeDay(y, 6, 1), makeDay(y, 6, 30)];
    return [makeDay(y, 1, 1), makeDay(y, 12, 31)];
  }
  if (f.d === undefined) return monthRange(y, m, f.part);
  return [makeDay(y, m, f.d), makeDay(y, m, f.dTo ?? f.d)];
}

/** Days that a candidate lies ahead of today that still pass for a day just being reached: 截至5月底 said on the 20th. */
const SOON = 15;
/** A deadline of another year and further ahead than this is said with its year: 3月底前 in May is last March. */
const AHEAD = 270;
/** A bare month counts as this year's unless another year's is much nearer. */
const FAR = 310;

function choose(candidates: readonly Range[], today: Day, lean: Choice | undefined, current: Range): Range {
  if (lean === 'past') {
    const past = candidates.filter(([from, to]) => from <= today || daysBetween(today, to) <= SOON);
    return past.at(-1) ?? current;
  }
  if (lean === 'future' || lean === 'soon') {
    const next = candidates.find(([, to]) => to >= today) ?? current;
    if (lean === 'future' || yearOf(next[1]) === yearOf(today) || daysBetween(today, next[1]) <= AHEAD) return next;
  }
  const away = ([from, to]: Range) => (to < today ? daysBetween(to, today) : Math.max(0, daysBetween(today, from)));
  if (away(current) <= FAR) return current;
  return candidates.reduce((best, c) => (away(c) < away(best) ? c : best), current);
}

/** First and last day of what is said; what is not said is chosen by the lean, else nearest this year. */
export function resolve(f: Fields, today: Day, lean?: Choice): Range {
  const fixed = lean === 'future' || lean === 'soon' ? (f.later ?? f.fixed) : f.fixed;
  if (fixed) return [fixed[0], fixed[1]];
  if (f.week !== undefined) {
    const ahead = (f.week - weekday(today) + 7) % 7;
    // 周三 said on a Friday, with no hint, was two days ago; 周一 is to come.
    const back = lean === 'past' || (lean === undefined && ahead > 3 && f.week < weekday(today));
    const day = addDays(today, back && ahead > 0 ? ahead - 7 : ahead);
    return [day, day];
  }
  const year = yearOf(today);
  const month = monthOf(today);
  if (f.m === undefined && f.d !== undefined && f.y === undefined) return chooseMonth(f, today, lean);
  if (f.y !== undefined) return rangeOf(f, f.y, f.m ?? month);
  const years = leapDay(f)
    ? [year - 4, year - 3, year - 2, year - 1, year, year + 1, year + 2, year + 3, year + 4].filter(
        (y) => lastDate(y, 2) === 29,
      )
    : [year - 1, year, year + 1];
  // Of 1-11月 it is November that must have come.
  const come = lean === 'past' && f.months ? years.filter((y) => makeDay(y, f.months?.to ?? 1, 1) <= today) : years;
  const ranges = come.map((y) => rangeOf(f, y, f.m ?? month));
  return choose(
    ranges,
    today,
    lean,
    rangeOf(f, leapDay(f) ? (years.find((y) => y >= year) ?? year) : year, f.m ?? month),
  );
}

function leapDay(f: Fields): boolean {
  return f.m === 2 && f.d === 29;
}

/** 28日: of this month, the last or the next. */
function chooseMonth(f: Fields, today: Day, lean: Choice | undefined): Range {
  const index = yearOf(today) * 12 + monthOf(today) - 1;
  const at = (i: number): Range => rangeOf(f, Math.floor(i / 12), (i % 12) + 1);
  const fits = (i: number) => (f.d ?? 1) <= lastDate(Math.floor(i / 12), (i % 12) + 1);
  const candidates = [index - 2, index - 1, index, index + 1, index + 2].filter(fits).map(at);
  const current = at(index);
  if (lean === 'past') return candidates.filter(([, to]) => to <= today).at(-1) ?? current;
  return choose(candidates, today, lean, current);
}

const ORDER: Precision[] = ['day', 'week', 'tenDays', 'month', 'quarter', 'half', 'year', 'span'];

export function coarser(a: Precision, b: Precision): Precision {
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}

/** The two ends of A至B; what one end leaves out is taken from the other. */
export function resolveRange(a: Fields, b: Fields, today: Day, lean?: Choice): Range {
  const left = { ...a };
  const right = { ...b };
  if (right.week !== undefined) {
    const [from] = resolve(left, today, lean);
    return [from, addDays(from, (right.week - weekday(from) + 7) % 7)];
  }
  if (right.fixed || left.fixed) {
    const first = resolve(left, today, lean);
    const second = resolve(right, today, lean);
    return [first[0], second[1]];
  }
  const wrap = left.m !== undefined && right.m !== undefined && right.m < left.m ? 1 : 0;
  if (right.m === undefined && right.d !== undefined && left.m !== undefined) right.m = left.m;
  if (left.y === undefined && right.y !== undefined) left.y = right.y - wrap;
  if (left.y !== undefined && right.y === undefined) right.y = left.y + wrap;
  if (left.m === undefined && left.d !== undefined && right.m !== undefined) left.m = right.m;
  if (left.y === undefined && left.m !== undefined) {
    if (lean === 'past') {
      right.y = yearOf(resolve(right, today, lean)[0]);
      left.y = right.y - wrap;
    } else {
      left.y = yearOf(resolve(left, today, lean)[0]);
      right.y = left.y + wrap;
    }
  }
  const from = resolve(left, today, lean)[0];
  let to = resolve(right, today, lean)[1];
  if (to < from && right.m === undefined && right.y === undefined)
    to = addDays(from, Math.max(0, daysBetween(from, resolve(right, from, 'future')[1])));
  return [from, to];
}

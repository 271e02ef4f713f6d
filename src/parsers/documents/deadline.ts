import { makeDay } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { anyNumber } from './numerals.js';

/** A day said in a deadline 时限 and where. */
export interface DaySpan {
  start: number;
  end: number;
  day: Day;
  text: string;
}

const N = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR =
  '(?:(?<y>(?:19|20)\\d{2}|(?<![\\d.])[23]\\d(?= ?年 ?\\d)) ?年|(?<rel>今年|明年|本年度?|当年|次年|年内))?的?';
const TAIL = '(?:之?前|以前|止|为止)?';
const RANGE_END = `(?:(?:${N}) ?月(?:份|底|初|[上中下]旬)? ?[-~—–至到] ?)?`;
const PATTERN = new RegExp(
  [
    `${YEAR} ?${RANGE_END}(?<m>${N}) ?月(?:份)? ?(?:(?<d>${N}) ?[日号]?(?!\\d|[个名]|\\.\\d)|(?<part>底|低|末|初|[上中下]旬|[上中下]半月))? ?${TAIL}`,
    `${YEAR}(?:第)?(?<q>[一二三四1234]) ?季度(?<qp>末|底|初)?${TAIL}`,
    `${YEAR}(?<h>[上下])半年(?:末|底)?${TAIL}`,
    `${YEAR}(?<ye>年底|年末|底前|末前|岁末|年中(?=[^\\u4e00-\\u9fff]|前|$)|底)${TAIL}`,
    `${YEAR}(?<f>国庆|五一|七一|八一|秋季开学|暑期开学|秋季学期|元旦)(?:节|学期)?(?:开学)?${TAIL}`,
    `(?<iy>20\\d{2})[-./](?<im>\\d{1,2})(?:[-./](?<id>\\d{1,2}))?`,
  ]
    .map((p, i) => p.replace(/\?<(\w+)>/g, `?<$1${i}>`))
    .join('|'),
  'g',
);

const PART_DAY: Record<string, number> = {
  初: 10,
  上旬: 10,
  中旬: 20,
  下旬: 31,
  底: 31,
  低: 31,
  末: 31,
  上半月: 15,
  下半月: 31,
  中半月: 20,
};

/** The last day before a feast or a term. */
const FEAST: Record<string, string> = {
  国庆: '09-30',
  五一: '04-30',
  七一: '06-30',
  八一: '07-31',
  秋季开学: '08-31',
  暑期开学: '08-31',
  秋季学期: '08-31',
  元旦: '12-31',
};

function monthOf(word: string | undefined): number | null {
  const n = anyNumber(word ?? '');
  return n !== null && n >= 1 && n <= 12 ? n : null;
}

const MAY = /[月季年底末节开期]|半年|国庆|五一|七一|八一|元旦|20\d\d[-./]/;

/** The last text and what was found in it: an item's text is asked for several times in a row. */
let last: { text: string; year: number; found: DaySpan[] } = { text: '', year: 0, found: [] };

/** All days said in `text`, the last day of each span; a missing year is `year`. */
export function findDays(text: string, year: number): readonly DaySpan[] {
  if (!MAY.test(text)) return [];
  if (last.text !== text || last.year !== year) last = { text, year, found: search(text, year) };
  return last.found;
}

/** 26年3月底. */
const fullYear = (year: number): number => (year < 100 ? year + 2000 : year);

function search(text: string, year: number): DaySpan[] {
  const found: DaySpan[] = [];
  for (const m of text.matchAll(PATTERN)) {
    const g = m.groups ?? {};
    const said = g.y0 ?? g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.iy5;
    const rel = g.rel0 ?? g.rel1 ?? g.rel2 ?? g.rel3;
    const y = said
      ? fullYear(Number(said)) - (g.f4 === '元旦' ? 1 : 0)
      : rel === '明年' || rel === '次年'
        ? year + 1
        : year;
    const day = dayIn(g, y, said !== undefined || rel !== undefined, text.charAt(m.index - 1));
    if (day) found.push({ start: m.index, end: m.index + m[0].length, day, text: m[0].trim() });
  }
  return found;
}

function dayIn(g: Record<string, string | undefined>, year: number, hasYear: boolean, before: string): Day | null {
  const month = monthOf(g.m0);
  if (g.m0 !== undefined) {
    if (month === null || before === '第' || before === '每') return null;
    const d = g.d0 === undefined ? null : anyNumber(g.d0);
    if (d !== null && d >= 1 && d <= 31) return makeDay(year, month, d);
    return makeDay(year, month, PART_DAY[g.part0 ?? '底'] ?? 31);
  }
  if (g.q1 !== undefined) {
    const q = anyNumber(g.q1) ?? 4;
    return g.qp1 === '初' ? makeDay(year, q * 3 - 2, 10) : makeDay(year, q * 3, 31);
  }
  if (g.h2 !== undefined) return g.h2 === '上' ? makeDay(year, 6, 30) : makeDay(year, 12, 31);
  if (g.ye3 === '年中') return makeDay(year, 6, 30);
  if (g.ye3 !== undefined) return g.ye3 === '底' && !hasYear ? null : makeDay(year, 12, 31);
  if (g.f4 !== undefined) return FEAST[g.f4] === undefined ? null : `${year}-${FEAST[g.f4]}`;
  if (g.iy5 !== undefined) {
    const im = monthOf(g.im5);
    return im === null ? null : makeDay(year, im, g.id5 === undefined ? 31 : Number(g.id5));
  }
  return null;
}

const NO_END =
  /^(?:立[行即]|即[知时]|边查|随[时到]|长期|全年|常年|持续|常态|长期坚持|每年|年度|贯穿|按时|按节点|按序时|跨年)/;
const RECURRING = /每(?:月|季度?|季|周|半年|年)(?:底|末|初|\d{1,2}[日号])?(?:前)?/;

/** Figures alone, as a table has them: 6.30, 20250630, Q3. */
function figuresOnly(text: string, year: number): Day | null {
  const whole = /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  if (whole && monthOf(`${Number(whole[2])}`) !== null)
    return makeDay(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = /^(\d{1,2})[./](\d{1,2})[日号]?(?:之?前|以前)?$/.exec(text);
  if (short && monthOf(`${Number(short[1])}`) !== null && Number(short[2]) <= 31)
    return makeDay(year, Number(short[1]), Number(short[2]));
  const quarter = /^(20\d{2})?年?[Qq]([1-4])末?前?$/.exec(text);
  return quarter ? makeDay(Number(quarter[1] ?? year), Number(quarter[2]) * 3, 31) : null;
}

/** The last day of what a deadline field 完成时限 says; null for 长期, 全年, 每月底. `endless`: it says that there is none. */
export function readDeadline(value: string, year: number): { day: Day | null; recurring?: string; endless?: true } {
  const text = value.replace(/\s+/g, '');
  const again = RECURRING.exec(text);
  if (again) return { day: null, recurring: again[0] };
  // 12月底(其中主体9月底): what stands in brackets is a part, unless it alone is a day.
  const outer = findDays(text.replace(/\([^()]*\)/g, ''), year);
  const days = (outer.length > 0 ? outer : findDays(text, year)).map((d) => d.day).sort();
  const last = days.at(-1) ?? figuresOnly(text, year);
  if (last) return { day: last };
  if (NO_END.test(text)) return { day: null, endless: true };
  const yearOnly = /^(20\d{2})年?(?:内|度)?$/.exec(text);
  if (yearOnly) return { day: `${yearOnly[1]}-12-31` };
  if (/^(?:年内|本年度?内?|当年)/.test(text)) return { day: `${year}-12-31` };
  return { day: null };
}

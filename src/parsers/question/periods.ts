import { addDays, endOfMonth, startOfMonth } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { gated } from '../gate/gate.js';
import { takeAhead } from './ahead.js';
import type { Scan } from './scan.js';

const DIGITS = '一二三四五六七八九十';
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';

function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.startsWith('十')) return 10 + (text.length > 1 ? DIGITS.indexOf(text.charAt(1)) + 1 : 0);
  return DIGITS.indexOf(text) + 1;
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Months, periods and spans of days that a question names. */
export interface Periods {
  months: string[];
  base?: string;
  /** The figure is compared with an earlier one: 比上月, 环比. */
  compared?: true;
  period?: { from: Day; to: Day };
  /** From one month to another: 4月到5月. */
  step?: { from: string; to: string };
  /** Span of the last period named, for deadlines. */
  span?: { from: Day; to: Day };
  /** 年底前, 5月底前: a date by which something is to be finished. */
  before?: true;
  /** The month of the asking: 6月底以前到期 begins there. */
  since: Day;
}

const BEFORE = /前$/u;

const LAST = gated(/(?<!上)上个?月(?:份|底|末)?/u);
const BEFORE_LAST = gated(/上上个?月/u);
const THIS = gated(/(?:这个|本|当|这|今个?)月(?:份|底)?/u);
const NEXT = gated(/下个?月(?:份|底)?/u);
const RANGE = gated(new RegExp(`(?:(\\d{4})年)?(?<![\\d.])${MONTH}月?份?(?:到|至|-|~|—)${MONTH}月份?`, 'u'));
const ONE = gated(
  new RegExp(
    `(?:(\\d{4})年|(去年|今年|明年))?(?<![\\d.一二三四五六七八九十])${MONTH}月(?:份|底|末|初|上旬|中旬|下旬)?(?:之?前|以前)?(?!\\d{1,2}[日号])`,
    'u',
  ),
);
const QUARTER = gated(/(?:第?([一二三四1-4])季度|([一二三四])季)/u);
const YEAR_END = gated(/(?:今年)?(?:年底|年末|岁末)(?:之?前|以前)?/u);
const HALF = gated(/(上|下)半年/u);
const COMPARED = gated(
  /环比|(?:这)?(?:一|1)个月(?:下来|以来|来|间|里|(?=(?:又|新|就|才|能)?\p{Script=Han}{1,2}了(?:多少|几)))|同?比上月|较上月|(?:和|跟|与|同|比|较)上个?月(?:份)?(?:比|相比)?/u,
);
const BASE = gated(new RegExp(`(?:(?<!占)比|较|跟|和|与|同|对)${MONTH}月(?:份|底)?(?:比|相比|比较)?`, 'u'));
/** 5月跟4月比: both are named. */
const PAIR = gated(new RegExp(`${MONTH}月(?:份)?(?:比|较|跟|和|与|同|对|、)${MONTH}月(?:份)?(?:比|相比|比较)?`, 'u'));

/** 从4月到现在, 4月以来: from that month's figure to the one that stands. */
const SINCE = gated(
  new RegExp(
    `(?:自|从|打)?(?:今年)?(?<![\\d.一二三四五六七八九十])${MONTH}月(?:份|底|末|初)?(?:(?:到|至|-|~|—)(?:现在|目前|如今|眼下|当前|今天|今|这个?月|本月)|以来)|(?:自|从|打)(?:今年)?${MONTH}月(?:份|底|末|初)?(?:起|开始|之后|往后|算起)?`,
    'u',
  ),
);
/** 近三个月: the month of the asking and those before it. */
const RECENT = gated(
  /(?:最?近|这|过去|(?:连续|连着|接连)(?=[两二三四五六2-6]个月都?(?:达|到|够|过)))的?([两二三四五六]|[2-6])个月(?:来|以来)?/u,
);

/** 前四个月: the year up to the end of that month. */
const FIRST_MONTHS = gated(/(?<![以之最])(?:今年)?前([二三四五六七八九十]|十一|1[01]|[2-9])个月/u);

function monthsBefore(month: string, back: number): string {
  return back <= 0 ? month : monthsBefore(addDays(`${month}-01`, -1).slice(0, 7), back - 1);
}

/** The nearest past month of that number; for deadlines the one of this year. */
function resolve(month: number, today: Day, year?: string, word?: string): string {
  const now = Number(today.slice(0, 4));
  if (year) return monthText(Number(year), month);
  if (word === '去年') return monthText(now - 1, month);
  if (word === '明年') return monthText(now + 1, month);
  return monthText(now, month);
}

function spanOf(first: string, last = first): { from: Day; to: Day } {
  return { from: `${first}-01`, to: endOfMonth(`${last}-01`) };
}

export function takePeriods(scan: Scan, today: Day): Periods {
  const found: Periods = { months: [], since: startOfMonth(today) };
  const current = today.slice(0, 7);
  const last = addDays(startOfMonth(today), -1).slice(0, 7);
  const ahead = takeAhead(scan, today);
  if (ahead) found.span = ahead;
  const pair = scan.take(PAIR);
  if (pair?.[1] && pair[2]) {
    const months = [number(pair[1]), number(pair[2])].map((month) => resolve(month, today)).sort();
    found.months = months.slice(1);
    if (months[0]) found.base = months[0];
    found.compared = true;
  }
  if (scan.take(COMPARED)) {
    found.base = last;
    found.compared = true;
  }
  const base = scan.take(BASE);
  if (base?.[1]) {
    found.base = resolve(number(base[1]), today);
    found.compared = true;
  }
  takeSince(scan, found, today);
  const first = scan.take(FIRST_MONTHS)?.[1];
  if (first !== undefined) found.span = found.period = spanOf(resolve(1, today), resolve(number(first), today));
  const range = scan.take(RANGE);
  if (range?.[2] && range[3]) {
    const span = spanOf(resolve(number(range[2]), today, range[1]), resolve(number(range[3]), today, range[1]));
    found.period = span;
    found.span = span;
    // 4月到5月 from one month on is a step between two months as well; 1到4月 is the year so far.
    const [from, to] = [span.from.slice(0, 7), span.to.slice(0, 7)];
    if (!from.endsWith('-01') && from < to) found.step = { from, to };
  }
  takeMonths(scan, found, today, { current, last });
  takeSpans(scan, found, today);
  return found;
}

/** Since January is the year so far: the figure as it stands. */
function takeSince(scan: Scan, found: Periods, today: Day): void {
  const since = scan.take(SINCE);
  const month = since?.[1] ?? since?.[2];
  if (month === undefined) return;
  const from = resolve(number(month), today);
  const current = today.slice(0, 7);
  if (from >= current) found.months.push(current);
  else if (!from.endsWith('-01')) Object.assign(found, { base: from, months: [current], compared: true });
}

/** 4、5、6三个月: the numbers alone, and how many months they are. */
const LISTED = gated(
  new RegExp(`(?<![\\d.])(${MONTH}(?:月份?)?(?:[、,，和]${MONTH}(?:月份?)?)+)(?:这)?[两二三四五六]个?月(?:份)?`, 'u'),
);

function takeMonths(scan: Scan, found: Periods, today: Day, near: { current: string; last: string }): void {
  const add = (month: string) => {
    if (!found.months.includes(month)) found.months.push(month);
    found.span ??= spanOf(month);
  };
  const listed = scan.take(LISTED)?.[1];
  for (const one of listed?.split(/月份?[、,，和]?|[、,，和]/u) ?? []) if (one !== '') add(resolve(number(one), today));
  const recent = scan.take(RECENT)?.[1];
  for (let back = recent === undefined ? 0 : number(recent.replace('两', '二')); back > 0; back -= 1)
    add(monthsBefore(near.current, back - 1));
  if (scan.take(BEFORE_LAST)) add(addDays(`${near.last}-01`, -1).slice(0, 7));
  if (scan.take(LAST)) add(near.last);
  for (const match of scan.takeAll(ONE)) {
    if (match[3]) add(resolve(number(match[3]), today, match[1], match[2]));
    if (BEFORE.test(match[0])) found.before = true;
  }
  if (scan.take(THIS)) add(near.current);
  if (scan.take(NEXT)) add(addDays(endOfMonth(today), 1).slice(0, 7));
}

function takeSpans(scan: Scan, found: Periods, today: Day): void {
  const year = today.slice(0, 4);
  const quarter = scan.take(QUARTER);
  const named = quarter?.[1] ?? quarter?.[2];
  if (named) {
    const first = (number(named) - 1) * 3 + 1;
    found.period = spanOf(monthText(Number(year), first), monthText(Number(year), first + 2));
    found.span ??= found.period;
  }
  const half = scan.take(HALF)?.[1];
  if (half) {
    found.period = half === '上' ? spanOf(`${year}-01`, `${year}-06`) : spanOf(`${year}-07`, `${year}-12`);
    found.span ??= found.period;
  }
  const end = scan.take(YEAR_END);
  if (end) found.span ??= spanOf(`${year}-12`);
  if (end && BEFORE.test(end[0])) found.before = true;
}

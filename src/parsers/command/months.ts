import { addMonths } from '../../days.js';
import type { Day } from '../../model/fact.js';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const SAID =
  /(?:(\d{4})\s*[年.\-/]|(去年|今年|明年))?\s*(?<![\d一二三四五六七八九十])(\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?!报告)/u;

/**
 * The month that an order names, YYYY-MM: the nearest past one when no year is said; undefined when it names none. A
 * number that is no month is kept as said (2024-13), so that somebody can say so.
 */
export function monthOf(text: string, today: Day): string | undefined {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const near = /(上上|上|下)个?月/u.exec(text)?.[1];
  if (near !== undefined)
    return addMonths(`${today.slice(0, 7)}-01`, { 上上: -2, 上: -1, 下: 1 }[near] ?? 0).slice(0, 7);
  const said = SAID.exec(text);
  const words = said?.[3];
  if (words === undefined) return undefined;
  const number = NUMERALS.indexOf(words) + 1 || Number(words);
  if (said?.[1] !== undefined) return name(Number(said[1]), number);
  const named = { 去年: -1, 今年: 0, 明年: 1 }[said?.[2] ?? ''];
  if (named !== undefined) return name(year + named, number);
  return name(number > month && number <= 12 ? year - 1 : year, number);
}

function name(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

import { Chrono, createCasualConfiguration } from 'chrono-node/zh/hans';
import { dateOf, makeDay, monthOf, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Atom } from './types.js';

/**
 * Times of day. Beside a day they only lengthen its span (明天下午3点前); alone they stand for today, read by chrono-node with the
 * parsers that the project's own grammar leaves to it. Its dates, deadlines and "ago" are out: it takes 28日前 for 28 days ago.
 */

const HOURS = '(?:凌晨|清晨|黎明|早上?|上午|中午|午后|下午|傍晚|晚上?|夜[里间晚]?|深夜|午夜|白天)';
const N = '(?:\\d{1,2}|[零一二两三四五六七八九十]{1,3})';
const BESIDE = new RegExp(
  `[-\\s,]?(?:${HOURS}\\s?)?(?:${N}[点时](?!间)(?:多?钟|整|半|[一二三]刻|${N}分?(?:${N}秒)?)?|\\d{1,2}:\\d\\d(?::\\d\\d)?)(?:\\s?[ap]m)?(?:左右|许|整)?|\\s?${HOURS}`,
  'y',
);
const NEEDS = /[上下中]午|[早晚]上|凌晨|清晨|傍晚|夜|点|时|\d:\d\d/;

/** Where a time of day that follows a day ends. */
export function afterClock(text: string, at: number): number {
  BESIDE.lastIndex = at;
  const m = BESIDE.exec(text);
  return m ? at + m[0].length : at;
}

const KEPT = /TimeExpression|CasualDate/;

function configured(): Chrono {
  const configuration = createCasualConfiguration();
  configuration.parsers = configuration.parsers.filter((parser) => KEPT.test(parser.constructor.name));
  return new Chrono(configuration);
}

let chrono: Chrono | undefined;

function dayOfDate(date: Date): Day {
  return makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

export function clockAtoms(text: string, today: Day): Atom[] {
  if (!NEEDS.test(text)) return [];
  chrono ??= configured();
  const noon = new Date(yearOf(today), monthOf(today) - 1, dateOf(today), 12);
  return chrono.parse(text, noon).map((result) => {
    const from = dayOfDate(result.start.date());
    const to = result.end ? dayOfDate(result.end.date()) : from;
    return {
      start: result.index,
      end: result.index + result.text.length + (/^[间里]/.test(text.slice(result.index + result.text.length)) ? 1 : 0),
      fixed: [from, to],
      precision: 'day',
    };
  });
}

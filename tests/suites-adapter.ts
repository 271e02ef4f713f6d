/**
 * Shapes the project's readings to the conventions of public suites for ../shared/suites/run.mjs. A phrase that is nothing but
 * a date is read as JioNLP does (月底 = 25th to last, 年底前 = from today), a date inside a sentence as Microsoft and chrono do.
 */
import { Converter } from 'opencc-js/t2cn';
import { addDays, addMonths, endOfMonth, makeDay, startOfMonth, yearOf } from '../src/days.js';
import { type DateSpan, findDates } from '../src/parsers/dates.js';
import { findNumbers, findPercents, type NumberSpan } from '../src/parsers/numbers.js';
import { findMeasures } from './support/measures.js';

interface Found {
  start: number;
  end: number;
  from: string | null;
  to: string | null;
}

const simplify = Converter({ from: 't', to: 'cn' });

/** Offsets of the suites are of the text as given, so blanks stay. */
function plain(text: string): string {
  return simplify(
    text.replace(/(?<=[0-9])，(?=[0-9])/g, '、').replace(/[\uFF01-\uFF5E\u3000]/g, (char) => char.normalize('NFKC')),
  );
}

export function numbers(text: string): NumberSpan[] {
  return findNumbers(plain(text));
}

export function percents(text: string): NumberSpan[] {
  return findPercents(plain(text));
}

export function measures(text: string): (NumberSpan & { unit: string })[] {
  return findMeasures(plain(text));
}

/** X月底, X季度末, X年底 are stretches for JioNLP: the last days, the last month, the last two months. */
function stretch(span: DateSpan): string | null {
  if (span.kind !== 'day' || span.from === null) return span.from;
  if (/月[底末]$/.test(span.text)) return `${span.from.slice(0, 8)}25`;
  if (/季度?[底末]$/.test(span.text)) return startOfMonth(span.from);
  if (/年[底末]$/.test(span.text)) return makeDay(yearOf(span.from), 11, 1);
  return span.from;
}

function wholePhrase(span: DateSpan, today: string): Found {
  const { start, end, to } = span;
  const from = stretch(span);
  if (/[以之]后$/.test(span.text) && span.kind === 'day' && /[年月]/.test(span.text) && from)
    return { start, end, from: startOfMonth(from), to: null };
  if (/[以之]后$/.test(span.text) && span.kind === 'period') return { start, end, from, to: null };
  if (/半年?后$/.test(span.text) && /年/.test(span.text) && from)
    return { start, end, from: startOfMonth(from), to: endOfMonth(from) };
  if (/年后$/.test(span.text) && span.kind === 'day' && from)
    return { start, end, from: makeDay(yearOf(from), 1, 1), to: makeDay(yearOf(from), 12, 31) };
  if (/(?<!半个)月后$/.test(span.text) && span.kind === 'day' && from)
    return { start, end, from: startOfMonth(from), to: endOfMonth(from) };
  if (/起$|以来$|至今$/.test(span.text) && to === null && from !== null && from <= today)
    return { start, end, from, to: today };
  if ((span.kind === 'by' || span.kind === 'asOf') && from === null) return { start, end, from: today, to };
  return { start, end, from, to };
}

/** Inside a sentence a deadline is open, N天内 is its last day, and a stretch of years or months ends before its last one. */
function inSentence(span: DateSpan, today: string): Found {
  const { start, end, from, to } = span;
  const found = { start, end, from, to };
  if (span.kind === 'by' && to && from && /内$/.test(span.text) && span.precision === 'span')
    return { ...found, from: to };
  if (span.kind === 'by' && to && span.precision === 'year') return { ...found, to: makeDay(yearOf(to) - 1, 12, 31) };
  if (span.kind === 'by' && to && span.precision === 'month' && /[以之]?前$/.test(span.text))
    return { ...found, to: addDays(startOfMonth(to), -1) };
  if (/年[以之]?前$/.test(span.text) && span.kind === 'period' && from) {
    const day = addMonths(today, 12 * (yearOf(from) - yearOf(today)));
    return { ...found, from: day, to: day };
  }
  if (span.kind === 'period' && from && to && /[-~—至到和与]/.test(span.text)) {
    if (span.precision === 'year' || (span.precision === 'span' && /年$/.test(span.text)))
      return { ...found, to: makeDay(yearOf(to), 1, 1) };
    if (span.precision === 'month' || (span.precision === 'span' && /月份?的?$|间$/.test(span.text)))
      return { ...found, to: startOfMonth(to) };
  }
  if (span.kind === 'asOf' && to && span.precision === 'year') return { ...found, to: makeDay(yearOf(to) - 1, 12, 31) };
  return found;
}

/** Several days of one list are one stretch for JioNLP. */
function listed(spans: readonly DateSpan[], text: string): Found | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (spans.length < 2 || !first || !last || first.start > 0 || last.end < text.length) return null;
  const apart = spans.some((s, i) => i > 0 && !/^[,、\s]*$/.test(text.slice(spans[i - 1]?.end ?? 0, s.start)));
  return apart ? null : { start: 0, end: text.length, from: first.from, to: last.to };
}

export function dates(text: string, ref: Date): Found[] {
  const today = makeDay(ref.getFullYear(), ref.getMonth() + 1, ref.getDate());
  const given = plain(text);
  const year = /^[=\s]*((?:19|20)\d\d)$/.exec(given)?.[1];
  if (year) return [{ start: 0, end: given.length, from: `${year}-01-01`, to: `${year}-12-31` }];
  const spans = findDates(given, today, undefined, { clock: true });
  const list = listed(spans, given);
  if (list) return [list];
  const whole =
    spans.length === 1 &&
    spans[0] &&
    given.slice(0, spans[0].start).trim() === '' &&
    given.slice(spans[0].end).trim() === '';
  return spans.map((span) => (whole ? wholePhrase(span, today) : inSentence(span, today)));
}

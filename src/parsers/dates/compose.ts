import { addDays } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { afterClock } from './clock.js';
import { coarser, resolve, resolveRange } from './fields.js';
import type { Atom, Choice, DateSpan, Lean } from './types.js';

/** Words around a day or period that say how it is meant: 截至…, …前, 从…到…, …以来. */

const JOIN = /^\s?(?:[-~—–－ー]{1,2}|至|到|起至|起到)\s?$/;
const AS_OF = /(?:截[至止]到?|截止至|截至于|截止于)[ ,]?$/;
const TO = /(?:[到至])$/;
const FROM = /(?:从|自|由)$/;
const BEFORE =
  /\s?(?:\(含(?:当日)?\))?(?:(?:下班|上班|中午|晚上)?(?:以|之)?前(?![期沿景后往来身者面三两\d])|(?:及|或)(?:以|之)?前|止(?!损))/y;
const EARLIER = /[以之]前$/;
const SINCE = /\s?(?:以来|至今|到现在|到目前|来(?=[,。;:]|$))/y;
const START = /\s?(?:起(?![草步诉降重吊来到点止码源因初])|开始|(?:或|及)?(?:以|之)后|后(?![续期来台勤备援]))/y;
const INSIDE = /\s?(?:以内|之内|内(?![容部涝]))/y;
const LOOSE = /(?:为止|左右|前后|期间|之间|间(?![隔接])|份|当[天日])/y;

const FUTURE =
  /(?:预计|计划|力争|确保|争取|拟于?|将于?|目标|要求|务必|请|延期?到|延至|推迟到?|下[一]?步|到期|限)[^,。;\n]{0,6}$/;
const PAST = /(?:已经?|已于|曾|于去)[^,。;\n]{0,3}$/;

interface Piece {
  start: number;
  end: number;
  a: Atom;
  b?: Atom;
}

function at(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

const AND = /^\s?[和与跟]\s?$/;
const BETWEEN = /\s?之?间(?![隔接])/y;
const LIST = /^\s?[,、和及]\s?$/;
const APPOSED = /^[\s,(]?$/;

/** Joins A至B, and lets a time of day lengthen the day before it. */
function pieces(text: string, atoms: readonly Atom[]): Piece[] {
  const out: Piece[] = [];
  for (const atom of atoms) {
    const end = atom.precision === 'day' ? afterClock(text, atom.end) : atom.end;
    const last = out.at(-1);
    const between = last && text.slice(last.end, atom.start);
    if (
      last &&
      between !== undefined &&
      atom.week !== undefined &&
      last.a.precision === 'day' &&
      APPOSED.test(between)
    ) {
      last.end = end;
      continue;
    }
    if (last && between !== undefined && atom.m === undefined && atom.d !== undefined && LIST.test(between))
      inherit(atom, last.b ?? last.a);
    const joined = between !== undefined && (JOIN.test(between) || (AND.test(between) && at(BETWEEN, text, end) > 0));
    if (last && !last.b && joined && !last.a.every && !atom.every) {
      last.b = atom;
      last.end = end;
    } else if (!last || atom.start >= last.end) out.push({ start: atom.start, end, a: atom });
  }
  return out;
}

/** 9月10号、11号: the second is of September too. */
function inherit(atom: Atom, from: Atom): void {
  if (from.m === undefined) return;
  atom.m = from.m;
  if (from.y !== undefined) atom.y = from.y;
}

function leanOf(text: string, piece: Piece, lean: Lean | undefined): Choice | undefined {
  if (lean) return lean;
  const head = text.slice(Math.max(0, piece.start - 12), piece.start);
  if (PAST.test(head)) return 'past';
  return FUTURE.test(head) ? 'soon' : undefined;
}

export function compose(text: string, piece: Piece, today: Day, lean: Lean | undefined): DateSpan {
  const { a, b } = piece;
  let { start, end } = piece;
  const head = text.slice(Math.max(0, start - 5), start);
  const span = (kind: DateSpan['kind'], from: Day | null, to: Day | null): DateSpan => ({
    start,
    end,
    from,
    to,
    kind,
    precision: b
      ? a.precision === 'day' && b.precision === 'day'
        ? 'span'
        : coarser(a.precision, b.precision)
      : a.precision,
    ...(a.every ? { every: a.every } : {}),
    text: text.slice(start, end),
  });
  const days = (how: Choice | undefined): [Day, Day] => (b ? resolveRange(a, b, today, how) : resolve(a, today, how));

  if (a.kind === 'recurring' || a.kind === 'by') {
    end += at(LOOSE, text, end);
    const [from, to] = days(lean);
    return span(a.kind, a.kind === 'recurring' ? null : from, to);
  }
  const before = at(BEFORE, text, end);
  const since = before ? 0 : at(SINCE, text, end);
  const from = FROM.exec(head);
  const asOf = AS_OF.exec(head);
  if (asOf && !since) {
    start -= asOf[0].length;
    end += before;
    return span('asOf', b || a.months ? days('past')[0] : null, days(lean ?? 'past')[1]);
  }
  if (a.now) return span('asOf', null, days(undefined)[1]);
  if (before) {
    end += before;
    if (from) start -= from[0].length;
    const [first, last] = days(leanOf(text, piece, lean) ?? 'soon');
    // 8月之前 is before it begins, 8月底前 and 8月前 leave the month.
    const begins = a.precision === 'month' && !b && EARLIER.test(text.slice(end - before, end));
    return span('by', b ? first : null, begins ? addDays(first, -1) : last);
  }
  if (since) {
    if (from) start -= from[0].length;
    end += since;
    const first = days('past')[0];
    return span('period', first, first > today ? null : today);
  }
  // 已于5月6日开始招标: a day on which something began.
  const began = a.precision === 'day' && text.startsWith('开始', end) && PAST.test(text.slice(0, start).slice(-8));
  const later = began ? 0 : at(START, text, end);
  if (later && a.kind !== 'day') {
    if (from) start -= from[0].length;
    end += later;
    const [first, last] = days(leanOf(text, piece, lean));
    const after = /后/.test(text.slice(end - later, end)) && a.precision !== 'day';
    return span('period', after ? addDays(last, 1) : first, null);
  }
  const inside = at(INSIDE, text, end);
  if (inside) {
    end += inside;
    const [first, last] = days(leanOf(text, piece, lean) ?? 'soon');
    return span('by', first, last);
  }
  if (from) start -= from[0].length;
  const to = !b && TO.exec(head);
  const [first, last] = days(leanOf(text, piece, lean));
  if (a.open === 'from') return span('period', null, last);
  if (to) {
    start -= to[0].length;
    return span(last <= today ? 'asOf' : 'by', a.months ? first : null, last);
  }
  end += at(LOOSE, text, end);
  return span(a.kind ?? (first === last ? 'day' : 'period'), first, last);
}

export function composeAll(text: string, atoms: readonly Atom[], today: Day, lean: Lean | undefined): DateSpan[] {
  const spans: DateSpan[] = [];
  for (const piece of pieces(text, atoms)) {
    // 年初至今: its second half was read as the end of the first.
    if (piece.start >= (spans.at(-1)?.end ?? 0)) spans.push(compose(text, piece, today, lean));
  }
  return spans;
}

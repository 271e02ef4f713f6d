import type { Qualifier } from '../model/fact.js';
import { arabicAt, chineseAt, type Figure } from './quantities/figure.js';
import { findNames, type NameSpan } from './quantities/names.js';
import { qualifierAfter, qualifierBefore } from './quantities/qualifier.js';
import { ratioAt } from './quantities/ratio.js';
import { isFigure } from './quantities/said.js';
import { unitAt } from './quantities/unit.js';

export { findNames, type NameKind, type NameSpan } from './quantities/names.js';

/** A figure 数量 that a text states, with its unit and how exact it is. */
export interface Quantity {
  /** Span of qualifier, numeral and unit, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** For a range the lower bound. */
  value: number;
  /** Upper bound of a range: 3~5家. */
  upper?: number;
  /** As said, scale included (万人); absent when none is said. */
  unit?: string;
  /** Absent = exact. */
  qualifier?: Qualifier;
  /** points = percentage points 百分点 (no share), multiple = 倍. */
  kind: 'count' | 'ratio' | 'points' | 'multiple';
  text: string;
}

const ANY = /[\d零一二两三四五六七八九十百半]/;
const START = /\d|[零一二两三四五六七八九十百]/g;
const RANGE = /\s?(?:[-~—–]{1,2}|至|到)\s?/y;
const POINTS = /个?百分点|个点(?!位)/y;
const PERCENT = /\s?([%‰])/y;
const MULTIPLE = /倍/y;
const MORE = /[多余来几]/y;
const NEGATIVE = /(?<![\d\u4e00-\u9fffA-Za-z)%])-$|(?<=[降减负比])-$/;

interface Tail {
  unit: string;
  kind: Quantity['kind'];
  end: number;
  more: boolean;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 多/余, then %, 百分点, 倍 or a unit. */
function tailAt(text: string, at: number, scale: string): Tail {
  let p = at;
  const percent = sticky(PERCENT, text, p);
  if (percent) return { unit: percent[1] ?? '%', kind: 'ratio', end: p + percent[0].length, more: false };
  const more = sticky(MORE, text, p) !== null;
  if (more) p++;
  const points = sticky(POINTS, text, p);
  if (points) return { unit: '个百分点', kind: 'points', end: p + points[0].length, more };
  if (sticky(MULTIPLE, text, p)) return { unit: '倍', kind: 'multiple', end: p + 1, more };
  const unit = unitAt(text, p);
  return { unit: scale + unit, kind: 'count', end: p + unit.length, more };
}

function figureAt(text: string, at: number): Figure | undefined {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? arabicAt(text, at) : chineseAt(text, at);
}

/** 二三十家, 三五个: the two neighbouring digits are the bounds. */
function pairAt(text: string, at: number): { lower: number; upper: number; length: number } | undefined {
  const pair = sticky(/([一二三四五六七八])([二三四五六七八九])([十百千万])?/y, text, at);
  if (!pair) return undefined;
  const [all, a = '', b = '', scale = ''] = pair;
  const order = '一二三四五六七八九';
  const gap = order.indexOf(b) - order.indexOf(a);
  if (gap !== 1 && !(a === '三' && b === '五')) return undefined;
  const factor = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }[scale] ?? 1;
  return { lower: (order.indexOf(a) + 1) * factor, upper: (order.indexOf(b) + 1) * factor, length: all.length };
}

function build(
  text: string,
  start: number,
  tail: Tail,
  value: number,
  upper: number | undefined,
  approx: boolean,
  over: boolean,
): Quantity {
  const before = qualifierBefore(text, start);
  const after = qualifierAfter(text, tail.end);
  const said: Qualifier | undefined =
    before?.qualifier ??
    (tail.more || over ? 'more_than' : undefined) ??
    after?.qualifier ??
    (upper === undefined ? undefined : 'more_than') ??
    (approx ? 'approx' : undefined);
  const from = start - (before?.length ?? 0);
  const end = tail.end + (after?.length ?? 0);
  const quantity: Quantity = { start: from, end, value, kind: tail.kind, text: text.slice(from, end) };
  if (upper !== undefined) quantity.upper = upper;
  if (tail.unit) quantity.unit = tail.unit;
  if (said) quantity.qualifier = said;
  return quantity;
}

function quantityAt(text: string, at: number): { quantity?: Quantity; next: number } {
  const ratio = ratioAt(text, at);
  if (ratio) {
    const end = at + ratio.length;
    return {
      quantity: build(
        text,
        at,
        { unit: ratio.unit, kind: 'ratio', end, more: false },
        ratio.value,
        undefined,
        ratio.approx,
        false,
      ),
      next: end,
    };
  }
  const pair = pairAt(text, at);
  if (pair) {
    const tail = tailAt(text, at + pair.length, '');
    if (!tail.unit) return { next: at + pair.length };
    return { quantity: build(text, at, tail, pair.lower, pair.upper, false, false), next: tail.end };
  }
  const first = figureAt(text, at);
  if (!first)
    return {
      next:
        at +
        (/^\d/.test(text.charAt(at))
          ? 1
          : (/^[零〇一二两三四五六七八九十百千万亿]+/.exec(text.slice(at))?.[0].length ?? 1)),
    };
  let value = first.value;
  let scale = first.scale;
  let tail = tailAt(text, at + first.length, scale);
  let upper: number | undefined;
  const bare = at + first.length;
  const join = sticky(RANGE, text, tail.kind === 'ratio' ? tail.end : bare);
  const second = join ? figureAt(text, join.index + join[0].length) : undefined;
  if (join && second && second.chinese === first.chinese && !(tail.kind === 'ratio' && /[到至]/.test(join[0]))) {
    const secondTail = tailAt(text, join.index + join[0].length + second.length, second.scale);
    if (second.value > value && (secondTail.unit || join[0].trim() !== '-')) {
      upper = second.value;
      scale = second.scale;
      tail = secondTail;
    }
  }
  if (first.chinese && !isFigure(text, at, first, tail.kind === 'count' ? tail.unit : tail.unit)) return { next: bare };
  const sign = tail.kind !== 'count' && NEGATIVE.test(text.slice(0, at));
  if (sign) value = -value;
  return { quantity: build(text, sign ? at - 1 : at, tail, value, upper, false, first.over), next: tail.end };
}

function inside(spans: readonly NameSpan[], at: number): NameSpan | undefined {
  return spans.find((s) => s.start <= at && at < s.end);
}

/**
 * Figures with their units in a normalised text, in order. Names and codes with figures in them (findNames) are left out, and
 * so are words with numerals in them (一体, 三化三制).
 */
export function findQuantities(text: string, names: readonly NameSpan[] = findNames(text)): Quantity[] {
  if (!ANY.test(text)) return [];
  const found: Quantity[] = [];
  START.lastIndex = 0;
  for (let m = START.exec(text); m; m = START.exec(text)) {
    const name = inside(names, m.index);
    if (name) {
      START.lastIndex = name.end;
      continue;
    }
    const { quantity, next } = quantityAt(text, m.index);
    if (quantity) found.push(quantity);
    START.lastIndex = Math.max(next, m.index + 1);
  }
  return found;
}

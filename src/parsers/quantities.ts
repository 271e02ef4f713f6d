import type { Qualifier } from '../model/fact.js';
import { arabicAt, chineseAt, type Figure } from './quantities/figure.js';
import { findNames, type NameSpan } from './quantities/names.js';
import { pairAt } from './quantities/pair.js';
import { qualifierAfter, qualifierBefore } from './quantities/qualifier.js';
import { hasRatio, ratioAt } from './quantities/ratio.js';
import { isFigure } from './quantities/said.js';
import { type Tail, tailAt } from './quantities/tail.js';

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

interface Read {
  /** Absent: what stands here is a word, not a figure. */
  quantity?: Quantity;
  /** Where to read on. */
  next: number;
}

const START = /\d|[零一二两三四五六七八九十百]/g;
const NUMERALS = /[零〇一二两三四五六七八九十百千万亿]+/y;
const RANGE = /\s?(?:[-~—–]{1,2}|至|到)\s?/y;
const NEGATIVE = /(?:(?<![\d\u4e00-\u9fffA-Za-z)%])|(?<=[降减负比长]))-$/;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function figureAt(text: string, at: number): Figure | undefined {
  return isDigit(text, at) ? arabicAt(text, at) : chineseAt(text, at);
}

function build(text: string, start: number, tail: Tail, value: number, said?: Qualifier, upper?: number): Quantity {
  const before = qualifierBefore(text, start);
  const after = qualifierAfter(text, tail.end);
  const qualifier = before?.qualifier ?? tail.more ?? after?.qualifier ?? said;
  const from = start - (before?.length ?? 0);
  const end = tail.end + (after?.length ?? 0);
  return {
    start: from,
    end,
    value,
    upper,
    unit: tail.unit || undefined,
    qualifier,
    kind: tail.kind,
    text: text.slice(from, end),
  };
}

function share(text: string, at: number): Read | undefined {
  const ratio = ratioAt(text, at);
  if (!ratio) return undefined;
  const end = at + ratio.length;
  const tail: Tail = { unit: ratio.unit, kind: 'ratio', end };
  return { quantity: build(text, at, tail, ratio.value, ratio.approx ? 'approx' : undefined, ratio.upper), next: end };
}

function rough(text: string, at: number): Read | undefined {
  const pair = pairAt(text, at);
  if (!pair) return undefined;
  const tail = tailAt(text, at + pair.length, '', false);
  if (!tail.unit) return { next: at + pair.length };
  return { quantity: build(text, at, tail, pair.lower, 'more_than', pair.upper), next: tail.end };
}

/** The second bound of 3~5家, with what follows it. */
function upperBound(text: string, first: Figure, tail: Tail, bare: number): { value: number; tail: Tail } | undefined {
  RANGE.lastIndex = tail.kind === 'ratio' ? tail.end : bare;
  const join = RANGE.exec(text);
  if (!join || (tail.kind === 'ratio' && /[到至]/.test(join[0]))) return undefined;
  const at = join.index + join[0].length;
  const second = figureAt(text, at);
  if (!second || second.chinese !== first.chinese || second.value <= first.value) return undefined;
  const after = tailAt(text, at + second.length, second.scale, !second.chinese);
  return after.unit || join[0].trim() !== '-' ? { value: second.value, tail: after } : undefined;
}

const HALF = /半(?=$|[^\u4e00-\u9fff\d]|[了的吧呢啊哈左上还都已共占]|累[计积]|总[共计]|合计|一共|目前|现在)/y;

/** 四十六公里半, 三万亩半: half of what is counted by behind its unit; 46公里半幅 is another thing. */
function halfAfter(text: string, { value, chinese }: Figure, { unit, kind, end }: Tail): number {
  if (kind !== 'count' || unit === '' || text.charAt(end) !== '半') return 0;
  HALF.lastIndex = end;
  if (!HALF.test(text)) return 0;
  return chinese && value >= 10_000 && value % 10_000 === 0 ? 5000 : 0.5;
}

function plain(text: string, at: number): Read {
  const first = figureAt(text, at);
  if (!first) {
    NUMERALS.lastIndex = at;
    return { next: at + (NUMERALS.exec(text)?.[0].length ?? 1) };
  }
  const bare = at + first.length;
  const own = tailAt(text, bare, first.scale, !first.chinese);
  const upper = upperBound(text, first, own, bare);
  const whole = upper?.tail ?? own;
  const half = halfAfter(text, first, whole);
  const tail = half === 0 ? whole : { ...whole, end: whole.end + 1 };
  if (first.chinese && !isFigure(text, at, first, tail.unit)) return { next: bare };
  const minus = tail.kind !== 'count' && NEGATIVE.test(text.slice(Math.max(0, at - 2), at));
  const said: Qualifier | undefined = upper || first.over ? 'more_than' : undefined;
  const value = (minus ? -1 : 1) * first.value + half;
  const quantity = build(text, minus ? at - 1 : at, tail, value, said, upper?.value);
  return { quantity, next: tail.end };
}

function quantityAt(text: string, at: number, shares: boolean): Read {
  return (shares ? share(text, at) : undefined) ?? (isDigit(text, at) ? undefined : rough(text, at)) ?? plain(text, at);
}

/** 高0.5个、0.6个百分点: the first are points as well. */
function sharedPoints(text: string, quantity: Quantity, next: Quantity | undefined): Quantity {
  const lists =
    next?.kind === 'points' && quantity.unit === '个' && /^[、和]$/.test(text.slice(quantity.end, next.start));
  return lists ? { ...quantity, kind: 'points', unit: '个百分点' } : quantity;
}

/**
 * Figures with their units in a normalised text, in order. Names and codes with figures in them (findNames) are left out, and
 * so are words with numerals in them (一体, 三化三制).
 */
export function findQuantities(text: string, names: readonly NameSpan[] = findNames(text)): Quantity[] {
  const found: Quantity[] = [];
  const shares = hasRatio(text);
  START.lastIndex = 0;
  for (let m = START.exec(text); m; m = START.exec(text)) {
    const at = m.index;
    const name = names.find((n) => n.start <= at && at < n.end);
    if (name) {
      START.lastIndex = name.end;
      continue;
    }
    const { quantity, next } = quantityAt(text, at, shares);
    if (quantity) found.push(quantity);
    START.lastIndex = Math.max(next, at + 1);
  }
  return found.map((q, i) => sharedPoints(text, q, found[i + 1]));
}

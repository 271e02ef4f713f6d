import { needsOf } from './needs.js';

/** A pattern that is only run on texts that hold what it needs: most texts hold nothing of most patterns. */
export interface Gated {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** As `String.prototype.replace` with the pattern. */
  replace(text: string, by: string | ((...all: string[]) => string)): string;
  /** As `String.prototype.matchAll` with the pattern, which must be global. */
  matchAll(text: string): Iterable<RegExpExecArray>;
}

/** Patterns by number, and the numbers that a character or a pair opens, by their hash. One that needs nothing is open. */
const patterns: RegExp[] = [];
const [BITS, MASK] = [14, (1 << 14) - 1];
let keys: (number[] | undefined)[] = [];
let read = 0;
let always: number[] = [];

/** Two texts that hash alike open a gate for nothing, no more. */
const hash = (first: number, second: number): number =>
  (Math.imul(first * 31 + second, 0x9e3779b1) >>> (32 - BITS)) & MASK;

/** The texts looked at last, and what each opened: a message and its parts are asked for by many patterns in turn. */
const seen = Array.from({ length: 4 }, () => ({ text: '', open: new Uint8Array(0) }));
let turn = 0;

/** `pattern` behind its gate. Not for sticky patterns, nor for global ones whose `lastIndex` matters. */
export function gated(pattern: RegExp): Gated {
  const id = patterns.push(pattern) - 1;
  return {
    test: (text) => opened(text)[id] === 1 && pattern.test(text),
    exec: (text) => (opened(text)[id] === 1 ? pattern.exec(text) : null),
    replace: (text, by) => {
      if (opened(text)[id] !== 1) return text;
      return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
    },
    matchAll: (text) => (opened(text)[id] === 1 ? text.matchAll(pattern) : []),
  };
}

/** The rows of a table with their patterns behind gates. */
export function gatedRows<Row extends { pattern: RegExp }>(
  rows: readonly Row[],
): readonly (Omit<Row, 'pattern'> & { pattern: Gated })[] {
  return rows.map((row) => ({ ...row, pattern: gated(row.pattern) }));
}

function opened(text: string): Uint8Array {
  for (const one of seen) if (one.text === text && one.open.length === patterns.length) return one.open;
  if (read < patterns.length) readPatterns();
  turn = (turn + 1) % seen.length;
  const slot = seen[turn];
  const open = slot?.open.length === patterns.length ? slot.open.fill(0) : new Uint8Array(patterns.length);
  seen[turn] = { text, open };
  for (const id of always) open[id] = 1;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const alone = keys[hash(0, code)];
    if (alone !== undefined) for (const id of alone) open[id] = 1;
    const pair = keys[hash(before, code)];
    if (pair !== undefined) for (const id of pair) open[id] = 1;
    before = code;
  }
  return open;
}

function readPatterns(): void {
  keys = keys.length > 0 ? keys : Array.from({ length: MASK + 1 });
  for (; read < patterns.length; read += 1) {
    const needs = needsOf(patterns[read] ?? /./);
    if (needs === undefined) always = [...always, read];
    for (const need of needs ?? []) {
      const at = need.length > 1 ? hash(need.charCodeAt(0), need.charCodeAt(1)) : hash(0, need.charCodeAt(0));
      const list = keys[at] ?? [];
      if (list.at(-1) !== read) list.push(read);
      keys[at] = list;
    }
  }
}

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

/** The numbers of the patterns that a character or a pair opens, by their hash. */
let keys: (number[] | undefined)[] = [];
/** Patterns that need nothing are always open. */
const always: number[] = [];
let read = 0;
const BITS = 14;

/** Two texts that hash alike open a gate for nothing, no more. */
const hash = (first: number, second: number): number => Math.imul(first * 31 + second, 0x9e3779b1) >>> (32 - BITS);

/** The texts looked at last, and what each opened: a message and its parts are asked for by many patterns in turn. */
const seen = Array.from({ length: 4 }, () => ({ text: '', open: new Uint8Array(0) }));
let turn = 0;
/** What was looked at last: most questions are about the same text as the one before. */
let lastText = '';
let lastOpen: Uint8Array = new Uint8Array(0);

/** `pattern` behind its gate. Not for sticky patterns, nor for global ones whose `lastIndex` matters. */
export function gated(pattern: RegExp): Gated {
  let id = -1;
  const opens = (text: string): boolean => {
    // What a pattern needs is read when it is first asked for: an import never asks for those of questions.
    if (id < 0) id = readNeeds(pattern);
    return opened(text)[id] === 1;
  };
  return {
    test: (text) => opens(text) && pattern.test(text),
    exec: (text) => (opens(text) ? pattern.exec(text) : null),
    replace: (text, by) => {
      if (!opens(text)) return text;
      return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
    },
    matchAll: (text) => (opens(text) ? text.matchAll(pattern) : []),
  };
}

/** The rows of a table with their patterns behind gates. */
export function gatedRows<Row extends { pattern: RegExp }>(
  rows: readonly Row[],
): readonly (Omit<Row, 'pattern'> & { pattern: Gated })[] {
  return rows.map((row) => ({ ...row, pattern: gated(row.pattern) }));
}

function opened(text: string): Uint8Array {
  if (lastText !== text || lastOpen.length !== read) {
    lastOpen = lookedAt(text);
    lastText = text;
  }
  return lastOpen;
}

function lookedAt(text: string): Uint8Array {
  for (const one of seen) if (one.text === text && one.open.length === read) return one.open;
  turn = (turn + 1) % seen.length;
  const slot = seen[turn];
  const open = slot?.open.length === read ? slot.open.fill(0) : new Uint8Array(read);
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

/** The number of a pattern from now on. */
function readNeeds(pattern: RegExp): number {
  if (read === 0) keys = Array.from({ length: 1 << BITS });
  const id = read;
  read += 1;
  const needs = needsOf(pattern);
  if (needs === undefined) always.push(id);
  for (const need of needs ?? []) {
    const at = need.length > 1 ? hash(need.charCodeAt(0), need.charCodeAt(1)) : hash(0, need.charCodeAt(0));
    const list = keys[at] ?? [];
    if (list.at(-1) !== id) list.push(id);
    keys[at] = list;
  }
  return id;
}

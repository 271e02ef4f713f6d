import { Branches } from './branches.js';
import { hash, hashOf } from './hash.js';
import { needsOf } from './needs.js';

/** A pattern that is only run on texts that hold what it needs: most texts hold nothing of most patterns. `this` is said, so that nobody takes a method off it. */
export interface Gated {
  test(this: Gated, text: string): boolean;
  exec(this: Gated, text: string): RegExpExecArray | null;
  /** As `String.prototype.replace` with the pattern. */
  replace(this: Gated, text: string, by: string | ((...all: string[]) => string)): string;
  /** As `String.prototype.matchAll` with the pattern, which must be global. */
  matchAll(this: Gated, text: string): Iterable<RegExpExecArray>;
}

const BITS = 14;
/** Chains of pattern numbers by the hash of the character or pair that opens them: in flat arrays, for every text walks here. */
const heads = new Uint16Array(1 << BITS);
/** By the place in its chain: the pattern's number, and the next place; place 0 ends a chain. */
let ids: Uint16Array = new Uint16Array(1 << 12);
let next: Uint16Array = new Uint16Array(1 << 12);
let places = 1;
/** How many patterns have been asked for that need something. */
let read = 0;
/** The number of a pattern that needs nothing. */
const ALWAYS = -1;
/** The number of a pattern that was not yet asked for. */
const UNREAD = -2;

/** The texts looked at last, and what each opened: a message and its parts are asked for by many patterns in turn. */
const seen = Array.from({ length: 8 }, () => ({ text: '', open: new Uint8Array(0) }));
let turn = 0;
/** What was looked at last: most questions are about the same text as the one before. */
let lastText = '';
let lastOpen: Uint8Array = new Uint8Array(0);

/** `pattern` behind its gate. Not for sticky patterns, nor for global ones whose `lastIndex` matters. */
export function gated(pattern: RegExp): Gated {
  return new Gate(pattern);
}

/** One object for each pattern, not a handful of functions: hundreds are asked for every message, and memory is what they cost. */
class Gate implements Gated {
  /** What it needs is read when it is first asked for: an import never asks for those of questions. */
  private id = UNREAD;
  private readonly pattern: RegExp;
  private branches: Branches | undefined;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
  }

  test(text: string): boolean {
    return this.opens(text) && this.cut().test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.opens(text) ? this.cut().exec(text) : null;
  }

  replace(text: string, by: string | ((...all: string[]) => string)): string {
    return this.opens(text) ? this.cut().replace(text, by) : text;
  }

  matchAll(text: string): Iterable<RegExpExecArray> {
    return this.opens(text) ? this.cut().all(text) : [];
  }

  private opens(text: string): boolean {
    if (this.id === UNREAD) this.id = readNeeds(this.pattern);
    // A text that was looked at before the pattern was read is not looked at again for it.
    return this.id === ALWAYS || opened(text)[this.id] !== 0;
  }

  private cut(): Branches {
    this.branches ??= new Branches(this.pattern);
    return this.branches;
  }
}

/** The rows of a table with their patterns behind gates. */
export function gatedRows<Row extends { pattern: RegExp }>(
  rows: readonly Row[],
): readonly (Omit<Row, 'pattern'> & { pattern: Gated })[] {
  return rows.map((row) => ({ ...row, pattern: gated(row.pattern) }));
}

function opened(text: string): Uint8Array {
  if (lastText !== text) {
    lastOpen = lookedAt(text);
    lastText = text;
  }
  return lastOpen;
}

function lookedAt(text: string): Uint8Array {
  for (const one of seen) if (one.text === text) return one.open;
  turn = (turn + 1) % seen.length;
  const slot = seen[turn];
  const open = slot?.open.length === read ? slot.open.fill(0) : new Uint8Array(read);
  seen[turn] = { text, open };
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    openAll(open, heads[hash(0, code, BITS)] ?? 0);
    openAll(open, heads[hash(before, code, BITS)] ?? 0);
    before = code;
  }
  return open;
}

function openAll(open: Uint8Array, first: number): void {
  for (let place = first; place !== 0; place = next[place] ?? 0) open[ids[place] ?? 0] = 1;
}

/** The number of a pattern from now on. */
function readNeeds(pattern: RegExp): number {
  const needs = needsOf(pattern);
  if (needs === undefined) return ALWAYS;
  const id = read;
  read += 1;
  for (const need of new Set(needs)) {
    const at = hashOf(need, BITS);
    if (places === ids.length) [ids, next] = [grown(ids), grown(next)];
    ids[places] = id;
    next[places] = heads[at] ?? 0;
    heads[at] = places;
    places += 1;
  }
  return id;
}

function grown(array: Uint16Array): Uint16Array {
  const twice = new Uint16Array(array.length * 2);
  twice.set(array);
  return twice;
}

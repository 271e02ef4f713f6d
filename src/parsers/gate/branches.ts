import { hash, hashOf } from './hash.js';
import { branchesOf, type Needs } from './needs.js';

const BITS = 12;
/** A pattern of fewer branches is run as it is. */
const LEAST = 4;

/** The texts looked at last, and what characters and pairs of neighbours they hold, a bit for each. */
const seen: Held[] = Array.from({ length: 4 }, () => ({ text: '', bits: new Uint32Array(1 << (BITS - 5)) }));
let turn = 0;
let last: Held = { text: '', bits: new Uint32Array(1 << (BITS - 5)) };

interface Held {
  text: string;
  bits: Uint32Array;
}

interface Branch {
  pattern: RegExp;
  /** Hashes of what it needs. */
  needs: Uint16Array;
}

/** A pattern a|b|c of many branches, of which only those are run that may match in the text. */
export class Branches {
  /** What is run on every text: branches that need nothing, or the whole of a pattern of few branches. */
  private readonly always: RegExp | undefined;
  private readonly gated: readonly Branch[];

  constructor(pattern: RegExp) {
    const all = branchesOf(pattern);
    const asking = all.filter(({ needs }) => needs !== undefined);
    if (asking.length < LEAST) {
      this.always = pattern;
      this.gated = [];
      return;
    }
    const rest = all.flatMap(({ source, needs }) => (needs === undefined ? [source] : []));
    this.always = rest.length > 0 ? new RegExp(rest.join('|'), pattern.flags) : undefined;
    this.gated = asking.map(({ source, needs }) => ({
      pattern: new RegExp(source, pattern.flags),
      needs: hashes(needs ?? new Set()),
    }));
  }

  test(text: string): boolean {
    if (this.gated.length > 0) {
      const bits = heldBy(text);
      for (const { pattern, needs } of this.gated) if (meets(bits, needs) && pattern.test(text)) return true;
    }
    return this.always?.test(text) ?? false;
  }
}

function meets(bits: Uint32Array, needs: Uint16Array): boolean {
  for (let at = 0; at < needs.length; at += 1) {
    const bit = needs[at] ?? 0;
    if (((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0) return true;
  }
  return false;
}

const hashes = (needs: Needs): Uint16Array => Uint16Array.from(needs, (need) => hashOf(need, BITS));

function heldBy(text: string): Uint32Array {
  if (last.text !== text) last = seen.find((one) => one.text === text) ?? lookedAt(text);
  return last.bits;
}

function lookedAt(text: string): Held {
  turn = (turn + 1) % seen.length;
  const held = { text, bits: seen[turn]?.bits.fill(0) ?? new Uint32Array(1 << (BITS - 5)) };
  seen[turn] = held;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    hold(held.bits, hash(0, code, BITS));
    hold(held.bits, hash(before, code, BITS));
    before = code;
  }
  return held;
}

function hold(bits: Uint32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

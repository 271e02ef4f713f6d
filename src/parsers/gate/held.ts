import { hash } from './hash.js';

const BITS = 12;

/** What characters and pairs of neighbours a text holds, a bit for each hash of them. */
export class Held {
  static readonly BITS = BITS;
  private text = '';
  private readonly bits = new Uint32Array(1 << (BITS - 5));

  /** Of the texts looked at last nothing is looked at again. */
  static by(text: string): Held {
    if (last.text !== text) last = seen.find((one) => one.text === text) ?? lookedAt(text);
    return last;
  }

  look(text: string): void {
    this.text = text;
    this.bits.fill(0);
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.hold(hash(0, code, BITS));
      this.hold(hash(before, code, BITS));
      before = code;
    }
  }

  /** Whether it holds any of these. */
  any(needs: Uint16Array): boolean {
    for (let at = 0; at < needs.length; at += 1) {
      const bit = needs[at] ?? 0;
      if (((this.bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0) return true;
    }
    return false;
  }

  private hold(bit: number): void {
    this.bits[bit >> 5] = (this.bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
}

const seen: Held[] = Array.from({ length: 4 }, () => new Held());
let turn = 0;
let last: Held = new Held();

function lookedAt(text: string): Held {
  turn = (turn + 1) % seen.length;
  const held = seen[turn] ?? new Held();
  held.look(text);
  return held;
}

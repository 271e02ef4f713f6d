import { isHan, pair } from './grams.js';

/** Numbers the grams of an index from 0, so that what is counted for each lies in plain arrays. */
export class GramTable {
  /** By the code of a single Han character; 0 = unknown, else one more than its number. */
  private readonly ones = new Uint32Array(0x10000);
  /** By both codes of a pair. */
  private readonly twos = new Map<number, number>();
  private readonly words = new Map<string, number>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The gram's number; a new one gets the next. */
  add(gram: string): number {
    const known = this.find(gram);
    if (known >= 0) return known;
    const id = this.count;
    this.count += 1;
    const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)];
    if (gram.length === 1 && isHan(first)) this.ones[first] = id + 1;
    else if (gram.length === 2 && isHan(first) && isHan(second)) this.twos.set(pair(first, second), id);
    else this.words.set(gram, id);
    return id;
  }

  /** -1 for a gram that no entry knows. */
  find(gram: string): number {
    const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)];
    if (gram.length === 1 && isHan(first)) return this.one(first);
    if (gram.length === 2 && isHan(first) && isHan(second)) return this.two(first, second);
    return this.words.get(gram) ?? -1;
  }

  /** The same of one Han character, by its code. */
  one(code: number): number {
    return (this.ones[code] ?? 0) - 1;
  }

  /** The same of two of them. */
  two(first: number, second: number): number {
    return this.twos.get(pair(first, second)) ?? -1;
  }
}

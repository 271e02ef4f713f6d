/**
 * A set of characters of the basic plane, asked by their place in a text: no string is cut out for a question that is
 * asked for every character of every message.
 */
export class Chars {
  /** A bit for each code. */
  private readonly bits = new Uint32Array(0x10000 / 32);

  constructor(chars: Iterable<string> = []) {
    for (const char of chars) this.add(char.charCodeAt(0));
  }

  add(code: number): void {
    const at = code >>> 5;
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (code & 31));
  }

  /** Whether the character at `at` is one of them; false outside the text. */
  at(text: string, at: number): boolean {
    if (at < 0 || at >= text.length) return false;
    const code = text.charCodeAt(at);
    return (((this.bits[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 1;
  }

  /** Whether the text ends in one of them. */
  ends(text: string): boolean {
    return this.at(text, text.length - 1);
  }
}

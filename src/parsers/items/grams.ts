/**
 * Cuts words into what the index counts: single Han characters, pairs of neighbours, and whole Latin or digit runs
 * (S318, PM2.5). Dictionaries lose here: a segmenter keeps 窨井盖 whole and then misses 井盖.
 */
export function grams(text: string): string[] {
  const spelled = new Spelled();
  eachGram(text, spelled);
  return spelled.out;
}

/** The same without cutting strings out: what is held against one another for every message. */
export function gramCodes(text: string): Gram[] {
  const coded = new Coded();
  eachGram(text, coded);
  return coded.out;
}

/** A Han character by its code, two of them by their `pair`, anything else as it is spelled. */
export type Gram = number | string;

/** Told of the grams of a text in order; almost all are one Han character or two, told by their UTF-16 codes. */
export interface GramVisitor {
  one(code: number): void;
  two(before: number, code: number): void;
  /** A Latin or digit run in capitals, or a gram with Han beyond the usual plane. */
  word(word: string): void;
}

class Spelled implements GramVisitor {
  readonly out: string[] = [];
  one(code: number): void {
    this.out.push(String.fromCharCode(code));
  }
  two(before: number, code: number): void {
    this.out.push(String.fromCharCode(before, code));
  }
  word(word: string): void {
    this.out.push(word);
  }
}

class Coded implements GramVisitor {
  readonly out: Gram[] = [];
  one(code: number): void {
    this.out.push(code);
  }
  two(before: number, code: number): void {
    this.out.push(pair(before, code));
  }
  word(word: string): void {
    this.out.push(word);
  }
}

export function eachGram(text: string, visitor: GramVisitor): void {
  // The character before: its code, or itself when it is a rare one.
  let before = 0;
  let rare = '';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      visitor.one(code);
      if (before !== 0) visitor.two(before, code);
      else if (rare !== '') visitor.word(rare + text.charAt(at));
      [before, rare] = [code, ''];
      at += 1;
    } else if (isAlnum(code)) {
      let end = at + 1;
      while (end < text.length && isInner(text.charCodeAt(end))) end += 1;
      visitor.word(text.slice(at, end).toUpperCase());
      [before, rare] = [0, ''];
      at = end;
    } else {
      // Blanks do not part neighbours: 背街 小巷 is one name. Han beyond the basic plane is matched as the script says.
      const point = text.codePointAt(at) ?? code;
      const word = String.fromCodePoint(point);
      if (point > 127 && RARE_HAN.test(word)) {
        visitor.word(word);
        if (before !== 0 || rare !== '') visitor.word((before === 0 ? rare : String.fromCharCode(before)) + word);
        [before, rare] = [0, word];
      } else if (code !== 32 && !BLANK.test(word)) [before, rare] = [0, ''];
      at += word.length;
    }
  }
}

const RARE_HAN = /^\p{Script=Han}$/u;
const BLANK = /^\s$/u;
/** The usual plane of Han, from its first character to its last. */
const [FIRST, LAST] = [0x4e00, 0x9fff];
export const isHan = (code: number): boolean => code >= FIRST && code <= LAST;

/** One number for two Han codes, above every single code and small enough to be a plain integer of the engine. */
const [PAIRS, HANS] = [0x10000, LAST - FIRST + 1];
export const pair = (first: number, second: number): number => PAIRS + (first - FIRST) * HANS + (second - FIRST);

/** The number of a gram of one Han character or two; any other stays as it is spelled. */
export function gramCode(gram: string): Gram {
  const [first, second] = [gram.charCodeAt(0), gram.charCodeAt(1)];
  if (gram.length === 1 && isHan(first)) return first;
  return gram.length === 2 && isHan(first) && isHan(second) ? pair(first, second) : gram;
}

/** Whether a gram has more than one character: only such a one says enough alone. */
export const isLong = (gram: Gram): boolean => (typeof gram === 'number' ? gram >= PAIRS : gram.length > 1);
const isAlnum = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** Letters, digits and the signs inside a code: PM2.5, G310+200, S-318. */
const isInner = (code: number): boolean => isAlnum(code) || code === 43 || code === 45 || code === 46;

/** UTF-16 units of the Han character that stands at `at`; 0 when another one does. */
export function hanLength(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (isHan(code)) return 1;
  if (code < 0x2e80) return 0;
  const word = String.fromCodePoint(text.codePointAt(at) ?? code);
  return RARE_HAN.test(word) ? (word.length === 2 ? 2 : 1) : 0;
}

/** A pair says far more than a single character; a code (S318) says most. */
export const [ONE, TWO] = [0.35, 1];

export function gramWeight(gram: string): number {
  if (isAlnum(gram.charCodeAt(0))) return gram.length > 1 ? 1.6 : 0.2;
  return gram.length > 1 ? TWO : ONE;
}

export const codeWeight = (gram: Gram): number =>
  typeof gram === 'string' ? gramWeight(gram) : gram < PAIRS ? ONE : TWO;

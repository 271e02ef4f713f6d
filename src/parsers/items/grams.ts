/**
 * Cuts words into what the index counts: single Han characters, pairs of neighbours, and whole Latin or digit runs
 * (S318, PM2.5). Dictionaries lose here: a segmenter keeps 窨井盖 whole and then misses 井盖.
 */
export function grams(text: string): string[] {
  const out: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      const word = text.charAt(at);
      out.push(word);
      if (before) out.push(before + word);
      before = word;
      at += 1;
    } else if (isAlnum(code)) {
      let end = at + 1;
      while (end < text.length && isInner(text.charCodeAt(end))) end += 1;
      out.push(text.slice(at, end).toUpperCase());
      before = '';
      at = end;
    } else {
      // Blanks do not part neighbours: 背街 小巷 is one name. Han beyond the basic plane is matched as the script says.
      const point = text.codePointAt(at) ?? code;
      const word = String.fromCodePoint(point);
      if (point > 127 && RARE_HAN.test(word)) {
        out.push(word);
        if (before) out.push(before + word);
        before = word;
      } else if (code !== 32 && !BLANK.test(word)) before = '';
      at += word.length;
    }
  }
  return out;
}

const RARE_HAN = /^\p{Script=Han}$/u;
const BLANK = /^\s$/u;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
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
export function gramWeight(gram: string): number {
  if (isAlnum(gram.charCodeAt(0))) return gram.length > 1 ? 1.6 : 0.2;
  return gram.length > 1 ? 1 : 0.35;
}

/**
 * Cuts words into what the index counts: single Han characters, pairs of neighbours, and whole Latin or digit runs
 * (S318, PM2.5). Dictionaries lose here: a segmenter keeps 窨井盖 whole and then misses 井盖.
 */
export function grams(text: string): string[] {
  const out: string[] = [];
  let before = '';
  for (const token of text.toUpperCase().matchAll(/[A-Z0-9][A-Z0-9.+-]*|\p{Script=Han}|[^\s]/gu)) {
    const [word] = token;
    if (/^\p{Script=Han}$/u.test(word)) {
      out.push(word);
      if (before) out.push(before + word);
      before = word;
    } else {
      if (/^[A-Z0-9]/.test(word)) out.push(word);
      before = '';
    }
  }
  return out;
}

/** A pair says far more than a single character; a code (S318) says most. */
export function gramWeight(gram: string): number {
  if (/^[A-Z0-9]/.test(gram)) return gram.length > 1 ? 1.6 : 0.2;
  return gram.length > 1 ? 1 : 0.35;
}

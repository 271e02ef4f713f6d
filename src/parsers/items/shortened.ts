/**
 * Whether `short` is a short form 简称 of some words in `text`: its characters in their order, near each other (棚改 in
 * 棚户区改造, 适改 in 适老化改造). Two characters at least.
 */
export function isShortFor(short: string, text: string): boolean {
  if (short.length < 2) return false;
  for (let from = text.indexOf(short.charAt(0)); from >= 0; from = text.indexOf(short.charAt(0), from + 1)) {
    if (holdsInOrder(short, text.slice(from, from + 2 * short.length + 1))) return true;
  }
  return false;
}

function holdsInOrder(short: string, within: string): boolean {
  let at = -1;
  for (const char of short) {
    at = within.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

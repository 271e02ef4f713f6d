/** Quotation marks stand inside names and do not part them. */
const QUOTES = /[“”"‘’'《》〈〉]/g;
const PIECES = /[a-z0-9.]+|[\u3400-\u9fff]|[^a-z0-9.\u3400-\u9fff]+/g;

/** Han characters one by one, runs of letters and digits as one; null = a break. */
export function tokens(text: string): (string | null)[] {
  const found: (string | null)[] = [];
  for (const [piece] of text.toLowerCase().replace(QUOTES, '').matchAll(PIECES)) {
    found.push(/^[a-z0-9.\u3400-\u9fff]/.test(piece) ? piece : null);
  }
  return found;
}

/** Numbers that name a thing: the plan 8121, the road 310. */
const NUMBERED = /^\d{3,}$/;

/** Pairs of neighbours, and codes (s318) on their own. */
export function grams(text: string): Set<string> {
  const all = tokens(text);
  const found = new Set<string>();
  all.forEach((token, at) => {
    if (token === null) return;
    const next = all[at + 1];
    if (next) found.add(token + next);
    if (token.length > 1 && (/[a-z]/.test(token) || NUMBERED.test(token))) found.add(token);
    if (!next && !all[at - 1]) found.add(token);
  });
  return found;
}

/** Length of the longest common subsequence: abbreviations keep the order of what they shorten (烂尾楼 in 烂尾类问题楼盘). */
export function common(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint8Array(b.length + 1);
  for (const token of a) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      row[j + 1] = token === b[j] ? (previous[j] ?? 0) + 1 : Math.max(row[j] ?? 0, previous[j + 1] ?? 0);
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

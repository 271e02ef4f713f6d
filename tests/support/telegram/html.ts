/** What Telegram makes of a text in its HTML mode: plain text and marked places, or why it refuses it. */
export interface Parsed {
  text: string;
  entities: { type: string; offset: number; length: number; url?: string }[];
}

const TAGS = new Set(['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'a', 'code', 'pre', 'blockquote']);
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Throws with the platform's kind of sentence when the markup is not what Telegram documents. */
export function parseHtml(html: string): Parsed {
  const entities: Parsed['entities'] = [];
  const open: { tag: string; offset: number; url?: string }[] = [];
  let text = '';
  for (const token of html.match(/<[^>]*>?|&[^;\s<&]*;?|[^<&]+/g) ?? []) {
    if (token.startsWith('&')) text += entity(token);
    else if (!token.startsWith('<')) text += token;
    else if (token.startsWith('</')) {
      const last = open.pop();
      if (last === undefined || token !== `</${last.tag}>`)
        throw new Error(`can't parse entities: unexpected end tag ${token}`);
      const { tag, offset, url } = last;
      entities.push({ type: tag, offset, length: text.length - offset, ...(url === undefined ? {} : { url }) });
    } else {
      const [, tag = '', url] = /^<([a-z]+)(?: href="([^"<>]*)")?>$/.exec(token) ?? [];
      if (!TAGS.has(tag) || (tag === 'a') !== (url !== undefined)) {
        throw new Error(`can't parse entities: unsupported start tag ${token}`);
      }
      open.push({ tag, offset: text.length, ...(url === undefined ? {} : { url }) });
    }
  }
  if (open.length > 0) throw new Error("can't parse entities: can't find end tag");
  return { text, entities };
}

function entity(token: string): string {
  const number = /^&#(x?)([0-9a-f]+);$/i.exec(token);
  if (number) return String.fromCodePoint(Number.parseInt(number[2] ?? '', number[1] ? 16 : 10));
  const named = NAMED[token.slice(1, -1)];
  if (named === undefined || !token.endsWith(';')) throw new Error(`can't parse entities: unknown entity ${token}`);
  return named;
}

import type { Token } from './tokens.js';

const EDGE = /^[的了、和及与等"'“”·\-—.\s地得]+|[的了、和及与共有为是到达在于"'·\-—.\s地得]+$/g;
/** Where and whose: names no matter. */
const LEADING = /^(?:我市|全市|全县|全区|我局|我委|我办|我单位|市里|县里|区里|该|本|其|项目|工程|每个县区|每个社区|每个县|各县区|各县|各区|市级|县级)(?=.)/;
const NAMING = new Set(['text', 'object', 'figureless']);
/** Role words that are part of a name when other words follow or stand before: 新建线路, 燃气管网改造. */
const INNER = new Set(['act', 'prep', 'event']);

/** Words that name what is meant: plain words, names and the works between them, without role words at the edges. */
export function naming(text: string, tokens: readonly Token[]): string {
  let out = '';
  tokens.forEach((token, at) => {
    if (NAMING.has(token.type)) out += text.slice(token.start, token.end);
    else if (token.type === 'place' && token.name !== 'own' && (out !== '' || joins(tokens[at + 1]))) out += text.slice(token.start, token.end);
    else if (token.type === 'mark' && token.char === '、' && out !== '') out += '、';
    else if (token.type === 'cue' && INNER.has(token.kind) && (joins(tokens[at + 1]) || joins(tokens[at - 1]))) out += token.word;
    else if (token.type === 'cue' && token.kind === 'filler' && /^[和及与]$/.test(token.word) && out !== '') out += token.word;
  });
  return trim(out);
}

const joins = (token: Token | undefined) => token?.type === 'text' || token?.type === 'object' || (token?.type === 'cue' && token.kind === 'prep');

export function trim(words: string): string {
  let out = words.replace(EDGE, '');
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(LEADING, '').replace(EDGE, '');
  }
  return out;
}

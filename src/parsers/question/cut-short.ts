import type { Entry } from './topics.js';

/** 污水井 of 污水检查井, 公交站 of 公交首末站: a thing told of by its beginning and its end. */
export function isCutShort(raw: string, { kind, text }: Entry): boolean {
  if (raw.length !== CUT || (kind !== 'fact' && kind !== 'object')) return false;
  const at = text.indexOf(raw.slice(0, 2));
  const end = at < 0 ? -1 : text.indexOf(raw.slice(2), at + 3);
  return end > 0 && end - at <= CUT + 1 && LEFT_OUT.test(text.slice(at, end));
}
const CUT = 3;
const LEFT_OUT = /^\p{Script=Han}+$/u;

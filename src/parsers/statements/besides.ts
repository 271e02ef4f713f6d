import { isOf, kindOf, STRONG, VERBS } from './tokenKinds.js';
import type { Token } from './tokens.js';

/** Is the second figure a part of the first, by its size and its unit? */
export const fewer = (whole: Token | undefined, part: Token | undefined) =>
  whole?.type === 'figure' &&
  part?.type === 'figure' &&
  whole.figure.unit === part.figure.unit &&
  part.figure.value < whole.figure.value;

/** 三条路完工一条: the word behind the first figure names what is counted, the second is a part of it. */
export function ofThem(tokens: readonly Token[], figure: number, next: number): boolean {
  const [noun, verb] = [tokens[figure + 1], tokens[figure + 2]];
  if (noun?.type !== 'text' || noun.end - noun.start > 2 || !fewer(tokens[figure], tokens[next])) return false;
  return STRONG.has(kindOf(verb) ?? '') && figure + 3 === next;
}

/** 78条招完标的40条: what was done stands in front of how many it was done to. */
export const describesNext = (tokens: readonly Token[], figure: number, next: number): boolean =>
  next > figure + 2 &&
  isOf(tokens[next - 1]) &&
  fewer(tokens[figure], tokens[next]) &&
  tokens.slice(figure + 1, next - 1).every((token) => VERBS.has(kindOf(token) ?? '') || kindOf(token) === 'adverb');

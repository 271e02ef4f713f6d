import { PARTED } from './figureRole.js';
import { heldOn } from './heldOn.js';
import type { Token } from './tokens.js';
import { trim } from './words.js';

/** The words that follow a figure up to the next role word: the thing counted. */
export function countedIn(text: string, right: readonly Token[]): string {
  const end = right.findIndex(
    (token) =>
      !['text', 'object', 'place'].includes(token.type) &&
      !(token.type === 'cue' && ['act', 'prep', 'filler'].includes(token.kind)),
  );
  const part = end < 0 ? right : right.slice(0, end);
  const [first, last] = [part[0], part.at(-1)];
  if (first === undefined || last === undefined || part.every((token) => token.type === 'cue')) return '';
  const words = PARTED.test(text.slice(first.start, last.end))
    ? ''
    : trim(text.slice(first.start, last.end).replace(/的活儿?$/u, ''));
  // 上线2件(不动产、开办): which they are is no name of the matter.
  if (words.startsWith('(')) return '';
  if (words.includes('着') && heldOn(words)) return '';
  return AMONG.test(words) || SO_MANY.test(words) || (isUnderWay(right[end]) && WORKS_OF.test(words)) ? '' : words;
}

/** 3座主体在建: which part of them is being built names no matter. */
const WORKS_OF = /^的?(?:主体|基础|桩基|土建|框架|地下|上部|下部)(?:工程|施工|结构|部分)?$/u;
const isUnderWay = (token: Token | undefined): boolean => token?.type === 'cue' && token.kind === 'under';

/** 48公里整, 30个左右: how exactly it was counted; 按28报 how it is to be told; 40台一次(招完) in how many goes. */
const SO_MANY = /^(?:一次|整|正|出头|开外|挂零|报|算|计|填|统计|填报)$/u;

/** 剩下9个里: of how many, no thing that is counted. */
const AMONG = /^(?:里|中|里头|里面|当中|之中|中间)(?:面|头|边)?$/u;

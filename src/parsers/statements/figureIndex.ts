import type { Quantity } from '../quantities.js';
import { cuesOf, find } from './roles.js';
import type { Token } from './tokens.js';

const ADMIN = /^(?:申请|同意|请|延期|暂缓|销号|办结|暂停|无进展|无新进展)$/;

/** 9.4申请办结: the code of an item. */
const CODE = /^\d{1,2}\.\d{1,2}$/;

/** 51项申请销号: a number of an item, no figure. */
export function figureIndex(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => token.type === 'figure');
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.type !== 'figure') return -1;
  if (namesAll(tokens.slice(0, at), token.figure.value) && !wholeAfter(tokens, at)) return -1;
  if (countsUnchanged(tokens, at, token.figure)) return -1;
  if (token.figure.unit === undefined && next?.type === 'cue' && ADMIN.test(next.word) && CODE.test(token.figure.text))
    return -1;
  if (token.figure.unit !== '项' || at > 0) return at;
  return next?.type === 'cue' && ADMIN.test(next.word) ? -1 : at;
}

/** 普惠率和毛入学率两个都没变: how many of the names before it stand as they did. */
const countsUnchanged = (tokens: readonly Token[], at: number, { kind, value }: Quantity): boolean => {
  const next = tokens[at + 1];
  return (
    kind === 'count' &&
    value > 1 &&
    value < FEW &&
    next?.type === 'cue' &&
    next.kind === 'all' &&
    tokens.slice(0, at).some(({ type }) => type === 'text' || type === 'object') &&
    find(cuesOf(tokens.slice(at)), 'same') !== undefined
  );
};
const FEW = 7;

/** 甲园、乙园、丙园3所小区: the figure only counts the names before it. */
export function namesAll(left: readonly Token[], value: number): boolean {
  const marks = left.filter((token) => token.type === 'mark').length;
  return marks > 0 && marks + 1 === value && left.every((token) => token.type !== 'cue' && token.type !== 'figure');
}

/** 甲路、乙路、丙路3条路全部建成: the count is said of what is finished; 甲园、乙园2所园区的前期评估已结束 of what was prepared. */
const wholeAfter = (tokens: readonly Token[], at: number) => {
  const cues = cuesOf(tokens.slice(at));
  return find(cues, 'done') !== undefined && find(cues, 'prep') === undefined;
};

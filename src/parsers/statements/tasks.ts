import { isOf, kindOf } from './tokenKinds.js';
import type { Token } from './tokens.js';

/** Kinds of words between a figure and the task that it sizes: 八千亩|撂荒地|的|任务, 310公里|的|管道疏浚|任务. */
const BETWEEN = new Set(['text', 'act', 'prep', 'object', 'place', 'noun', 'of']);
const what = (token: Token | undefined): string => (isOf(token) ? 'of' : (kindOf(token) ?? token?.type ?? ''));

/** Words for what there is to do, as they stand behind how much it is. */
const TASK = /^(?:年度|全年|总)?(?:任务|目标|指标|计划|盘子|总盘子|目标任务|任务[数量]|目标[数值]|活儿?)$/u;
const OF_ALL = /^的总[量数]$/u;
const WITHIN = /^里[头面]?$/u;
const wordOf = (token: Token | undefined): string => (token?.type === 'cue' ? token.word : '');

/** 一千五百亩的任务|栽了九百亩: where the words for what there is to do end, -1 when the first figure is none of that. */
export function taskEnd(tokens: readonly Token[], figure: number, next: number): number {
  let of = false;
  for (let at = figure + 1; at < next; at++) {
    const token = tokens[at];
    const word = wordOf(token);
    if (OF_ALL.test(word) || (of && TASK.test(word))) return WITHIN.test(wordOf(tokens[at + 1])) ? at + 2 : at + 1;
    if (!BETWEEN.has(what(token))) return -1;
    of ||= isOf(token);
  }
  return -1;
}

/** 培训三万多人的任务, 310公里的管道疏浚任务: what there is to do, said behind its size. */
export const TASK_OF =
  /^(?:\p{Script=Han}{1,8})?的(?:年度|全年|总)?(?:\p{Script=Han}{0,8})(?:任务|目标|指标|盘子|计划|活儿?|总量|总数)(?:数|量)?(?:里[头面]?|中|来说)?$/u;

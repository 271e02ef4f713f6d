import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';

/** 问题3105件,解决3080件: a word too general to name anything and what was done about it, where a target of one's own is called just that; else ''. */
export function workOn({ subject, verb = '', value }: Statement, { own, index }: ParseContext): string {
  if (value === undefined || subject.length < 2 || verb.length < 2) return '';
  const name = subject + verb;
  return [...own].some((id) => index.get(id)?.targets.some(({ metric }) => metric.includes(name))) ? name : '';
}

import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

const HOW_FAR =
  /^(.{2,}?)(?:改造|建设|整治|治理|年度|全年)?(?:任务|目标|工作|工程|项目)*(?:总体|整体)?完成(?:率|比例|进度)$/u;

/** 背街小巷完成率46% says what 背街小巷完成46% says, but where a target is such a rate itself. */
export function asHowFar(statement: Statement, { targets }: Item): Statement {
  if (statement.measure !== 'rate' || statement.unit !== '%' || !statement.subject.includes('完成')) return statement;
  const name = HOW_FAR.exec(statement.subject)?.[1];
  if (name === undefined || targets.some(({ metric }) => /完成(?:率|比例|进度)/u.test(metric))) return statement;
  return { ...statement, subject: name, verb: '完成' };
}

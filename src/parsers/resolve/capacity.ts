import type { Statement } from '../../model/statement.js';
import type { Draft } from './drafted.js';
import { subjectWords } from './words.js';

/** 日处理能力, 设计规模, 年产能. */
const CAPACITY =
  /^(?:设计|核定|单机)?(?:[日年]均?|总)?(?:处理|处置|焚烧|供水|供热|供气|发电|净化|检测|接待|发送|储气|储存|生产|消纳)?(?:能力|规模|产能|库容)$/u;
const ASKED = /能力|规模|产能|库容/u;
const IN_USE = /建成|投用|投运|投产|完工|竣工|启用|运营|并网|交付/u;

/**
 * 杞河水厂正式通水,日处理能力3万吨: how large the thing is that the clause before it told of, unless its item asks for that
 * very capacity and the thing is in use.
 */
export function isCapacityOf(statement: Statement, before: Draft | undefined, text: string): boolean {
  const { value, measure, verb, deltaWord, start } = statement;
  if (value === undefined || measure !== 'done' || verb !== undefined || deltaWord !== undefined) return false;
  if (before === undefined || before.fact.value !== undefined || !CAPACITY.test(subjectWords(statement))) return false;
  if (/[。;\n]/u.test(text.slice(before.statement.end, start))) return false;
  const asked = before.item.targets.some(({ metric }) => ASKED.test(metric));
  return !asked || !IN_USE.test(before.fact.milestone ?? '');
}

import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';
import { isPartOfWorks, subjectWords } from './words.js';

/**
 * 望江路没通车,目前90%: a share without a name is of the thing that the sentence named before it; so is one of its works
 * behind its sizes, 新院区建筑面积8万平米、床位600张,主体结构完成78%.
 */
export function withObject(statement: Statement, drafts: readonly Draft[], text: string): Statement {
  if (statement.measure !== 'rate' || statement.object !== undefined) return statement;
  const sized = isPartOfWorks(statement);
  const before = sized ? drafts.findLast(({ fact }) => fact.measure !== 'other' || fact.object) : drafts.at(-1);
  const object = before?.fact.object;
  if (object === undefined || (sized && before?.fact.measure !== 'other')) return statement;
  if ((subjectWords(statement) !== '' && !sized) || before?.statement.measure === 'rate') return statement;
  return /[。;\n]/u.test(text.slice(before?.statement.end, statement.start)) ? statement : { ...statement, object };
}

/**
 * 大坝灌浆完成85%,溢洪道已完工,预计7月底验收: an event that no item names, with what is to come of it, is of the matter that its
 * sentence is about.
 */
export function ofSameSentence(
  statement: Statement,
  before: Draft | undefined,
  text: string,
  context: ParseContext,
): Draft | undefined {
  if (before === undefined || statement.measure !== 'milestone' || statement.value !== undefined) return undefined;
  if (statement.nextStep === undefined && statement.due === undefined) return undefined;
  if (/[。;\n]/u.test(text.slice(before.statement.end, statement.start)) || before.options) return undefined;
  return { statement, item: before.item, score: 1, fact: factOf(statement, before.item, undefined, context) };
}

import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { ledgersName } from './ledgersName.js';
import { partOfWhole } from './shareOfPart.js';
import { OVERALL, subjectWords } from './words.js';

/** 黄河大街南延 of 黄河大街南延路面工程完成50%: the one thing that the target is of is nothing narrower. */
const isTargetItself = (said: string, { objects, targets, text }: Item, target: Target | undefined): boolean =>
  target !== undefined &&
  targets.length === 1 &&
  objects.length <= 1 &&
  (target.metric.startsWith(said) || text.includes(said));

/** The named thing 对象 of the item that the statement is about, when narrower than the item. */
export function objectOf(statement: Statement, item: Item, target: Target | undefined): string | undefined {
  const said = partSaid(statement, item, target) ?? statement.object ?? partOf(statement, item, target);
  if (said === undefined || isTargetItself(said, item, target)) return undefined;
  return ledgersName(said, item) ?? said;
}

/** 南岭路桩基完成九成 of an item that is all about that road: the share is of the piles and not of the road. */
const partSaid = (statement: Statement, { title, objects }: Item, target: Target | undefined): string | undefined => {
  const { object, measure } = statement;
  // Of several roads, the road is what tells which of them is meant.
  if (measure !== 'rate' || object === undefined || target !== undefined || objects.length > 1) return undefined;
  return title.includes(object) ? partOfWhole(statement, object) : undefined;
};

/** A share or an event of something that the item names only in part: the words themselves tell which part. */
function partOf(statement: Statement, item: Item, target: Target | undefined): string | undefined {
  if (target || statement.subject.length < 2 || statement.subject.length > 14) return undefined;
  if (statement.measure === 'rate') return OVERALL.test(statement.subject) ? undefined : statement.subject;
  // 储备林还没动静 of an item that counts other things too: the state is of that one alone.
  if (statement.measure === 'status' && item.targets.length > 1)
    return item.targets.filter(({ metric }) => metric.includes(statement.subject)).length === 1
      ? statement.subject
      : undefined;
  return statement.measure === 'milestone' && item.objects.length > 1
    ? subjectWords(statement).replace(HOW_MUCH, '')
    : undefined;
}
const HOW_MUCH = /(?:过|近|大|一)半$/u;

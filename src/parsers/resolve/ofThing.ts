import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { subjectWords } from './words.js';

/** Characters in which a name tells what the thing is: 公交车, 出租车, 处理率. */
const THING = 3;
/** Longer words tell what happened to it as well. */
const LONGEST = 10;

/** 出租车新能源更新 of 新能源公交车 and 出租车: the one target whose thing is said, whatever else of another's name stands beside it. */
export function ofThing({ targets }: Item, statement: Statement): Target | undefined {
  const words = subjectWords(statement);
  if (targets.length < 2 || words.length < THING || words.length > LONGEST) return undefined;
  const [only, ...others] = targets.filter(
    ({ metric }) => metric.length > THING && words.includes(metric.slice(-THING)),
  );
  return others.length === 0 ? only : undefined;
}

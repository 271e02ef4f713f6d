import type { Draft } from './drafted.js';
import { kin } from './drafted.js';
import { subjectWords } from './words.js';

/** Words that make a bare figure one of progress, whatever else is said. */
const TOTAL =
  /累计|累积|总共|一共|共计|合计|总计|总数|目前|现有|已有|达到?(?=[\d约])|共(?=\d)|全部|全都|全数|均已|都已|都(?=\d|$)/u;

/**
 * 老旧小区333个还剩120个没改, 卫生院17个完工12个: a bare figure that the item's own words hold is how many there are to do,
 * when the sentence goes on with what became of them (rule 6: the target said again is not progress).
 */
export function withoutScopes(drafts: readonly Draft[], text: string): Draft[] {
  return drafts.filter((draft, at) => {
    if (!isBare(draft) || !isSaidAgain(draft)) return true;
    return !drafts.slice(at + 1).some((next) => goesOn(draft, next, text));
  });
}

const isBare = ({ statement, fact, target }: Draft): boolean =>
  statement.value !== undefined &&
  statement.verb === undefined &&
  !statement.nested &&
  statement.percent === undefined &&
  statement.breakdown === undefined &&
  statement.measure === 'done' &&
  fact.mode === undefined &&
  fact.scope === undefined &&
  (!TOTAL.test(statement.text) || (target?.value === fact.value && IN_ALL.test(statement.text)));
/** 换热站总共45座,拿下33座: as many as there are to do. */
const IN_ALL = /总共|一共|总数|共(?=\d)/u;

function isSaidAgain({ statement, fact, item, target }: Draft): boolean {
  if (target !== undefined && target.value === fact.value) return true;
  const said = `${statement.value}${statement.unit ?? ''}`;
  return statement.unit !== undefined && new RegExp(`(?<![\\d.])${said.replace('.', '\\.')}`, 'u').test(item.text);
}

/** Said in front of what it counts. */
const heads = ({ text, value }: Draft['statement']): boolean => text.trim().startsWith(String(value));

/** The same sentence says what became of them: fewer are done, begun, planned or missing, or a word for all of them. */
function goesOn({ statement, item, fact, target }: Draft, next: Draft, text: string): boolean {
  if (/[。;\n]/u.test(text.slice(statement.end, next.statement.start)) || !kin(item, next.item)) return false;
  if (next.statement.nested) return false;
  if (next.fact.value === undefined) return subjectWords(next.statement) === '' && next.statement.value === undefined;
  // 72所学校课桌椅到货3.1万套: so many are to get what is counted otherwise.
  if (heads(statement) && next.statement.unit !== statement.unit)
    return next.statement.verb !== undefined && subjectWords(next.statement) === '';
  const fewer = next.statement.unit === statement.unit && (next.statement.value ?? 0) <= (statement.value ?? 0);
  // 900套公寓,交房690套: fewer behind the target's own number, whatever is said of them.
  const again = target?.value === fact.value && next.fact.mode === undefined && !next.statement.nested;
  const said = again || next.statement.verb !== undefined || next.fact.measure !== 'done';
  return (
    fewer &&
    said &&
    (next.target === undefined ||
      fact.target === undefined ||
      next.target.id === fact.target ||
      subjectWords(next.statement) === '')
  );
}

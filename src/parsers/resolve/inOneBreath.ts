import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import type { Finder } from './finder.js';
import { subjectWords } from './words.js';

/**
 * 充电桩公共310专用120: a kind right behind the figure of another, with no unit of its own and of which no target knows, is of
 * the same matter, whatever else its two characters may be like.
 */
export function isKindOf(statement: Statement, last: Statement, { text }: Item, finder: Finder): boolean {
  const { start, value, unit, verb, place } = statement;
  if (start !== last.end || value === undefined || last.value === undefined) return false;
  if (unit !== undefined || last.unit !== undefined || verb !== undefined || place !== undefined) return false;
  const words = subjectWords(statement);
  if (words.length !== 2 || text.includes(words)) return false;
  return !finder
    .find(statement, undefined)
    .some(({ item }) => item.targets.some(({ metric }) => metric.includes(words)));
}

/** 充电桩公共310: so is what it stands behind, by the kind at the end of its name. */
export function endsInKind(last: Statement, { text }: Item): boolean {
  const words = subjectWords(last);
  return words.length > 2 && !text.includes(words.slice(-2));
}

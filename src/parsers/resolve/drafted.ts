import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { withSynonyms } from '../items/synonyms.js';
import { sharesPair } from '../statements/pairs.js';
import type { ParseContext } from './context.js';
import { factOf } from './fact.js';
import { subjectWords } from './words.js';

/** A statement with the item that it is about, or the choice that must be put to the sender (rule 11). */
export interface Draft {
  statement: Statement;
  fact: Fact;
  item: Item;
  target?: Target;
  /** How surely the item is meant, about 0..1.5. */
  score: number;
  /** Other ways to take it, `fact` first, when it fits several equally well; each is a fact of its own. */
  options?: Fact[];
  /** Set when the unit cannot belong to the target that the words name. */
  alienUnit?: true;
}

/** The figure kept beside the progress 其他数: of the item, of no target, counted by nothing. */
export function beside(said: Statement, item: Item, score: number, context: ParseContext): Draft {
  const statement: Statement = { ...said, measure: 'other' };
  return { statement, item, score, fact: factOf(statement, item, undefined, context) };
}

/** 小升规里规上工业41家: a kind by a name of its own under the heading of the whole. */
export function isKindWithin(statement: Statement, { targets }: Item): boolean {
  const { nested, heading, measure, deltaWord } = statement;
  if (!nested || heading === undefined || measure !== 'done' || deltaWord !== undefined) return false;
  const own = subjectWords(statement);
  const meant = `${own} ${withSynonyms(own)}`;
  return own.length > 1 && !targets.some(({ metric }) => sharesPair(meant, metric));
}

/** 就业3.02万人,其中再就业0.4万: a part that no target is called is of none, and nothing to ask. */
export function asPart(draft: Draft, before: Draft | undefined, context: ParseContext): Draft {
  const { statement, item, score, options, target } = draft;
  // 装机8.3万(风3.1、光5.2): by one character no part in a bracket is of another target.
  const inBracket = statement.aside && statement.subject.length < 2 && target !== before?.target;
  // 98家,其中先进制造业41家 beside its 项目投资 in 亿元: counted as the whole is, it is a part of that.
  const asWhole = draft.alienUnit === true && statement.unit === before?.statement.unit;
  return statement.nested && (options !== undefined || inBracket || asWhole) && before?.item === item
    ? beside(statement, item, score, context)
    : draft;
}

/** Parent and sub-item are one matter; the one with a fitting target is taken, never asked for. */
export function kin(a: Item, b: Item): boolean {
  return a === b || a.parent === b.id || b.parent === a.id || (a.parent !== undefined && a.parent === b.parent);
}

/** What is said of a name, without the number in it. */
export function told(said: Statement, item: Item, score: number, context: ParseContext): Draft {
  const statement: Statement = {
    ...said,
    value: undefined,
    unit: undefined,
    measure: 'milestone',
    milestone: said.text,
  };
  return { statement, item, score, fact: factOf(statement, item, undefined, context) };
}

/** 培训两期共410人次: what the words count otherwise as well was no slip of the unit. */
export const withoutSlips = (drafts: readonly Draft[], context: ParseContext): Draft[] =>
  drafts.map((draft) =>
    draft.alienUnit && drafts.some((other) => !other.alienUnit && other.target && other.target === draft.target)
      ? beside(draft.statement, draft.item, draft.score, context)
      : draft,
  );

import { percentOf } from '../../ledger/arithmetic.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { shareOfLine } from '../replies/answers-compare.js';
import { numberText } from '../replies/answers-format.js';
import type { Entries } from './entries.js';
import type { AnswerContext, Said } from './types.js';

/** One matter, 占, the other matter; a sum (两样一共…占目标几成) is none. */
export function isShareOf({ text, topics, ask }: Query): boolean {
  const [part, whole, other] = topics;
  if (part === undefined || whole === undefined || other !== undefined || ask === 'sum') return false;
  const at = text.indexOf('占', text.indexOf(part) + part.length);
  return at > 0 && text.indexOf(whole, at) > 0;
}

/** 高技能人才占培训人数百分之几: of two figures of one item and unit, the one said first as a share of the other. */
export function partOf(entries: Entries, context: AnswerContext): Said | null {
  const [part, whole, other] = entries.list;
  if (!part || !whole || other || part.item !== whole.item || part.unit !== whole.unit) return null;
  const share = part.value <= whole.value ? percentOf(part.value, whole.value) : null;
  if (share === null) return null;
  return {
    items: [part.item],
    shown: [part, whole],
    text: [
      `${part.label}${numberText(part.value)}${part.unit}，${shareOfLine(part.value, whole.value, share, whole.unit, whole.label)}`,
      sourceLine(entries.facts, entries.ledger, context.today),
    ].join('\n'),
  };
}

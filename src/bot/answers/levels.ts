import { minus } from '../../ledger/arithmetic.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { levelLine } from '../replies/answers-compare.js';
import { itemById, ledgerOf, load } from './load.js';
import type { AnswerContext, Said, Talk } from './types.js';

/** 离85%差几个点 right after a rate of 82.4 %: the level that was named against the rate that was shown (rule 21). */
export async function levelGap(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const [level, ...more] = query.values;
  if (level?.unit !== '%' || more.length > 0 || query.topics.length + query.places.length > 0) return null;
  const shown = talk?.latest ? talk.shown.slice(-talk.latest) : [];
  const [rate, ...others] = shown.filter((one) => one.unit === '%');
  const item = rate && others.length === 0 ? itemById(context, rate.item) : undefined;
  if (rate === undefined || item === undefined) return null;
  const { facts } = await load(context, [item]);
  const behind = facts.filter(({ id }) => rate.facts.includes(id));
  if (behind.length === 0) return null;
  return {
    items: [item.id],
    ...(rate.target !== undefined && { targets: [rate.target] }),
    shown: [rate],
    text: [
      levelLine(rate.label, rate.value, level.value, minus(level.value, rate.value)),
      sourceLine(behind, ledgerOf(context, item), context.today),
    ].join('\n'),
  };
}

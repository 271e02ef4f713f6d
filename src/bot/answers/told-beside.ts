import { counts, newestFirst } from '../../ledger/progress.js';
import type { Query } from '../../parsers/question/query.js';
import { plainText } from '../../parsers/question/topics.js';
import { factLine, sourceLine } from '../replies/answers.js';
import { cut, itemText } from '../replies/answers-format.js';
import { ledgerOf, load } from './load.js';
import { headOf } from './named-beside.js';
import type { Part } from './part.js';
import type { AnswerContext, Said } from './types.js';

/** So much of the item's name stands over its line. */
const HEAD = 40;

/**
 * 服务业几家 where 小升规里规上工业41家、服务业18家 was told: a part by just this name, which the matter that it would else be taken
 * for does not have.
 */
export async function toldBeside(
  query: Query,
  parts: readonly Part[],
  context: AnswerContext,
): Promise<Said | undefined> {
  const [topic, other] = query.topics;
  if (topic === undefined || other !== undefined || parts.length === 0) return undefined;
  if (query.items.length + query.places.length + query.units.length + query.leaders.length > 0) return undefined;
  const said = plainText(topic);
  if (parts.some(({ item, cover }) => cover >= 1 || plainText(item.text).includes(said))) return undefined;
  const items = [...new Set(parts.map(({ ledger }) => ledger))].flatMap((ledger) => ledger.items);
  const loaded = await load(context, items);
  const [fact] = loaded.facts
    .filter((one) => counts(one) && one.kind === 'report' && one.measure === 'other' && headOf(one)?.endsWith(said))
    .sort(newestFirst);
  const item = items.find(({ id }) => id === fact?.item);
  if (!fact || !item) return undefined;
  const lines = [
    cut(itemText(item, context.ledgers.length > 1), HEAD),
    factLine(fact, context.today),
    sourceLine([fact], ledgerOf(context, item), context.today),
  ];
  return { text: lines.join('\n'), items: [item.id] };
}

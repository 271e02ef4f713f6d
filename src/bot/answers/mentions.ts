import type { Item, Ledger } from '../../model/ledger.js';
import { plainText } from '../../parsers/question/topics.js';
import { itemText } from '../replies/answers-format.js';
import { foundList, MENTIONED, REST } from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { groupsOf, viewed } from './scope.js';

/** 都涉及哪几条, 哪些任务提到, 和…有关的有几项: wherever the words stand, not the one item they fit best. */
const WANTED =
  /(?:涉及|提到|提及|写到|说到|讲到|关系到|出现)(?:了|到|过|在)?(?:的)?(?:有|都有|是)?(?:哪|几[条项个]|多少[条项个])|(?:哪(?:几|些)?[条项个]?|多少[条项]|几[条项])(?:任务|事项|承诺|工作|地方)?(?:都|里面?|中)?(?:有)?(?:涉及|提到|提及|写到|说到|讲到|写了|写着)|(?:跟|和|与|同).{2,14}(?:有关|相关|沾边|挂钩)的?(?:任务|事项|承诺|项目|工作|条目)?(?:都)?(?:有|是)?(?:哪|几|多少)|(?:这块|这一块|方面|领域)(?:的)?(?:都|一共|共)?(?:有)?(?:哪些|哪几|几|多少)[项条个]?(?:任务|事项|承诺)|(?:有关|关于).{2,14}的(?:任务|事项|承诺|条目)(?:都)?(?:有|是)?(?:哪|几|多少)/u;
const LONGEST = 15;
/** One item alone is told with the names that its text lists. */
const ALONE = 300;

/** Every item whose text or published lines have the words as said. */
export const mentionsAnswer: Handler = async (query, context) => {
  if (!WANTED.test(query.text) || query.topics.length === 0 || groupsOf(query, context).length > 0) return null;
  const words = query.topics.map(plainText);
  const found = viewed(query, context).flatMap((ledger) => naming(ledger, words));
  if (found.length === 0) return null;
  const several = context.ledgers.length > 1;
  const lines = found.slice(0, LONGEST).map((item) => itemText(item, several, found.length === 1 ? ALONE : undefined));
  if (found.length > LONGEST) lines.push(REST(found.length - LONGEST));
  return { items: found.map((item) => item.id), text: foundList(MENTIONED(words), lines, found.length) };
};

/** A sub-item stands for the item that it is part of. */
function naming(ledger: Ledger, words: readonly string[]): Item[] {
  const published = new Map<string, string>();
  for (const fact of ledger.facts) published.set(fact.item, `${published.get(fact.item) ?? ''}${fact.text ?? ''}\n`);
  const own = ledger.items.filter((item) => {
    const text = plainText(`${item.title}\n${item.text}\n${published.get(item.id) ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const parents = new Set(own.map((item) => item.parent));
  return own.filter((item) => !parents.has(item.id));
}

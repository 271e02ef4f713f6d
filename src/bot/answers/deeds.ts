import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';
import type { Loaded } from './types.js';

/** Deeds that come after what targets of works count: 分了多少套, 交付了几套, 卖了几套, 养护了多少公里. */
const DEED = gated(
  /(分配|配租|配售|分(?=[了出掉给]|到户|多少|几)|交付|交房|入住|住上|住进|搬进|发放|租出|出租|卖|售出|销售|领(?=[了走到]|多少|几)|拆(?:除|掉)?|关停|报废|养护|管护|维护|保养|检修|巡查|巡检|抽检|验收)(?:了|出去?|掉|完|到位|给|到户|走)*(?:多少|几)/u,
);

const FULL: Readonly<Record<string, string>> = { 分: '分配', 卖: '销售', 领: '领取' };

/** What the question counts when neither the item nor anything told of it speaks of it: its figures are of another deed. */
export function otherDeed(query: Query, { item }: Part, loaded: Loaded): string | undefined {
  const said = DEED.exec(query.text)?.[1];
  if (said === undefined) return undefined;
  const root = said.charAt(0);
  const told = loaded.of(item.id).some(({ text, object }) => `${object ?? ''}${text ?? ''}`.includes(root));
  return told ||
    item.text.includes(said) ||
    query.topics.some((topic) => item.text.includes(topic) && topic.includes(said))
    ? undefined
    : (FULL[said] ?? said);
}

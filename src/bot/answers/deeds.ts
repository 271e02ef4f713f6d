import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';
import type { Loaded } from './types.js';

/** Deeds that come after what targets of works count: 分了多少套, 交付了几套, 卖了几套, 养护了多少公里. */
const DEED = gated(
  /(分配|配租|配售|分(?=[了出掉给]|到户|多少|几)|交付|交房|入住|住上|住进|搬进|发放|租出|出租|卖|售出|销售|领(?=[了走到]|多少|几)|拆(?:除|掉)?|封顶|关停|报废|养护|管护|维护|保养|检修|巡查|巡检|抽检|验收)(?:了|出去?|掉|完|到位|给|到户|走)*(?:多少|几)/u,
);

const FULL: Readonly<Record<string, string>> = { 分: '分配', 卖: '销售', 领: '领取' };

/** 花了多少钱, 每公里造价多少, 预算几个亿. */
const MONEY = gated(
  /花(?:了|费|掉|出去)*(?:多少|几)|(?:多少|几)(?:个|万|亿|千)*(?:钱|经费|资金|预算)|(?:经费|资金|造价|成本|预算|花费|费用)(?:是|有|要|用了?|花了?)?(?:多少|几)/u,
);

/** Nothing of the item is counted in money, and nobody told of any. */
function ofNoMoney({ id, targets }: Part['item'], loaded: Loaded): boolean {
  const units = [...targets.map(({ unit }) => unit), ...loaded.of(id).map(({ unit = '' }) => unit)];
  return !units.some((unit) => unit.endsWith('元'));
}

/** What the question counts when neither the item nor anything told of it speaks of it: its figures are of another deed. */
export function otherDeed(query: Query, { item }: Part, loaded: Loaded): string | undefined {
  if (MONEY.test(query.text) && ofNoMoney(item, loaded)) return '资金';
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

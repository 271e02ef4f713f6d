import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';
import { isOfSize } from './sized.js';

const NTH_TARGET = /第([一二三四五六七八九1-9])(?:个|项|条)?(?:指标|目标|数(?!据|字))/u;
const NUMBERS = '一二三四五六七八九';

/** 第22项第二个指标: of the item's targets in the order of its text. */
export function nthTarget(part: Part, { text, items }: Query): Part {
  const said = NTH_TARGET.exec(text)?.[1];
  if (said === undefined || items.length !== 1) return part;
  const at = /\d/u.test(said) ? Number(said) - 1 : NUMBERS.indexOf(said);
  const target = part.item.targets[at];
  return target ? { ...part, each: true, aims: [{ ledger: part.ledger, item: part.item, target }] } : part;
}

/** 48项176条的完成了吗: of the item's targets the one of just that size. */
export function sizedTarget(part: Part, { values: [said, more] }: Query): Part {
  if (said === undefined || more !== undefined || part.aims.length > 0) return part;
  const [target, other] = part.item.targets.filter((one) => isOfSize(one, said));
  return target && !other ? { ...part, aims: [{ ledger: part.ledger, item: part.item, target }] } : part;
}

import type { Item } from '../../model/ledger.js';
import { splitUnit } from '../units.js';

/** 日处理, 日均供水量. */
const FLOW =
  /(?:[日月年]均?|每[日天月年]|每小时)(?:可|能|最大)?(?:处理|处置|焚烧|供[水热气电]|取水|净化|产|生产|加工|吞吐|发电|接待|发送|收运|消纳|储存|检测)(?:污水|垃圾|废水)?(?:量|能力|规模|产能|能)?$/u;

/** 污水厂日处理1.2万吨: how much goes through what is counted by the piece. */
export const isFlow = (words: string): boolean => FLOW.test(words);

/** 小区改造1200户 of estates with so many homes (惠及3200户): the item says both, so it is the homes that are told. */
export function isCountedBeside(unit: string | undefined, { text, targets }: Item): boolean {
  const { base } = splitUnit(unit ?? '');
  if (targets.some((target) => splitUnit(target.unit).base === base)) return false;
  const at = base === '' ? -1 : text.indexOf(base);
  return at > 0 && /\d ?[万亿千百]?$/u.test(text.slice(0, at));
}

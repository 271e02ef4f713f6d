import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

/** Works on a part of what is counted one by one: 雨污分流改造 of a housing estate, 管网铺设 in a street. */
const PART_DONE =
  /((?:雨污|(?:地下)?管[网线道]|三线|线缆|外?立面|外墙|楼道|屋[顶面]|路面|人行道|绿化|弱电|消防|供[水热气电]|给?排水|燃气)(?:管[网线道])?的?(?:分流(?:改造)?|改造|施工|铺设|敷设|安装|粉刷|整治|硬化|入地|落地|翻修|保温|铺装|更换|更新|提升))/u;
/** 棚改2个项目完成征收: the ground is theirs, and nothing stands on it yet. */
const CLEARED =
  /(?:完成|做完|办完)了?(征收|征迁|拆迁|拆除|签约|腾空|清表)(?!\p{Script=Han}*[完建]成)|(征收|征迁|拆迁|拆除|签约|腾空|清表)(?:都|均|已经?|全部)*(?:完成|完毕|结束|到位)/u;
const THINGS = /^[个条片处座所栋幢户家]$/u;
const OVER = /建[成好]|投[用运产]|启用|交付|竣工|完工|通车/u;

/** 38个小区完成雨污分流改造 where the estates are asked for: so far they have come, and none of them is done with that. */
export function isPartDone(
  { measure, unit = '' }: Fact,
  { text }: Statement,
  { metric, unit: asked }: Target,
): boolean {
  if (measure !== 'done' || !THINGS.test(unit) || unit !== asked) return false;
  const cleared = CLEARED.exec(text);
  if (cleared !== null && !metric.includes(cleared[1] ?? cleared[2] ?? '') && !OVER.test(text)) return true;
  const part = PART_DONE.exec(text)?.[1];
  return part !== undefined && !metric.includes(part.slice(0, 2)) && !OVER.test(text.replace(part, ''));
}

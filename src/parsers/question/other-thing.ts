import { isOfOtherKind } from '../otherKind.js';
import { weigh } from './residue.js';
import type { Entry } from './topics.js';

/** What a thing is, by the last character of its name: 公交车站 and 公交线路 are no 公交车, 人才公园 no 人才公寓, 老旧街区 no 老旧小区. */
const THING = /(?:[街厂库矿景小]区|大桥|[站台牌线卡馆屋店厅亭棚柜箱灯塔墙库路道园])$/u;
/** 40台 has no 站台. */
const COUNTED = /\d万?[台线路道]/gu;

/** A ratio of its own, and not how far a count has come: 森林覆盖率. */
const OWN_RATE = /(?<!完成|[开完]工|竣工|建成|投[产用]|达效|转化|进度|达标)率$/u;

/** Does the entry speak of another thing than the words, however many of them it has? */
export function isOtherThing(raw: string, { plain, kind, item }: Entry): boolean {
  if (kind === 'whole') return isOfOtherKind(raw, `${item.title},${item.text}`);
  const thing = THING.exec(weigh(raw).strong.at(-1) ?? raw)?.[0];
  if (thing !== undefined && !plain.replace(COUNTED, '').includes(thing)) return true;
  if (kind !== 'fact' && OWN_RATE.test(raw) && !plain.includes('率') && !item.targets.some(({ unit }) => unit === '%'))
    return true;
  return isOfOtherKind(raw, plain);
}

import { numeralValue } from '../../parsers/numbers/numeral.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import type { Shown, Talk } from './types.js';
import { ordinalsOf } from './wish.js';

const BATCHES = /([两二三四2-4])个?(批|期|轮|阶段|标段)/u;

/** 两批加起来化解多少, after 第一批 and 第二批 were asked for one by one: what was shown of each of them, of that deed alone. */
export function batchesShown(query: Query, talk: Talk | undefined): Shown[] | undefined {
  const [, many = '', kind = ''] = BATCHES.exec(query.text) ?? [];
  const wanted = many === '' ? 0 : (numeralValue(many) ?? 0);
  if (!talk || wanted < 2 || query.topics.some((topic) => weigh(topic).strong.join('').length > LONGEST))
    return undefined;
  const deeds = query.topics.map((topic) => topic.replace(/率$/u, '')).filter((topic) => topic.length > 1);
  const last = new Map<string, Shown>();
  for (const one of talk.shown) {
    const [ordinal] = ordinalsOf(one.label);
    if (ordinal?.endsWith(kind) && deeds.every((deed) => one.label.includes(deed))) last.set(ordinal, one);
  }
  const unit = last.values().next().value?.unit;
  return last.size === wanted && [...last.values()].every((one) => one.unit === unit) ? [...last.values()] : undefined;
}

/** A longer word is a matter of its own, and no deed. */
const LONGEST = 4;

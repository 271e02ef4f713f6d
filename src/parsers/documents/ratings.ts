import type { Day, Fact, Status } from '../../model/fact.js';

/** What the author of a report says of a matter as a whole, 总体评价. */
export interface Rating {
  /** Item id. */
  item: string;
  text: string;
}

const WORDS: [Status, RegExp][] = [
  ['not_started', /未(?:开工|启动|开展|实施)/],
  ['delayed', /滞后|落后|缓慢|偏慢|较慢|未(?:达|完成|按)|逾期|超期|红[灯色牌]|黄[灯色牌]/],
  ['stalled', /停滞|停工|搁置/],
  ['done', /完成|办结|销号|办毕|已建成/],
  ['in_progress', /序时|正常|顺利|推进|进行|达标|按计划|按期|持续|绿[灯色牌]|良好|较好/],
];

const statusOf = (words: string): Status | undefined => WORDS.find(([, pattern]) => pattern.test(words))?.[0];

/** 滞后, 达到序时进度, 已完成 as facts of the day of the report; 正常 says nothing where the progress itself tells more. */
export function ratingFacts(ratings: readonly Rating[], facts: readonly Fact[], asOf: Day): Fact[] {
  const told = new Set(facts.map((f) => f.item));
  return ratings.flatMap(({ item, text }): Fact[] => {
    const status = statusOf(text);
    if (status === undefined || (status === 'in_progress' && told.has(item))) return [];
    return [{ item, measure: 'status', status, asOf, text }];
  });
}

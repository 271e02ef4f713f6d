import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';
import { ORDINAL, ordinalsOf } from './wish.js';

/** Nothing asked beyond "and that one?": 某领导呢, 10月呢, 某区. */
export function bare(query: Query): boolean {
  return query.ask === 'value' && query.also.length === 0;
}

const ONLY_ORDINAL = /^(?:单看|只看|看)?第?[一二三四五六七八九十]+(?:批|期|轮|阶段|标段|季度)(?:的)?$/u;

/** 第二批呢: the matter of the talk again, of another 批. */
export function ofOther(query: Query, talk: Talk): Query | undefined {
  const [topic] = query.topics;
  if (query.topics.length !== 1 || topic === undefined || !ONLY_ORDINAL.test(topic) || query.items.length > 0)
    return undefined;
  const said = ordinalsOf(topic)[0];
  const rest = talk.topics.map((one) => one.replace(ORDINAL, '')).filter((one) => one.length > 1);
  if (said === undefined || rest.length === 0) return undefined;
  // What was done of it (化解了多少) is asked again.
  const text = bare(query) ? talk.query.text.replace(ORDINAL, `第${said}`) : query.text;
  return { ...query, text, topics: rest.map((one, at) => (at === 0 ? `第${said}${one}` : one)) };
}

const LEVEL_ALONE = /^(?:那么?)?(国家|省|市|县)级?(?:的|呢)+[?？。]*$/u;
const LEVEL = /(国家|省|市|县)级?/u;

/** 国家级的 after 省级…覆盖率: the same matter of another level, where it was said of one. */
export function ofLevel(query: Query, talk: Talk): Query | undefined {
  const said = LEVEL_ALONE.exec(query.text)?.[1];
  const [topic, more] = talk.topics;
  const before = topic === undefined || more !== undefined ? undefined : LEVEL.exec(topic);
  if (said === undefined || topic === undefined || !before || before[1] === said) return undefined;
  const level = said === '国家' ? said : `${said}级`;
  return { ...query, ask: talk.query.ask, also: [], topics: [topic.replace(before[0], level)], places: [] };
}

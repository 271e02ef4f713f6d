import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

const ITEMS_COUNTED = /项|任务|事项|承诺|清单|件事/u;

/** 建了几个, 改完多少: what is counted was done, and is no item of a list. */
const DONE_COUNT = /[建改修装铺办换种盖开挖拆培完成](?:造|设|成|好|完|了|掉|出)*(?:多少|几)/u;

/** 某区有没有: and nothing of what. */
const HAS_ANY = /^(?:那么?|再)?\p{Script=Han}+?(?:有没有|有[吗么不没])[?？。!]*$/u;

/** 某区有没有 right after figures: whether it has any of them, not what the ledger has of it. */
function hasAny(query: Query, talk: Talk): boolean {
  const figures = talk.targets.length > 0 && talk.shown.length > 0;
  return query.ask === 'list' && query.also.length === 0 && figures && HAS_ANY.test(query.text);
}

/** 甲区加乙区一共几个 after figures by place, 甲县建了几个 after those of a target: those places' figures, not how many items they have. */
export function ofPlaces(query: Query, talk: Talk): Query | undefined {
  if (query.places.length === 0 || namesMatter(query) || namesWhose(query)) return undefined;
  if (hasAny(query, talk)) return { ...query, ask: 'value' };
  if (query.ask !== 'count') return undefined;
  const counted = talk.targets.length > 0 && DONE_COUNT.test(query.text);
  if (ITEMS_COUNTED.test(query.text) || !(counted || talk.shown.some((one) => one.place !== undefined)))
    return undefined;
  const { placeKind: _kind, ...rest } = query;
  return { ...rest, ask: query.places.length > 1 ? 'sum' : 'value', also: [] };
}

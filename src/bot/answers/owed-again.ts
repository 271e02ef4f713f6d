import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

/** 一共几家, 几个单位: how many of those just listed. */
const HOW_MANY =
  /^(?:那么?)?(?:[一总]共|合计|总计)?(?:是|有)?(?:多少|几)(?:家|个(?:单位|部门|局)?)(?:单位|部门)?[?？。!]*$/u;

/** After 谁还没报 the same is told again, with its numbers. */
export function ofOwed(query: Query, talk: Talk): Query | undefined {
  if (talk.query.ask !== 'owes' || !HOW_MANY.test(query.text)) return undefined;
  return namesMatter(query) || namesWhose(query) || query.places.length > 0 ? undefined : talk.query;
}

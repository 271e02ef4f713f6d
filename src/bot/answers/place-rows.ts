import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';

/** Rows that are places; the city's own part (市本级) is none when counties are ranked. */
export function isPlace(name: string, part: Part, query: Query): boolean {
  const place = part.ledger.places.find((one) => placeWords(one.name, part.ledger).includes(name));
  if (query.placeKind === '县' || query.placeKind === '区') return place?.kind === query.placeKind;
  return place !== undefined || (/^\p{Script=Han}{2,6}$/u.test(name) && !NO_PLACE.test(name));
}

/** 市本级, 其他县区 and 合计 are rows, and no places to be ranked. */
const NO_PLACE =
  /^(?:全?市(?:本级|直|级|区?合计)?|本级|市直\p{Script=Han}*|其他\p{Script=Han}*|其余\p{Script=Han}*|合计|总计|小计)$/u;

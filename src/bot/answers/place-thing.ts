import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { itemsOfPlace, viewed } from './scope.js';
import type { AnswerContext } from './types.js';

/** 石桥镇的路修了多少: a thing that one character says, with the work that is done on it. */
const THING =
  /[县区镇乡道市的]([路桥渠井厕房楼树田管灯坝塘库站])(?:都|又|还|也|到底|现在)*(?:修|建|改|通|铺|打|挖|种|栽|装|拆|盖|整|治|清)/u;

/** The one matter of the place's own whose name has that character. */
export function thingOfPlace(query: Query, context: AnswerContext): Item | undefined {
  const [place, other] = query.places;
  if (place === undefined || other !== undefined || query.topics.length > 0) return undefined;
  const said = THING.exec(query.text)?.[1];
  if (said === undefined) return undefined;
  const own = viewed(query, context).flatMap((ledger) => itemsOfPlace(ledger, place));
  const [item, more] = own.filter(({ title }) => title.includes(said));
  return more === undefined ? item : undefined;
}

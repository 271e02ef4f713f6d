import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { itemsOfPlace, viewed } from './scope.js';
import type { AnswerContext } from './types.js';

/** 石桥镇的路修了多少: a thing that one character says, with the work that is done on it. */
const THING =
  /[县区镇乡道市的]([路桥渠井厕房楼树田管灯坝塘库站])(?:都|又|还|也|到底|现在)*(?:修|建|改|通|铺|打|挖|种|栽|装|拆|盖|整|治|清)/u;

/** 石桥那三条路通了几条: so many things that one character says. */
const COUNTED =
  /^[那这]?([几两二三四五六七八九十\d]+)?([条座个处所口])(?:\p{Script=Han}{0,1})([路桥渠井厕房楼田管灯坝塘库站])$/u;
const DIGITS = '一二三四五六七八九十';

/** 三条路 of 三条省道. */
const isCalled = (metric: string, thing: string): boolean =>
  metric.includes(thing) || (thing === '路' && /[省县乡市]道|街/u.test(metric));

/** The one matter of the place's own with a target of just so many such things. */
function countedThing(topic: string, own: readonly Item[]): Item | undefined {
  const [, said = '', unit, thing] = COUNTED.exec(topic) ?? [];
  if (unit === undefined || thing === undefined) return undefined;
  const count = /^\d+$/u.test(said) ? Number(said) : DIGITS.indexOf(said.replace('两', '二')) + 1;
  const [item, more] = own.filter(({ targets }) =>
    targets.some((target) => target.unit === unit && target.value === count && isCalled(target.metric, thing)),
  );
  return more === undefined ? item : undefined;
}

/** The one matter of the place's own whose name has that character. */
export function thingOfPlace(query: Query, context: AnswerContext): Item | undefined {
  const [place, other] = query.places;
  const [topic, another] = query.topics;
  if (place === undefined || other !== undefined || another !== undefined) return undefined;
  const said = topic === undefined ? THING.exec(query.text)?.[1] : undefined;
  if (said === undefined && (topic === undefined || !COUNTED.test(topic))) return undefined;
  const own = viewed(query, context).flatMap((ledger) => itemsOfPlace(ledger, place));
  if (said === undefined) return topic === undefined ? undefined : countedThing(topic, own);
  const [item, more] = own.filter(({ title }) => title.includes(said));
  return more === undefined ? item : undefined;
}

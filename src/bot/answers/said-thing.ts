import type { Item } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Ask, Query } from '../../parsers/question/query.js';
import { groupsOf } from './scope.js';
import { isOfSize } from './sized.js';
import type { AnswerContext } from './types.js';

const OF_ONE: ReadonlySet<Ask> = new Set<Ask>(['value', 'status', 'share', 'gap', 'deadline', 'remaining', 'reason']);

/** 到100套了吗, 有130亿没有: how far it has come, and not what it is called by. */
const REACHED = /[到够过有超差报是为第]\d/u;

/** 那几条路, 那座桥: things by a noun of one character. */
const THINGS = gated(
  /(?:[这那](?:几|[两三四五六七八九十]|\d{1,2})?|[几两三四五六七八九十])[条座所家段个栋处](?<noun>[路桥河渠厂站校园村楼坝闸])(?!\p{Script=Han}*(?:局|委))/u,
);

/** 某区130亿完成多少, 某县那几条路: of all that a county, body or leader answers for the one matter that is meant. */
export function ofSaidThing(query: Query, context: AnswerContext): Query {
  const owners = query.places.length + query.units.length + query.leaders.length;
  if (owners !== 1 || query.topics.length + query.items.length + query.months.length > 0) return query;
  if (!OF_ONE.has(query.ask)) return query;
  const items = owned(query, context);
  const meant = bySize(items, query) ?? byNoun(items, query.text);
  return meant ? { ...query, items: [meant.id], places: [], units: [], leaders: [] } : query;
}

/** Sub-items stand for themselves. */
function owned(query: Query, context: AnswerContext): Item[] {
  const ids = new Set(groupsOf(query, context).flatMap(({ items }) => items.map(({ id }) => id)));
  return context.ledgers.flatMap(({ items }) =>
    items.filter(({ id, parent }) => ids.has(id) || (parent !== undefined && ids.has(parent))),
  );
}

function bySize(items: readonly Item[], { values, text }: Query): Item | undefined {
  const [said, more] = values;
  if (said === undefined || more !== undefined || said.unit === '' || REACHED.test(text)) return undefined;
  const found = items.filter(({ targets }) => targets.some((target) => isOfSize(target, said)));
  return found.length === 1 ? found[0] : undefined;
}

function byNoun(items: readonly Item[], text: string): Item | undefined {
  const noun = THINGS.exec(text)?.groups?.noun;
  if (noun === undefined) return undefined;
  const found = items.filter(({ title }) => title.includes(noun));
  return found.length === 1 ? found[0] : undefined;
}

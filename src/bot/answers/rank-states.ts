import { isOverdue } from '../../ledger/dues.js';
import type { Item } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import { NO_RANK, rankText, STANDING_RANK } from '../replies/answers-ranks.js';
import { circleOf } from './circles.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { overIn } from './over.js';
import { rankedByCount } from './rank-count.js';
import { itemsOfPlace, itemsOfUnit, viewed } from './scope.js';
import type { AnswerContext } from './types.js';

/** 办结得最多, 完成的承诺最少, 逾期最多: what is counted, and how it must stand. */
const STANDING = gated(
  /(?<late>逾期|超期|过期)?(?:未完成)?(?<open>[没未]能?)?(?<deed>完成|办结|办成|办完|兑现|销号)?(?:的|了)?(?:得|的)?(?:承诺|任务|事项)?(?:事项)?(?:数量?|项数)?(?:最|顶)[多少]/u,
);
/** A figure may be the most as well (户厕哪个县完成最多): items are meant where the words say so. */
const OF_ITEMS = /承诺|任务|事项|办结|兑现|销号|逾期|超期|过期/u;
const PEOPLE = /谁|哪一?[位人]|书记|县长|区长|局长|主任|领导|负责人|干部/u;
const POSTS =
  /^(?:逾期|超期|过期)$|^(?:市|县区?|区县?)?委?(?:书记|县长|区长|局长|主任|领导|负责人|干部)(?:的?承诺|任务|事项)?$/u;

/** Whose items they are: people, counties or lead units. */
function holders(text: string, kind: string | undefined, context: AnswerContext, items: readonly Item[]) {
  if (PEOPLE.test(text)) {
    const all = [...new Set(items.flatMap(({ leaders }) => leaders))];
    return all.map((name) => ({ name, own: items.filter(({ leaders }) => leaders.includes(name)) }));
  }
  const mine = new Set(items);
  return context.ledgers.flatMap((ledger) =>
    kind === 'place'
      ? ledger.places.map(({ name }) => ({ name, own: itemsOfPlace(ledger, name).filter((item) => mine.has(item)) }))
      : [...new Set(ledger.items.flatMap(({ units }) => units.slice(0, 1)))].map((name) => ({
          name,
          own: itemsOfUnit(ledger, name).filter((item) => mine.has(item) && item.units[0] === name),
        })),
  );
}

/** 哪个县区书记办结得最多, 逾期最多的单位: people, counties or bodies by how many of their items stand so. */
export const stateRankAnswer: Handler = async (query, context) => {
  if (![query.ask, ...query.also].includes('rank') || !OF_ITEMS.test(query.text)) return null;
  const said = STANDING.exec(query.text)?.groups;
  if (!said || (said.late ?? said.deed) === undefined || !query.topics.every((topic) => POSTS.test(topic))) return null;
  if (query.places.length + query.units.length + query.leaders.length + query.sections.length > 0) return null;
  const all = viewed(query, context).flatMap(({ items }) => items);
  const parents = new Set(all.flatMap(({ parent }) => parent ?? []));
  const loaded = await load(context, all);
  const approved = (await context.requests?.approved(all.map(({ id }) => id))) ?? [];
  const done = overIn(loaded, approved, context.today);
  const standing = all.filter((item) => {
    if (parents.has(item.id) && loaded.of(item.id).length === 0) return false;
    if (said.late !== undefined) return !done(item) && isOverdue(item, context.today, approved);
    return done(item) === (said.open === undefined);
  });
  // What is printed in parts counts by its parts.
  const apart = new Set(
    (said.late ?? said.open) === undefined ? standing.flatMap(({ parent }) => parent ?? []) : parents,
  );
  const stands = standing.filter(({ id }) => !apart.has(id));
  const circle = PEOPLE.test(query.text) ? circleOf(query, context) : undefined;
  const kinds = context.ledgers.flatMap(({ places }) =>
    places.flatMap(({ name, kind }) => (query.placeKind === 'all' || kind === query.placeKind ? name : [])),
  );
  const groups = holders(query.text, query.kind, context, stands).filter(
    ({ name }) =>
      (circle === undefined || circle.people.has(name)) &&
      (query.placeKind === undefined || PEOPLE.test(query.text) || kinds.includes(name)),
  );
  if (groups.every(({ own }) => own.length === 0)) return { items: [], text: NO_RANK };
  const rows = rankedByCount(
    query,
    groups,
    ({ own }) => own.length,
    ({ name }) => name,
  );
  const named = new Set(rows.map(({ label }) => label));
  const state = said.late !== undefined ? 'late' : said.open !== undefined ? 'open' : 'done';
  return {
    items: groups.flatMap(({ name, own }) => (named.has(name) ? own.map(({ id }) => id) : [])),
    text: rankText(STANDING_RANK(state, query.order ?? 'most'), rows),
  };
};

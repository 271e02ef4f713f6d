import { named } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { itemsOfUnit } from './scope.js';
import type { AnswerContext } from './types.js';

const ITS_WHOLE = /全[县区]/u;

/** The county or district that the asker works for, by the name of the unit. */
function homeOf(context: AnswerContext): string | undefined {
  const unit = context.person.unit;
  if (unit === undefined) return undefined;
  const places = context.ledgers.flatMap((ledger) => ledger.places);
  const own = places.find((place) => [place.name, ...place.aliases].includes(unit));
  return (own ?? places.find((place) => unit.startsWith(place.name)))?.name;
}

/** The asker as the ledgers call a leader: by the name, else by the surname where one alone has it. */
function leaderOf({ person: { name, role }, ledgers }: AnswerContext): string | undefined {
  if (role !== 'leader') return undefined;
  const people = [
    ...new Set(
      ledgers.flatMap(({ items, officials }) => [
        ...items.flatMap((one) => one.leaders),
        ...officials.map((one) => one.name),
      ]),
    ),
  ];
  if (people.includes(name)) return name;
  const surname = /^(.)(?:常务)?副?(?:[市县区州旗]长|书记|秘书长)$/u.exec(name)?.[1];
  const called = surname === undefined ? [] : people.filter((one) => one.startsWith(surname));
  return called.length === 1 ? called[0] : undefined;
}

/** 咱们那个充电桩: nothing of the asker's own body, which has no such matter. */
function ofSpeech(query: Query, context: AnswerContext): boolean {
  const unit = context.person.unit;
  if (query.own !== true || query.topics.length === 0 || unit === undefined) return false;
  const ids = new Set(context.ledgers.flatMap((ledger) => itemsOfUnit(ledger, unit)).map((item) => item.id));
  return query.topics.every((topic) => named(topic, context.ledgers, { only: ids }).length === 0);
}

/** 我县, 我们县, 咱们这边, 全县 of somebody from a county: that county, as if it had been named. */
export function atHome(query: Query, context: AnswerContext): Query {
  const whole = query.city === true && ITS_WHOLE.test(query.text);
  if ((query.own !== true && !whole) || query.places.length > 0 || query.placeKind !== undefined) return query;
  if (query.leaders.length + query.units.length > 0) return query;
  const leader = leaderOf(context);
  if (leader !== undefined && query.own === true) {
    const { own: _mine, ...led } = query;
    return { ...led, leaders: [leader] };
  }
  const home = homeOf(context);
  if (home === undefined) {
    if (!ofSpeech(query, context)) return query;
    const { own: _own, ...plain } = query;
    return plain.ask === 'count'
      ? { ...plain, ask: 'value', also: plain.also.filter((ask) => ask !== 'value') }
      : plain;
  }
  const { own: _own, city: _city, ...rest } = query;
  return { ...rest, ...(query.city && !whole && { city: true as const }), places: [home] };
}

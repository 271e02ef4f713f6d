import type { Query } from '../../parsers/question/query.js';
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

/** 我县, 我们县, 咱们这边, 全县 of somebody from a county: that county, as if it had been named. */
export function atHome(query: Query, context: AnswerContext): Query {
  const whole = query.city === true && ITS_WHOLE.test(query.text);
  if ((query.own !== true && !whole) || query.places.length > 0 || query.placeKind !== undefined) return query;
  if (query.leaders.length + query.units.length > 0) return query;
  const home = homeOf(context);
  if (home === undefined) return query;
  const { own: _own, city: _city, ...rest } = query;
  return { ...rest, ...(query.city && !whole && { city: true as const }), places: [home] };
}

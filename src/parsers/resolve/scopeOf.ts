import { officialOf } from '../../ledger/officials.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { placeAliases } from '../bodies.js';
import { placeOfBody } from '../documents/places.js';
import type { ParseContext } from './context.js';
import { isOfCity, isOfOwnCity } from './words.js';

/** The one county beside an office of the city, of a target whose matter does not name it: it has a part of what the city has to reach. */
const isOneOfMany = (place: string, { units, text }: Item): boolean =>
  units[0] !== place &&
  placeOfBody(units[0] ?? '') === undefined &&
  ![place, ...placeAliases(place)].some((name) => text.includes(name));

/** Rule 12: a county reports its own part of a city-wide item; where the item is the county's, nothing is narrower. */
export function scopeOf(
  statement: Statement,
  item: Item,
  target: Target | undefined,
  context: ParseContext,
): string | undefined {
  const mine = isOfOwnCity(statement, context.place);
  if (
    statement.place === undefined &&
    ((isOfCity(statement) && !mine) || statement.breakdown?.[context.place ?? ''] !== undefined)
  )
    return undefined;
  const place =
    statement.place === 'own' || mine
      ? context.place
      : (statement.place ?? (context.dutyOf(item.id) === 'none' ? undefined : context.place));
  if (place === undefined) return undefined;
  // 示范区 is printed for 城乡一体化示范区: one place under either name.
  const is = (name: string | undefined) => name === place || (name !== undefined && placeAliases(place).includes(name));
  const counties = item.units.flatMap((unit) => placeOfBody(unit) ?? (is(unit) ? unit : []));
  const named = counties.some(is);
  if (named && counties.length <= 1 && (target === undefined || !isOneOfMany(place, item))) return undefined;
  if (named && statement.place !== place && statement.object !== undefined) return undefined;
  const ledger = context.index.ledgerOf(item.id);
  const owner = ledger && officialOf(item, ledger)?.unit;
  return is(owner) ? undefined : place;
}

import { z } from 'zod';
import type { Ledger } from '../../model/ledger.js';
import type { BoardRow, Lamp } from './row.js';

export const LAMPS = ['red', 'yellow', 'green', 'none'] as const satisfies readonly Lamp[];
export const SORTS = ['order', 'behind', 'deadline', 'last'] as const;
export const SIZES = [50, 100, 200] as const;

const word = z.string().max(100).default('').catch('');

/** What of the board is wanted; all of it stands in the address. */
export const filterSchema = z.object({
  ledger: word,
  section: word,
  unit: word,
  leader: word,
  place: word,
  light: z.enum(LAMPS).or(z.literal('')).default('').catch(''),
  q: word,
  sort: z.enum(SORTS).default('order').catch('order'),
  size: z.coerce
    .number()
    .pipe(z.union(SIZES.map((size) => z.literal(size))))
    .default(100)
    .catch(100),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type Filter = z.output<typeof filterSchema>;

/** The filter as words of an address; what stands as usual is left out. */
export function filterQuery(filter: Partial<Filter>): Record<string, string> {
  const usual: Record<string, unknown> = filterSchema.parse({});
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === usual[name] ? [] : [[name, String(value)]])),
  );
}

/** Rows that fit all but the light, so that each light's count can be told. */
export function fitting(rows: readonly BoardRow[], filter: Filter): BoardRow[] {
  const { section, unit, leader, place } = filter;
  const words = filter.q.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(
    ({ item, places, words: said }) =>
      (section === '' || item.section === section) &&
      (unit === '' || item.units.includes(unit)) &&
      (leader === '' || item.leaders.includes(leader)) &&
      (place === '' || places.includes(place)) &&
      words.every((one) => said.includes(one)),
  );
}

const FAR = '9999-12-31';

/** In the wanted order; equals stay in the order of the ledger. */
export function sorted(rows: readonly BoardRow[], sort: Filter['sort']): BoardRow[] {
  const by: Record<Filter['sort'], (a: BoardRow, b: BoardRow) => number> = {
    order: () => 0,
    behind: (a, b) => (a.behind === b.behind ? 0 : b.behind - a.behind),
    deadline: (a, b) => compare(a.deadline ?? FAR, b.deadline ?? FAR),
    last: (a, b) => Date.parse(b.last?.at ?? '1970-01-01') - Date.parse(a.last?.at ?? '1970-01-01'),
  };
  return [...rows].sort(by[sort]);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export function countLamps(rows: readonly BoardRow[]): Record<Lamp, number> {
  const counts = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const { lamp } of rows) counts[lamp] += 1;
  return counts;
}

export interface Facets {
  sections: string[];
  units: string[];
  leaders: string[];
  places: string[];
}

const facets = new WeakMap<Ledger, Facets>();

/** What can be chosen in a ledger, in the order in which it stands there. */
export function facetsOf(ledger: Ledger): Facets {
  const known = facets.get(ledger);
  if (known) return known;
  const { items } = ledger;
  const all = (of: (item: Ledger['items'][number]) => readonly string[]) => [...new Set(items.flatMap(of))];
  const made: Facets = {
    sections: all(({ section }) => [section]),
    units: all(({ units }) => units),
    leaders: all(({ leaders }) => leaders),
    places: ledger.places.map(({ name }) => name),
  };
  facets.set(ledger, made);
  return made;
}

import type { Ledger, Place } from '../../model/ledger.js';
import type { Vocabulary } from '../../model/vocabulary.js';

/** The names of all ledgers in view, each once; a place or body that several ledgers know has the aliases of all. */
export function vocabularyOf(ledgers: readonly Ledger[]): Vocabulary {
  const places = new Map<string, Place>();
  const units = new Map<string, { name: string; aliases: string[] }>();
  const objects = new Set<string>();
  const everywhere = new Set<'县' | '镇'>();
  for (const ledger of ledgers) {
    for (const { name } of ledger.units) for (const kind of meantBy(name)) everywhere.add(kind);
    for (const place of ledger.places) {
      const aliases = [...(places.get(place.name)?.aliases ?? []), ...place.aliases];
      places.set(place.name, { ...place, aliases: [...new Set(aliases)] });
    }
    for (const unit of ledger.units) {
      const aliases = [...(units.get(unit.name)?.aliases ?? []), ...unit.aliases];
      units.set(unit.name, { name: unit.name, aliases: [...new Set(aliases)] });
    }
    for (const item of ledger.items) for (const object of item.objects) objects.add(object);
  }
  const home = ledgers.map(homeOf).join(' ');
  return {
    places: joinPlaces([...places.values()]),
    units: [...units.values()],
    objects: [...objects],
    everywhere: [...everywhere],
    ...(OF_PLACE.test(home) ? { home } : {}),
  };
}

const homeOf = ({ title, source = '', rules }: Ledger): string => `${title} ${source} ${rules?.reportTo ?? ''}`;
const OF_PLACE = /[市县区州盟]/u;

/** 各县(市、区), 各乡镇(街道). */
const meantBy = (unit: string): ('县' | '镇')[] =>
  unit.startsWith('各')
    ? [...(unit.includes('县') ? ['县' as const] : []), ...(/[乡镇]|街道/u.test(unit) ? ['镇' as const] : [])]
    : [];

const uniqueOf = (words: readonly string[]): string[] => [...new Set(words)];

/** 示范区 of one document is 城乡一体化示范区 of the other: the longer name wins, the shorter becomes its alias. */
function joinPlaces(places: Place[]): Place[] {
  return places
    .map((place) => ({
      ...place,
      aliases: uniqueOf([
        ...place.aliases,
        ...places
          .filter((other) => other !== place && place.aliases.includes(other.name))
          .flatMap((other) => other.aliases.filter((alias) => alias !== place.name)),
      ]),
    }))
    .filter(({ name }) => !places.some((other) => other.name.length > name.length && other.aliases.includes(name)));
}

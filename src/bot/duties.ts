import { isCalled } from '../ledger/called.js';
import { officialOf } from '../ledger/officials.js';
import type { Fact } from '../model/fact.js';
import type { Item, Ledger, Place } from '../model/ledger.js';
import type { Person } from '../model/message.js';
import { sameBody } from '../parsers/bodies.js';
import { countyOf, placeNamed, townOf } from '../parsers/documents/places.js';
import type { Duty } from '../parsers/resolve/context.js';

/** What a person answers for in the ledgers in view (rule 12). */
export interface Duties {
  dutyOf: (itemId: string) => Duty;
  /** Items that the person answers for as a whole. */
  own: ReadonlySet<string>;
  /** The person's county or district, full name. */
  place?: string;
  /** Counties and districts, by all their names, whose part the person may report; absent where no single one is the person's. */
  places?: ReadonlySet<string>;
  /** The person's responsible unit by its ledger name, else as the roster has it. */
  unit?: string;
}

/** Everybody's: 各县区, 各乡镇, 各有关单位. */
const COLLECTIVE = /^各/u;
/** 各县区, 各县(市、区)政府: every county. */
const COUNTIES = /^各(?:有关|相关)?[县区旗]/u;
/** 各乡镇(街道), 各镇、街道: every town of a county. */
const TOWNS = /^各(?:有关|相关)?(?:[乡镇]|街道)/u;
/** Which text of an item a unit may be named in as doing the work. */
type TextOf = (item: Item) => string;

export function dutiesOf(person: Person, ledgers: readonly Ledger[]): Duties {
  const duties = new Map<string, Duty>();
  const own = new Set<string>();
  let place: string | undefined;
  // A district that two ledgers name differently is one place.
  const called = new Set<string>();
  let unit: string | undefined;
  for (const ledger of ledgers) {
    const here = placeOf(person.unit, ledger.places) ?? unnamedPlace(person.unit, ledger);
    place ??= here?.name;
    if (here) for (const name of [here.name, ...here.aliases]) called.add(name);
    unit ??= here?.name ?? ledger.units.find(({ name, aliases }) => isBody(person.unit, [name, ...aliases]))?.name;
    const progress = progressOf(ledger);
    const textOf: TextOf = (item) => `${item.text} ${progress.get(item.id) ?? ''}`;
    for (const item of ledger.items) {
      const duty =
        person.role === 'supervisor'
          ? 'own'
          : person.role === 'liaison'
            ? dutyFor(item, person, here, ledger, textOf)
            : 'none';
      duties.set(item.id, duty);
      if (duty === 'own') own.add(item.id);
    }
  }
  return {
    dutyOf: (id) => duties.get(id) ?? 'none',
    own,
    ...(place === undefined ? {} : { place, places: called }),
    ...((unit ?? person.unit) === undefined ? {} : { unit: unit ?? person.unit }),
  };
}

/** Somebody else's to report: another unit's item, or another county's part of a common one (rule 12). */
export const isOthers = ({ dutyOf, places }: Duties, { item, scope }: Pick<Fact, 'item' | 'scope'>): boolean =>
  dutyOf(item) === 'none' || (scope !== undefined && places?.has(scope) === false);

/** One's own duties and those of the people one stands in for 代办. */
export function joinDuties(own: Duties, others: readonly Duties[]): Duties {
  if (others.length === 0) return own;
  const all = [own, ...others];
  const { places: _own, ...rest } = own;
  const places = all.flatMap((one) => (one.places ? [...one.places] : []));
  return {
    ...rest,
    ...(all.every((one) => one.places) && { places: new Set(places) }),
    dutyOf(id) {
      const duties = all.map(({ dutyOf }) => dutyOf(id));
      return duties.find((duty) => duty === 'own') ?? duties.find((duty) => duty === 'part') ?? 'none';
    },
    own: new Set(all.flatMap((one) => [...one.own])),
  };
}

function dutyFor(item: Item, person: Person, here: Place | undefined, ledger: Ledger, textOf: TextOf): Duty {
  if (person.unit === undefined) return 'none';
  const official = officialOf(item, ledger);
  if (official?.unit !== undefined && isBody(person.unit, [official.unit, ...namesOf(here, official.unit)]))
    return 'own';
  if (item.units.length > 0) return byUnits(item.units, person.unit, here, ledger);
  if (official?.unit !== undefined && ledger.places.some(({ name }) => name === official.unit)) return 'none';
  const text = textOf(item);
  // Counties stand in breakdowns and addresses; only a body that is none of them is named as doing the work.
  const named = ledger.units.filter(
    ({ name, aliases }) =>
      !ledger.places.some((place) => isCalled(place, name)) &&
      [name, ...aliases].some((one) => one.length > 2 && text.includes(one)),
  );
  if (named.some(({ name, aliases }) => isBody(person.unit, [name, ...aliases]))) return here ? 'part' : 'own';
  if (here) return 'part';
  return official?.unit === undefined && named.length === 0 ? 'own' : 'none';
}

function byUnits(units: readonly string[], own: string, here: Place | undefined, ledger: Ledger): Duty {
  if (units.some((unit) => isBody(own, [unit]) || (here !== undefined && isCalled(here, unit)))) return 'own';
  if (!here) return 'none';
  if (units.some((unit) => COLLECTIVE.test(unit))) return 'part';
  return units.some((unit) => ledger.places.some((place) => isCalled(place, unit))) ? 'none' : 'part';
}

function namesOf(place: Place | undefined, unit: string): string[] {
  return place && (place.name === unit || place.aliases.includes(unit)) ? [place.name, ...place.aliases] : [];
}

function isBody(own: string | undefined, names: readonly string[]): boolean {
  return own !== undefined && names.some((name) => name === own || sameBody(name, own));
}

function placeOf(unit: string | undefined, places: readonly Place[]): Place | undefined {
  if (unit === undefined) return undefined;
  return places.find(({ name, aliases }) => name === unit || aliases.includes(unit));
}

/** A county that the document means by 各县区 only, a town by 各乡镇. */
function unnamedPlace(unit: string | undefined, { items, places }: Ledger): Place | undefined {
  if (unit === undefined) return undefined;
  const county = countyOf(unit);
  const name = county ?? townOf(unit);
  if (name === undefined) return undefined;
  const meant = county === undefined ? TOWNS : COUNTIES;
  // 沙河县 beside 北屿县 and 青岩区: a county of a city's list that names others of them.
  const beside = county !== undefined && places.filter((one) => countyOf(one.name) !== undefined).length > 1;
  const isMeant = beside || items.some(({ units }) => units.some((one) => meant.test(one)));
  return isMeant ? placeNamed(name, [unit]) : undefined;
}

function progressOf(ledger: Ledger): Map<string, string> {
  const words = new Map<string, string>();
  for (const fact of ledger.facts) words.set(fact.item, `${words.get(fact.item) ?? ''} ${fact.text ?? ''}`);
  return words;
}

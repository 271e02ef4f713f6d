import type { Item, Target } from '../../model/ledger.js';
import { convert, sameUnit, splitUnit } from '../units.js';

/** How a unit that was said goes with the unit of a target. */
export type UnitFit = 'same' | 'kin' | 'unsaid' | 'share' | 'other' | 'alien';

const RATIO = /^(?:%|‰|个百分点|百分点)/u;
/** Classifiers that people use for one another: 一件事 19件 for 28个, 14座 for 39个. */
const KIN: readonly RegExp[] = [
  /^(?:个|件|项|宗|起|桩)$/u,
  /^(?:个|家|所|处|座|站|点|间|户|片|栋|幢)$/u,
  /^(?:个|台|辆|部|套|组|块|根|盏|口|眼|棵|株)$/u,
  /^(?:场|场次|次|期|届|批|批次)$/u,
  /^(?:个|篇|本|份|张|条)$/u,
  /^(?:人|名|位|人次|个)$/u,
];
/** One at least in every county or community: no total measures that. */
const PER_PLACE = /\/(?:县|区|市|乡|镇|村|社区|街道|校|所|家|个)/u;
/** Classifiers of countable things: another one counts another thing, but may also be a loose way of speaking. */
const COUNTABLE =
  /^(?:个|件|项|宗|起|家|所|处|座|站|点|间|户|片|栋|幢|台|辆|部|套|组|块|根|盏|口|眼|棵|株|场|场次|次|期|届|批|批次|篇|本|份|张|条|支|门)$/u;
const PEOPLE = /^(?:人|名|人次|位|人份)$/u;

/** 4批次/千人, 7.2张/千人口. */
const PER_HEAD = /^(?:每)?[十百千万]*(?:人|名|户)/u;

/** A total said of a target that every place must meet (1家/县区) measures another thing. */
export function isPerPlace(target: Target, said: string | undefined): boolean {
  return target.unit.includes('/') && PER_PLACE.test(target.unit) && !(said ?? '').includes('/');
}

/** By what was said, then by the target's unit. Neither has many values; what people invent is forgotten again. */
const fits = new Map<string | undefined, Map<string, UnitFit>>();

export function unitFit(said: string | undefined, target: Target): UnitFit {
  let known = fits.get(said);
  if (known === undefined) {
    if (fits.size > 500) fits.clear();
    known = new Map();
    fits.set(said, known);
  }
  let fit = known.get(target.unit);
  if (fit === undefined) {
    if (known.size > 500) known.clear();
    fit = compareUnits(said, target);
    known.set(target.unit, fit);
  }
  return fit;
}

function compareUnits(said: string | undefined, target: Target): UnitFit {
  if (said === undefined || said === '' || /^[万亿千百]+$/u.test(said))
    return RATIO.test(target.unit) && said ? 'alien' : 'unsaid';
  const ratio = RATIO.test(target.unit);
  if (RATIO.test(said)) return ratio ? 'same' : 'share';
  if (ratio) return 'alien';
  const [unit = target.unit, per] = target.unit.split('/');
  // 抽检1145批次 counts all of them; 4批次/千人 is so many a head.
  if (per !== undefined && PER_HEAD.test(per) && !said.includes('/') && sameUnit(said, unit)) return 'kin';
  if (sameUnit(said, target.unit) || convert(1, said, target.unit) !== null || convert(1, said, unit) !== null)
    return 'same';
  const [a, b] = [splitUnit(said).base, splitUnit(unit).base];
  if (a === b) return 'same';
  if (PEOPLE.test(a) !== PEOPLE.test(b)) return 'alien';
  return KIN.some((group) => group.test(a) && group.test(b))
    ? 'kin'
    : COUNTABLE.test(a) && COUNTABLE.test(b)
      ? 'other'
      : 'alien';
}

/** By unit, then by item: one unit is held against many items in a row. */
const bests = new Map<string, WeakMap<Item, UnitFit | null>>();

/** How well a unit goes with the item, whichever of its targets it is. */
export function bestFit(item: Item, unit: string): UnitFit | undefined {
  return bestFits(unit)(item);
}

/** The same for all the items that one unit is held against. */
export function bestFits(unit: string): (item: Item) => UnitFit | undefined {
  let known = bests.get(unit);
  if (known === undefined) {
    if (bests.size > 500) bests.clear();
    known = new WeakMap();
    bests.set(unit, known);
  }
  const ofItems = known;
  return (item) => {
    let best = ofItems.get(item);
    if (best === undefined) {
      best = bestOf(item, unit) ?? null;
      ofItems.set(item, best);
    }
    return best ?? undefined;
  };
}

function bestOf(item: Item, unit: string): UnitFit | undefined {
  let best: UnitFit | undefined;
  for (const target of item.targets) {
    const fit = unitFit(unit, target);
    if (best === undefined || FIT_RANK[fit] > FIT_RANK[best]) best = fit;
  }
  return best;
}

/** How much a unit speaks for a target. */
export const FIT_RANK: Record<UnitFit, number> = {
  same: 0.3,
  kin: 0.2,
  unsaid: 0.15,
  share: 0.1,
  other: -0.2,
  alien: -0.6,
};

import type { Item, Target } from '../../model/ledger.js';
import { remembered } from '../remembered.js';
import { convert, sameUnit, splitUnit } from '../units.js';

/** How a unit that was said goes with the unit of a target. */
export type UnitFit = 'same' | 'kin' | 'unsaid' | 'share' | 'other' | 'alien';

/** Units that are remembered; what people invent is forgotten again. */
const MOST = 500;

const RATIO = /^(?:%|‰|个百分点|百分点)/u;
/** Classifiers that people use for one another: 一件事 19件 for 28个, 14座 for 39个. */
const KIN: readonly RegExp[] = [
  /^(?:个|件|项|宗|起|桩)$/u,
  /^(?:个|家|所|处|座|站|点|片)$/u,
  /^(?:个|座|处|间|栋|幢)$/u,
  /^(?:个|家|户)$/u,
  /^(?:个|台|辆|部|套|组|块|根|盏|口|眼|棵|株)$/u,
  /^(?:个|条|艘|只)$/u,
  /^(?:个|件|台|套|具|只|把)$/u,
  /^(?:场|场次|次|期|届|批|批次)$/u,
  /^(?:个|篇|本|份|张|条)$/u,
  /^(?:人|名|位|人次|个)$/u,
];
const WITHIN = /^(?:栋|幢|间|户)$/u;
/** One at least in every county or community: no total measures that. */
const PER_PLACE = /\/(?:县|区|市|乡|镇|村|社区|街道|校|所|家|个)/u;
/** Classifiers of countable things: another one counts another thing, but may also be a loose way of speaking. */
const COUNTABLE =
  /^(?:个|件|项|宗|起|家|所|处|座|站|点|间|户|片|栋|幢|台|辆|部|套|组|块|根|盏|具|艘|只|列|口|眼|棵|株|场|场次|次|期|届|批|批次|篇|本|份|张|条|支|门)$/u;
const PEOPLE = /^(?:人|名|人次|位|人份)$/u;

/** 4批次/千人, 7.2张/千人口. */
const PER_HEAD = /^(?:每)?[十百千万]*(?:人|名|户)/u;

/** A total said of a target that every place must meet (1家/县区) measures another thing. */
export function isPerPlace(target: Target, said: string | undefined): boolean {
  return target.unit.includes('/') && PER_PLACE.test(target.unit) && !(said ?? '').includes('/');
}

/** Neither side has many values. */
const fitsOf = remembered((said) => remembered((unit) => compareUnits(said, unit), MOST), MOST);

export function unitFit(said: string | undefined, target: Target): UnitFit {
  return fitsOf(said ?? '')(target.unit);
}

/** The same of two units as they were said. */
export const unitsFit = (said: string, asked: string): UnitFit => fitsOf(said)(asked);

function compareUnits(said: string, asked: string): UnitFit {
  const ratio = RATIO.test(asked);
  if (said === '' || /^[万亿千百]+$/u.test(said)) return ratio && said !== '' ? 'alien' : 'unsaid';
  if (RATIO.test(said)) return ratio ? 'same' : 'share';
  if (ratio) return 'alien';
  const [unit = asked, per] = asked.split('/');
  // 抽检1145批次 counts all of them; 4批次/千人 is so many a head.
  if (per !== undefined && PER_HEAD.test(per) && !said.includes('/') && sameUnit(said, unit)) return 'kin';
  if (sameUnit(said, asked) || convert(1, said, asked) !== null || convert(1, said, unit) !== null) return 'same';
  const [a, b] = [splitUnit(said).base, splitUnit(unit).base];
  if (a === b) return 'same';
  if (PEOPLE.test(a) !== PEOPLE.test(b)) return 'alien';
  // 小区完工6栋, 街区签约4户: what stands or lives in what is counted.
  if (b === '个' && WITHIN.test(a)) return 'alien';
  return KIN.some((group) => group.test(a) && group.test(b))
    ? 'kin'
    : COUNTABLE.test(a) && COUNTABLE.test(b)
      ? 'other'
      : 'alien';
}

/** How well a unit goes with items, whichever of their targets it is; one unit is held against many items in a row. */
export const bestFits: (unit: string) => (item: Item) => UnitFit | undefined = remembered((unit) => {
  const known = new WeakMap<Item, UnitFit | null>();
  return (item) => {
    let best = known.get(item);
    if (best === undefined) {
      best = bestOf(item, unit) ?? null;
      known.set(item, best);
    }
    return best ?? undefined;
  };
}, MOST);

/** The same for one item. */
export const bestFit = (item: Item, unit: string): UnitFit | undefined => bestFits(unit)(item);

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

/** 7.1万 behind 16万人次: said without what is counted, or not said at all. */
export const isShortOf = (said: string | undefined, unit: string | undefined): boolean =>
  said === undefined || (said === '万' && unit?.startsWith('万') === true);

/** Counted in what the target cannot be counted in. */
export const STRANGE: ReadonlySet<UnitFit> = new Set<UnitFit>(['other', 'alien']);

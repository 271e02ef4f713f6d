import { daysBetween } from '../../days.js';
import { clean, near } from '../../ledger/arithmetic.js';
import { ratioAgrees } from '../../ledger/audit.js';
import { type Light, lightOf, shareOf } from '../../ledger/lights.js';
import {
  counts,
  type Figure,
  figuresBySource,
  fold,
  newestFirst,
  sourceOf,
  targetFigures,
} from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Aim, Loaded } from './types.js';

/** A target with what is known of it as of a day. */
export interface Reading extends Aim {
  /** One a source, newest first; empty = nobody reported. */
  figures: Figure[];
  /** Share in percent of the newest figure; the stated one where it was stated with another denominator. */
  share?: number;
  /** The share was stated, and does not follow from figure and target. */
  stated?: true;
  light?: Light;
}

export function readTarget(aim: Aim, loaded: Loaded, day: Day): Reading {
  const own = loaded.of(aim.item.id);
  const figures = targetFigures(aim.target, own, day);
  const reading: Reading = { ...aim, figures };
  const figure = figures[0];
  if (!figure) return reading;
  const computed = shareOf(aim.target, figure.value);
  const stated = figure.percent;
  if (stated !== undefined && ratioAgrees(stated, figure.value, aim.target.value) === false) {
    reading.share = stated;
    reading.stated = true;
  } else if (computed !== null && aim.target.unit !== '%') reading.share = computed;
  if (!reading.stated && !figure.increments) {
    const light = lightOf(aim.ledger, aim.item, aim.target, figure.value, day, loaded.extended.get(aim.item.id));
    if (light) reading.light = light;
  }
  return reading;
}

/** The newest list of figures by place of a target, or of an item's lines. */
export function rowsOf(facts: readonly StoredFact[], day: Day, target?: string): StoredFact | undefined {
  return listsOf(facts, day, target)[0];
}

const listsOf = (facts: readonly StoredFact[], day: Day, target?: string): StoredFact[] =>
  facts
    .filter((fact) => counts(fact) && fact.asOf <= day && fact.mode !== 'delta' && fact.breakdown !== undefined)
    .filter((fact) => target === undefined || fact.target === target)
    .sort(newestFirst);

/** The facts that a place's figure comes from, newest first. */
export const behind = ({ fact, since }: Pick<PlaceReading, 'fact' | 'since'>): StoredFact[] =>
  [fact, since].filter((one) => one !== undefined);

/** What is known of a target in one place. */
export interface PlaceReading {
  place: string;
  value?: number;
  unit?: string;
  /** Its own reports, or the list that names it. */
  fact?: StoredFact;
  figures?: Figure[];
  /** What others told of it in the same month. */
  others?: Figure[];
  /** The list that its own increments go on from. */
  since?: StoredFact;
  /** The list of places that does not name it. */
  list?: StoredFact;
}

export function readPlace(aim: Aim, place: string, loaded: Loaded, day: Day): PlaceReading {
  const words = placeWords(place, aim.ledger);
  const facts = loaded.of(aim.item.id).filter((fact) => fact.target === aim.target.id);
  const scoped = facts
    .flatMap((fact) => rowOfIncrement(fact, words))
    .filter((fact) => fact.scope !== undefined && words.includes(fact.scope));
  const figures = figuresBySource(
    scoped.filter((fact) => fact.measure === aim.target.counts && fact.value !== undefined && fact.mode !== 'percent'),
    day,
  );
  // 市本级、两个县的数是新的,其他没变: a place that the newest list leaves out has the figure of the one before.
  const lists = listsOf(facts, day, aim.target.id);
  const list = lists.find(({ breakdown }) => words.some((word) => breakdown?.[word] !== undefined)) ?? lists[0];
  const row = words.find((word) => list?.breakdown?.[word] !== undefined);
  const listed = row === undefined ? undefined : list?.breakdown?.[row];
  const own = figures[0];
  if (own?.increments && listed !== undefined && list) {
    // 又做了15家 of a county that the list gives 20: what was added since goes on from the list.
    const added = own.facts.filter((fact) => fact.asOf > list.asOf || (fact.asOf === list.asOf && fact.id > list.id));
    const value = clean(added.reduce((sum, fact) => sum + (fact.value ?? 0), listed));
    if (added.length > 0) return { place, value, unit: list.unit ?? aim.target.unit, fact: own.head, since: list };
  }
  const ofList = listed === undefined || !list ? undefined : fold([asOnePlace(list, place, listed)]);
  const beside = (shown: Figure): { others?: Figure[] } => {
    const others = [...figures, ...(ofList ? [ofList] : [])].filter((other) => differs(other, shown));
    return others.length > 0 ? { others } : {};
  };
  if (own && (!list || listed === undefined || own.asOf >= list.asOf)) {
    return { place, value: own.value, unit: own.unit ?? aim.target.unit, fact: own.head, figures, ...beside(own) };
  }
  if (listed !== undefined && list && ofList)
    return { place, value: listed, unit: list.unit ?? aim.target.unit, fact: list, ...beside(ofList) };
  return { place, ...(list && { list }) };
}

/** The row of a list as the report of one place. */
function asOnePlace(
  { breakdown: _rows, percent: _share, ...list }: StoredFact,
  scope: string,
  value: number,
): StoredFact {
  return { ...list, scope, value };
}

/** What another body told of the same place in the same month: listed beside it, never chosen between (rule 20). */
const differs = (other: Figure, shown: Figure): boolean =>
  other.head.kind === 'report' &&
  sourceOf(other.head) !== sourceOf(shown.head) &&
  other.asOf.slice(0, 7) === shown.asOf.slice(0, 7) &&
  !near(other.value, shown.value);

/** Of increments by place (又完成120个,其中甲县80个) the row of one place is an increment of its own. */
function rowOfIncrement(fact: StoredFact, words: readonly string[]): StoredFact[] {
  if (fact.mode !== 'delta' || fact.breakdown === undefined) return [fact];
  const { breakdown, ...rest } = fact;
  const scope = words.find((word) => breakdown[word] !== undefined);
  const value = scope === undefined ? undefined : breakdown[scope];
  return scope === undefined || value === undefined ? [] : [{ ...rest, scope, value }];
}

/**
 * What a place's figure is a share of: the total of the very list that names it, else the whole of the same month. A total
 * of a later month has work in it that the place's figure has not.
 */
export function wholeOf(aim: Aim, own: StoredFact, loaded: Loaded, day: Day): Figure | undefined {
  const listed = own.breakdown !== undefined && own.value !== undefined ? fold([own], aim.target) : undefined;
  if (listed) return listed;
  const [whole] = readTarget(aim, loaded, day).figures;
  const sameMonth = whole?.asOf.slice(0, 7) === own.asOf.slice(0, 7);
  return whole && sameMonth && daysBetween(whole.asOf, own.asOf) <= OLDER ? whole : undefined;
}

/** So many days a whole may be older than its part; of one that is, the part may have grown alone. */
const OLDER = 3;

/** Facts of other measures than the one that counts, newest first: started, under way, planned… */
export function aside(aim: Aim, loaded: Loaded, day: Day): StoredFact[] {
  return loaded
    .of(aim.item.id)
    .filter(
      (fact) => counts(fact) && fact.asOf <= day && fact.target === aim.target.id && fact.measure !== aim.target.counts,
    )
    .filter((fact) => fact.value !== undefined && !(aim.target.counts === 'rate' && fact.measure === 'done'))
    .sort(newestFirst);
}

const MOST_KNOWN = 2;

/** What is known where nobody told the figure that counts: other measures, else what was counted in its unit by another word (已录入平台300余家). */
export function knownInstead(aim: Aim, loaded: Loaded, day: Day): StoredFact[] {
  const known = aside(aim, loaded, day).slice(0, MOST_KNOWN);
  const { item, target } = aim;
  const alone = item.targets.filter(({ unit }) => unit === target.unit).length === 1;
  if (known.length > 0 || !alone || target.unit === '%') return known;
  return loaded
    .of(item.id)
    .filter((fact) => counts(fact) && fact.asOf <= day && fact.target === undefined && fact.measure === 'other')
    .filter((fact) => fact.unit === target.unit && fact.scope === undefined && fact.text !== undefined)
    .sort(newestFirst)
    .slice(0, MOST_KNOWN);
}

/** Is a fact told with these targets: a figure of one, or what is known instead of it? */
export function toldOfAims(aims: readonly Aim[], loaded: Loaded, day: Day): (fact: StoredFact) => boolean {
  const bare = aims.filter((aim) => readTarget(aim, loaded, day).figures.length === 0);
  const instead = new Set(bare.flatMap((aim) => knownInstead(aim, loaded, day)));
  return (fact) =>
    instead.has(fact) || aims.some(({ target }) => target.id === fact.target && fact.value !== undefined);
}

/** Finished figures that counties reported of their own parts, the newest of each: told where nobody reported the whole. */
export function ofPlaces({ item, target }: Aim, loaded: Loaded, day: Day): StoredFact[] {
  const seen = new Set<string>();
  return loaded
    .of(item.id)
    .filter((fact) => counts(fact) && fact.asOf <= day && fact.target === target.id && fact.measure === target.counts)
    .sort(newestFirst)
    .flatMap(eachRow)
    .filter(({ scope, value }) => scope !== undefined && value !== undefined)
    .filter(({ scope = '' }) => !seen.has(scope) && seen.add(scope));
}

/** Rows without a total are figures of their places, each. */
const eachRow = (fact: StoredFact): StoredFact[] =>
  fact.value === undefined && fact.breakdown !== undefined
    ? Object.entries(fact.breakdown).map(([scope, value]) => ({ ...fact, scope, value }))
    : [fact];

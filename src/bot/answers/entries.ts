import { calledBy } from '../../ledger/called.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { ownerOf } from '../../parsers/question/belongs.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { linesAbout } from './lines.js';
import { family, load } from './load.js';
import { aimsOf, type Part } from './part.js';
import { behind, readPlace, readTarget, rowsOf } from './reading.js';
import { shownFact, shownPlace } from './shows.js';
import { subjectOf } from './subject.js';
import { promisedBy } from './their-own.js';
import type { Aim, AnswerContext, Shown, Talk } from './types.js';
import { wishOf } from './wish.js';

/** What stands against what: figures with the facts behind them. */
export interface Entries {
  list: Shown[];
  facts: StoredFact[];
  ledger: Ledger;
  items: Item[];
  aims: Aim[];
  absent: string[];
}

/** Full names of the places asked for, 四个县 included: those that the figures list. */
export function placesOf(query: Query, ledger: Ledger, rows: Readonly<Record<string, number>> | undefined): string[] {
  if (query.places.length > 0) return query.places;
  if (query.placeKind === undefined) return [];
  const listed = Object.keys(rows ?? {});
  return listed.filter((name) => {
    const place = calledBy(ledger.places, name);
    if (!place) return query.placeKind === 'all' && /(?:[县区市镇乡]|街道)$/u.test(name);
    return query.placeKind === 'all' || place.kind === query.placeKind;
  });
}

/** The target of a part that a comparison of places goes by: the named one, else the one with figures by place. */
export function aimOf(part: Part, facts: readonly StoredFact[]): Aim | undefined {
  if (part.aims[0]) return part.aims[0];
  const listed = part.item.targets.find((target) =>
    facts.some((fact) => fact.target === target.id && (fact.breakdown || fact.scope)),
  );
  const target = listed ?? part.item.targets[0];
  return target && { ledger: part.ledger, item: part.item, target };
}

/** Places that reported their own part (rule 12), in a list or not. */
export function ownReports(facts: readonly StoredFact[], target: string): Record<string, number> {
  const own = facts.filter((fact) => fact.target === target && fact.scope !== undefined && fact.value !== undefined);
  return Object.fromEntries(own.map(({ scope = '', value = 0 }) => [scope, value]));
}

/** Places of a line that no target counts: 累计服务1.14万人次,其中甲县0.46万人次. */
function byList(part: Part, list: StoredFact | undefined, query: Query): Entries | null {
  const rows = list?.breakdown;
  if (!list || !rows) return null;
  const places = placesOf(query, part.ledger, rows);
  const found = places.flatMap((place) => {
    const name = placeWords(place, part.ledger).find((word) => rows[word] !== undefined);
    const value = name === undefined ? undefined : rows[name];
    return value === undefined ? [] : [{ place, value }];
  });
  return {
    list: found.map((row) => shownPlace({ ...row, unit: list.unit ?? '' }, part.item.id, undefined, [list.id])),
    facts: [list],
    ledger: part.ledger,
    items: [part.item],
    aims: [],
    absent: places.filter((place) => !found.some((one) => one.place === place)),
  };
}

async function byPlace(part: Part, query: Query, context: AnswerContext): Promise<Entries | null> {
  const loaded = await load(context, family(part.item, part.ledger));
  const aim = aimOf(part, loaded.facts);
  if (!aim) return byList(part, rowsOf(loaded.facts, context.today), query);
  // A list of increments (又完成4座,其中…) names some places only: those of the last whole list are meant where there is one.
  const rows = (
    rowsOf(loaded.facts, context.today, aim.target.id) ??
    loaded.facts.find((fact) => fact.target === aim.target.id && fact.breakdown)
  )?.breakdown;
  const places = placesOf(query, part.ledger, { ...ownReports(loaded.facts, aim.target.id), ...rows });
  const readings = places.map((place) => readPlace(aim, place, loaded, context.today));
  const known = readings.filter((one) => one.value !== undefined);
  return {
    list: known.map(({ place, value = 0, unit = aim.target.unit, fact }) =>
      shownPlace({ place, value, unit }, part.item.id, aim.target.id, fact ? [fact.id] : []),
    ),
    facts: known.flatMap(behind),
    ledger: part.ledger,
    items: [part.item],
    aims: [aim],
    absent: readings.filter((one) => one.value === undefined).map((one) => one.place),
  };
}

/** The figure of one part: its target's, or that of the line that its words name. */
async function ofPart(
  part: Part,
  context: AnswerContext,
  query: Query,
): Promise<{ list: Shown[]; facts: StoredFact[]; aims: Aim[] }> {
  const loaded = await load(context, family(part.item, part.ledger));
  const own: { list: Shown[]; facts: StoredFact[]; aims: Aim[] } = { list: [], facts: [], aims: [] };
  const aims = aimsOf(part);
  for (const aim of aims) {
    const reading = readTarget(aim, loaded, context.today);
    const [figure] = reading.figures;
    if (!figure) continue;
    own.aims.push(aim);
    own.facts.push(figure.head);
    own.list.push({
      label: aim.target.metric,
      value: figure.value,
      unit: figure.unit ?? aim.target.unit,
      item: part.item.id,
      target: aim.target.id,
      ...(reading.share !== undefined && { share: reading.share }),
      facts: figure.facts.map((fact) => fact.id),
    });
  }
  if (own.list.length > 0 || part.topic === '') return own;
  const kin = family(part.item, part.ledger);
  const wish = wishOf(query, part.topic);
  const lines = linesAbout(part.topic, kin, loaded, context.today, wish).filter((fact) => fact.value !== undefined);
  const best =
    lines.find((fact) => fact.measure === 'rate' || fact.percent !== undefined) ??
    lines.find((fact) => fact.measure === 'done') ??
    lines[0];
  const shown = best && shownFact(best, wish.ordinals);
  if (best && shown) {
    own.list.push(shown);
    own.facts.push(best);
  }
  return own;
}

const isOf = ({ item, ledger }: Part, place: string): boolean =>
  placeWords(place, ledger).includes(ownerOf(item, ledger) ?? '');

/** 技能培训两县哪个多: each county by its own commitment on the matter. */
async function byOwner(
  query: Query,
  context: AnswerContext,
  talk: Talk | undefined,
  every = true,
): Promise<Entries | null> {
  if (query.places.length < 2 || query.topics.length === 0) return null;
  const parts = query.places.flatMap((place) => {
    const own = { ...query, places: [place] };
    const [near] = subjectOf(own, context, talk).parts;
    // The item of the talk is that of the county asked for before.
    const [found] = near && isOf(near, place) ? [near] : subjectOf(own, context, undefined).parts;
    // Beside a city-wide list that is nearer in words the county's own promise is meant.
    const [part] = found && !isOf(found, place) ? promisedBy(own, context) : [found];
    const owner = part && ownerOf(part.item, part.ledger);
    return part && owner !== undefined && placeWords(place, part.ledger).includes(owner) ? [{ part, place }] : [];
  });
  const ledger = parts[0]?.part.ledger;
  if (parts.length < (every ? query.places.length : 1) || ledger === undefined) return null;
  const found = await Promise.all(parts.map(({ part }) => ofPart(part, context, query)));
  const list = found.flatMap((own, at) => {
    const [one] = own.list;
    return one ? [{ ...one, label: `${parts[at]?.place ?? ''}${one.label}` }] : [];
  });
  return {
    list,
    facts: found.flatMap((own) => own.facts.slice(0, 1)),
    ledger,
    items: parts.map(({ part }) => part.item),
    aims: found.flatMap((own) => own.aims.slice(0, 1)),
    absent: query.places.filter(
      (place) => !parts.some((one, at) => one.place === place && found[at]?.list.length !== 0),
    ),
  };
}

/** The figures that a comparison, difference or sum is made of; null when there is nothing to compare. */
export async function entriesOf(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Entries | null> {
  const subject = subjectOf(query, context, talk);
  const first = subject.parts[0];
  if (!first) return null;
  if (
    query.places.length > 1 ||
    query.placeKind !== undefined ||
    (query.places.length === 1 && query.topics.length <= 1)
  ) {
    const owned = await byOwner(query, context, talk);
    if (owned) return owned;
    const found = await byPlace(first, query, context);
    // 培训甲县和乙县比, where only one of them promised it: its own figure, and the other is said to have none.
    const some = found?.list.length === 0 ? await byOwner(query, context, talk, false) : null;
    if (some && some.list.length > 0) return some;
    if (found && (found.list.length > 0 || found.absent.length > 0)) return found;
  }
  const list: Shown[] = [];
  const facts: StoredFact[] = [];
  const aims: Aim[] = [];
  for (const part of subject.parts) {
    const own = await ofPart(part, context, query);
    list.push(...own.list.filter((one) => !list.some((other) => other.item === one.item && other.label === one.label)));
    facts.push(...own.facts);
    aims.push(...own.aims);
  }
  return {
    list,
    facts,
    ledger: first.ledger,
    items: [...new Set(subject.parts.map((part) => part.item))],
    aims,
    absent: [],
  };
}

/** The same thing, shown again. */
export function sameShown(a: Shown, b: Shown): boolean {
  return a.label === b.label && a.item === b.item;
}

/** What the words leave out is taken from the figures shown before: 两个差多少, 比它高几个点. */
export function withShown(entries: Entries, talk: Talk | undefined, wanted: number): Shown[] {
  if (entries.list.length >= wanted || !talk) return entries.list;
  const shared = entries.list.some((one) => one.share !== undefined);
  const before = talk.shown
    .filter((one) => !entries.list.some((own) => sameShown(own, one)))
    .filter((one) => !shared || one.share !== undefined);
  return [...before.slice(-(wanted - entries.list.length)), ...entries.list];
}

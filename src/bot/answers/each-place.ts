import { calledBy } from '../../ledger/called.js';
import { newestFirst } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { EACH_PLACE, NONE_OF, OTHER_KIND } from '../replies/answers-places.js';
import { aimOf, ownReports, placesOf } from './entries.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { behind, readPlace, rowsOf } from './reading.js';
import { shownPlace } from './shows.js';
import { subjectOf } from './subject.js';
import type { Aim, Loaded } from './types.js';

const EACH = /各|每|分(?=县|区)|按(?=县|区)|分别/u;
const OF_FIGURES = new Set<Query['ask']>(['value', 'count', 'status', 'share', 'list', 'detail', 'where']);

const fullName = (word: string, { places }: Ledger): string => calledBy(places, word)?.name ?? word;

export interface EachRow {
  place: string;
  value: number;
  unit: string;
  fact: StoredFact;
  since: StoredFact | undefined;
}

/** The figures of these places, each its newest. */
export function eachRow(aim: Aim, called: readonly string[], loaded: Loaded, today: Day): EachRow[] {
  return [...new Set(called.map((word) => fullName(word, aim.ledger)))].flatMap((place) => {
    const { value, unit, fact, since } = readPlace(aim, place, loaded, today);
    return value === undefined || !fact ? [] : [{ place, value, unit: unit ?? aim.target.unit, fact, since }];
  });
}

function besides(kind: string, all: readonly EachRow[], rows: readonly EachRow[]): string[] {
  const others = all.filter(({ place }) => !rows.some((row) => row.place === place));
  return others.length > 0 ? [OTHER_KIND(kind, others)] : [];
}

/**
 * 各县区分别多少: the figures by place of the newest list and of the places' own reports, those of one kind where 县 or 区
 * was said, the others beside them; whom the list leaves out is named.
 */
export const eachPlaceAnswer: Handler = async (query, context, talk) => {
  if (query.placeKind === undefined || query.places.length > 0 || !EACH.test(query.text)) return null;
  if (!OF_FIGURES.has(query.ask) || query.state || query.due || query.lamps || query.months.length > 0) return null;
  for (const part of subjectOf(query, context, talk).parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const aim = aimOf(part, loaded.facts);
    const list = aim && rowsOf(loaded.of(aim.item.id), context.today, aim.target.id);
    if (!aim) continue;
    const kind = query.placeKind;
    const told = { ...ownReports(loaded.of(aim.item.id), aim.target.id), ...list?.breakdown };
    const words = kind === 'all' ? Object.keys(told) : placesOf(query, part.ledger, told);
    const rowsOfPlaces = (called: readonly string[]): EachRow[] => eachRow(aim, called, loaded, context.today);
    const rows = rowsOfPlaces(words);
    const [first] = rows;
    // 各区多少 of a list with one district: it is told, and what the others have beside it.
    if (first === undefined || (rows.length < 2 && (kind === 'all' || !list?.breakdown))) continue;
    const absent = part.ledger.places.filter(
      (place) =>
        (kind === 'all' || place.kind === kind) &&
        !rows.some((row) => row.place === place.name || place.aliases.includes(row.place)),
    );
    const shown = rows.map((row) => shownPlace(row, part.item.id, aim.target.id, [row.fact.id]));
    const facts = [...new Set(rows.flatMap(behind))];
    const [newest] = facts.toSorted(newestFirst);
    return {
      items: [part.item.id],
      targets: [aim.target.id],
      shown,
      text: [
        EACH_PLACE(aim.target.metric, rows, newest ?? first.fact, context.today),
        // 县 is often said of both: the districts of the same list stand beside (rule 20).
        ...(kind === 'all' ? [] : besides(kind, rowsOfPlaces(Object.keys(told)), rows)),
        ...(list?.breakdown && absent.length > 0 ? [NONE_OF(absent.map(({ name }) => name))] : []),
        sourceLine(facts, part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
};

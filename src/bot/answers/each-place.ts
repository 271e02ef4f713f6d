import { newestFirst } from '../../ledger/progress.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { EACH_PLACE, NONE_OF } from '../replies/answers-places.js';
import { aimOf, placesOf } from './entries.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { behind, readPlace, rowsOf } from './reading.js';
import { shownPlace } from './shows.js';
import { subjectOf } from './subject.js';

const EACH = /各|每|分(?=县|区)|按(?=县|区)|分别/u;
const OF_FIGURES = new Set<Query['ask']>(['value', 'count', 'status', 'share', 'list', 'detail', 'where']);

/** 各县区分别多少: the figures by place of the newest list, those of one kind where 县 or 区 was said; the absent ones are named. */
export const eachPlaceAnswer: Handler = async (query, context, talk) => {
  if (query.placeKind === undefined || query.places.length > 0 || !EACH.test(query.text)) return null;
  if (!OF_FIGURES.has(query.ask) || query.state || query.due || query.lamps || query.months.length > 0) return null;
  for (const part of subjectOf(query, context, talk).parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const aim = aimOf(part, loaded.facts);
    const list = aim && rowsOf(loaded.of(aim.item.id), context.today, aim.target.id);
    if (!aim || !list?.breakdown) continue;
    const kind = query.placeKind;
    const names = kind === 'all' ? Object.keys(list.breakdown) : placesOf(query, part.ledger, list.breakdown);
    const rows = names.flatMap((place) => {
      const { value, unit, fact, since } = readPlace(aim, place, loaded, context.today);
      return value === undefined || !fact ? [] : [{ place, value, unit: unit ?? aim.target.unit, fact, since }];
    });
    if (rows.length < 2) continue;
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
        EACH_PLACE(aim.target.metric, rows, newest ?? list, context.today),
        ...(absent.length > 0 ? [NONE_OF(absent.map(({ name }) => name))] : []),
        sourceLine(facts, part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
};

import { nth, rank, top } from '../../ledger/compare.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { BY_REPORTS, rankText } from '../replies/answers-ranks.js';
import { aimOf } from './entries.js';
import { family, load } from './load.js';
import type { Part } from './part.js';
import { readPlace } from './reading.js';
import type { AnswerContext, Said } from './types.js';

/** One place alone is no ranking. */
const LEAST = 2;

/** 哪个区到位资金最多 where nobody gave a list: the places that reported for themselves (rule 12), ranked by their figures. */
export async function ofReports(query: Query, parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
  for (const part of parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const aim = aimOf(part, loaded.facts);
    if (!aim) continue;
    const rows = part.ledger.places.flatMap(({ name, kind }) => {
      if ((query.placeKind === '县' || query.placeKind === '区') && kind !== query.placeKind) return [];
      const { value, unit, fact } = readPlace(aim, name, loaded, context.today);
      return value === undefined || !fact ? [] : [{ label: name, value, unit: unit ?? aim.target.unit, fact }];
    });
    if (rows.length < LEAST) continue;
    const order = query.order ?? 'most';
    const all = rank(rows, (row) => row.value, order);
    const ranked = nth(all, query.nth) ?? top(all, query.n ?? (/排/u.test(query.text) ? rows.length : 1));
    return {
      items: [part.item.id],
      targets: [aim.target.id],
      shown: ranked.map(({ entry, value }) => ({
        label: entry.label,
        place: entry.label,
        value,
        unit: entry.unit,
        item: part.item.id,
        target: aim.target.id,
        facts: [entry.fact.id],
      })),
      text: [
        rankText(
          BY_REPORTS(aim.target.metric, rows.length, order),
          ranked.map(({ place, entry, value }) => ({ place, label: entry.label, value, unit: entry.unit })),
        ),
        sourceLine(
          ranked.map(({ entry }) => entry.fact),
          part.ledger,
          context.today,
        ),
      ].join('\n'),
    };
  }
  return null;
}

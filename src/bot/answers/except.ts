import { sum } from '../../ledger/arithmetic.js';
import { placeWords } from '../../parsers/question/names.js';
import { NOT_LISTED, sourceLine } from '../replies/answers.js';
import { WITHOUT } from '../replies/answers-sums.js';
import type { Handler } from './handlers.js';
import { newestList } from './newest-list.js';
import { subjectOf } from './subject.js';

/** 刨去某县剩下的合计: the rows of the newest list by places without those named, and their sum. */
export const exceptAnswer: Handler = async (query, context, talk) => {
  if (query.without === undefined) return null;
  for (const part of subjectOf(query, context, talk).parts) {
    const { aim, list } = await newestList(part, context);
    if (!aim || !list?.breakdown) continue;
    const rows = Object.entries(list.breakdown);
    const name = aim.target.metric;
    const missing = query.without.find((place) => rows.every(([row]) => !placeWords(place, part.ledger).includes(row)));
    const said = { items: [part.item.id], targets: [aim.target.id] };
    if (missing !== undefined) return { ...said, text: NOT_LISTED(missing, name, rows.map(([row]) => row).join('、')) };
    const out = new Set(query.without.flatMap((place) => placeWords(place, part.ledger)));
    const rest = rows.filter(([row]) => !out.has(row));
    const total = sum(rest.map(([, value]) => value));
    return {
      ...said,
      text: [
        WITHOUT(query.without, name, rest, total, list.unit ?? aim.target.unit),
        sourceLine([list], part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
};

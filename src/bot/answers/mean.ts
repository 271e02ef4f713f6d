import { clean } from '../../ledger/arithmetic.js';
import { placeWords } from '../../parsers/question/names.js';
import { sourceLine } from '../replies/answers.js';
import { MEAN } from '../replies/answers-places.js';
import type { Handler } from './handlers.js';
import { newestList } from './newest-list.js';
import { subjectOf } from './subject.js';

/** 各县平均多少户, 五个县区平均下来, 县均; 平均每月 is asked of the pace. */
const MEAN_ASKED = /[县区]均|平均(?!每|一?个?(?:天|日|周|月|季))/u;

/** The mean of the places that the newest list names; those that it leaves out are not counted as nothing (rule 17). */
export const meanAnswer: Handler = async (query, context, talk) => {
  if (!MEAN_ASKED.test(query.text) || query.tempo) return null;
  const topics = query.topics.filter((topic) => topic.replace(/平均|[县区]均/u, '').length > 1);
  for (const part of subjectOf({ ...query, topics }, context, talk).parts) {
    const { aim, list } = await newestList(part, context);
    if (!aim || !list?.breakdown) continue;
    const rows = Object.entries(list.breakdown).flatMap(([name, value]) => {
      const place = part.ledger.places.find((one) => placeWords(one.name, part.ledger).includes(name));
      return place && fits(place.name, place.kind) ? [value] : [];
    });
    if (rows.length < 2) continue;
    const total = clean(rows.reduce((sum, value) => sum + value, 0));
    return {
      items: [part.item.id],
      targets: [aim.target.id],
      text: [
        MEAN(aim.target.metric, rows.length, total, total / rows.length, list.unit ?? aim.target.unit),
        sourceLine([list], part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;

  function fits(name: string, kind: string): boolean {
    if (query.places.length > 0) return query.places.includes(name);
    return query.placeKind === undefined || query.placeKind === 'all' || query.placeKind === kind;
  }
};

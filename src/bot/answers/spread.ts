import { minus } from '../../ledger/arithmetic.js';
import { nth, rank } from '../../ledger/compare.js';
import { anyNumber } from '../../parsers/documents/numerals.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { SPREAD } from '../replies/answers-ranks.js';
import type { Handler } from './handlers.js';
import { newestList } from './newest-list.js';
import { shownPlace } from './shows.js';
import { subjectOf } from './subject.js';

/** Two places of a ranking: 第一名, 最多的, 末位. */
const PLACE =
  /第(?:[一二三四五六七八九十]|\d{1,2})(?:[名位]|(?![批期轮季阶标段号条产线]))|(?:最|顶)[多高大快少低小慢](?:的)?|头名|榜首|倒数第一|垫底(?:的)?|末[名位]|最后一?[名位个]/gu;
const APART = /差|多|少|高|低|领先|落后|拉开/u;
const LAST = /少|低|小|慢|倒数|垫底|末|最后/u;

interface End {
  place: number;
  last: boolean;
}

function endOf(words: string): End {
  const number = /第([一二三四五六七八九十]|\d{1,2})/u.exec(words)?.[1];
  const last = LAST.test(words);
  if (number === undefined || last) return { place: 1, last };
  return { place: anyNumber(number) ?? 1, last };
}

function endsOf({ text }: Query): [End, End] | undefined {
  const found = [...text.matchAll(PLACE)];
  const [first, second, other] = found;
  if (!first || !second || other || !APART.test(text.slice(second.index + second[0].length))) return undefined;
  return [endOf(first[0]), endOf(second[0])];
}

/** 第一名比第二名多几家, 最多的和最少的差多少: two places of the newest list by places, and what lies between them. */
export const spreadAnswer: Handler = async (query, context, talk) => {
  const ends = query.places.length > 0 ? undefined : endsOf(query);
  if (!ends) return null;
  const topics = query.topics.filter((topic) => topic.replace(PLACE, '').length > 1);
  for (const part of subjectOf({ ...query, topics }, context, talk).parts) {
    const { aim, list } = await newestList(part, context);
    if (!aim || !list?.breakdown) continue;
    const rows = Object.entries(list.breakdown).map(([place, value]) => ({ place, value }));
    const of = ({ place, last }: End) =>
      (
        nth(
          rank(rows, (row) => row.value, last ? 'least' : 'most'),
          place,
        ) ?? []
      ).map(({ entry }) => entry);
    const [high, low] = [of(ends[0]), of(ends[1])];
    const [a, b] = [high[0], low[0]];
    if (!a || !b) continue;
    const unit = list.unit ?? aim.target.unit;
    return {
      items: [part.item.id],
      targets: [aim.target.id],
      shown: [a, b].map((row) => shownPlace({ ...row, unit }, part.item.id, aim.target.id, [list.id])),
      text: [
        SPREAD(aim.target.metric, high, low, Math.abs(minus(a.value, b.value)), unit),
        sourceLine([list], part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
};

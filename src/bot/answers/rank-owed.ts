import type { Query } from '../../parsers/question/query.js';
import { OWED_RANK, rankText } from '../replies/answers-ranks.js';
import { duesIn } from './duties.js';
import { rankedByCount } from './rank-count.js';
import type { AnswerContext, Said, Talk } from './types.js';

const OWES = /欠(?!费|薪|税)|(?:没|未|漏|缺|少)(?:上?报|交)/u;

/** 哪个单位欠的最多, 谁没报的项数最少: bodies by how many of the month's reports they owe; null where figures are meant. */
export async function owedRank(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const bodies = query.kind === 'unit' || /谁|哪家/u.test(query.text);
  if (!OWES.test(query.text) || !bodies || query.topics.length > 0 || query.items.length > 0) return null;
  // 谁欠的最多 after figures by place: what is missing there.
  if (talk?.shown.some((one) => one.place !== undefined) && query.kind !== 'unit') return null;
  const month = query.months[0] ?? context.today.slice(0, 7);
  const { dues } = await duesIn(query, context, month);
  const owing = dues.filter((due) => due.owed.length > 0);
  const rows = rankedByCount(
    query,
    owing,
    ({ owed }) => owed.length,
    ({ unit }) => unit,
  );
  return {
    items: [],
    text:
      rows.length === 0
        ? OWED_RANK(month, context.today, 'none')
        : rankText(OWED_RANK(month, context.today, query.order ?? 'most'), rows),
  };
}

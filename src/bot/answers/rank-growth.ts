import { minus } from '../../ledger/arithmetic.js';
import { monthBefore, monthOnMonth, nth, rank, top } from '../../ledger/compare.js';
import { shareOf } from '../../ledger/lights.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { sourceLine } from '../replies/answers.js';
import { GROWN_RANK, GROWN_ROW, NO_GROWN, NO_GROWTH } from '../replies/answers-ranks.js';
import { itemById, ledgerOf, load } from './load.js';
import { groupsOf, viewed } from './scope.js';
import type { AnswerContext, Said } from './types.js';

/** 哪项涨得最多, 涨幅最大的三项, 这个月进步最大: by what the month added, not by how far a target has come. */
const GROWN =
  /(?:涨|增长?|新增|增加|提高|提升|进步|变化|前进|(?:升|跌|降|掉)(?!级))(?:得|幅度?)?(?:是)?最|(?:涨|增|升|降)(?:幅|得)(?:排|前|倒数)|最(?:猛|明显)/u;
const MOST = 10;

/**
 * Targets by how many points of their share the month added to them, since figures of different units cannot be set
 * against each other; null when something else is ranked.
 */
export async function growthRank(query: Query, context: AnswerContext): Promise<Said | null> {
  if (query.base === undefined && !GROWN.test(query.text)) return null;
  const named = query.topics.some((topic) => weigh(topic).strong.length > 0);
  if (named || query.kind === 'place' || query.placeKind !== undefined)
    return query.base === undefined ? null : { items: [], text: NO_GROWTH };
  const later = query.months.at(-1) ?? context.today.slice(0, 7);
  const earlier = query.base ?? monthBefore(later);
  const groups = groupsOf(query, context);
  const all = groups.length > 0 ? groups.flatMap(({ items }) => items) : viewed(query, context).flatMap((l) => l.items);
  const items = [...new Set(all)];
  const loaded = await load(context, items, [earlier, later]);
  const grown = items.flatMap((item) =>
    item.targets.flatMap((target) => {
      const { before, after, change } = monthOnMonth(target, loaded.of(item.id), earlier, later);
      if (!before || !after || change === null) return [];
      const [from, to] = [before, after].map(({ value }) => (target.unit === '%' ? value : shareOf(target, value)));
      return from == null || to == null ? [] : [{ item, target, before, after, from, to, points: minus(to, from) }];
    }),
  );
  if (grown.length === 0) return { items: [], text: NO_GROWN(earlier, later, context.today) };
  const ranked = rank(grown, ({ points }) => points, query.order ?? 'most');
  const chosen = (nth(ranked, query.nth) ?? top(ranked, query.n ?? 1)).slice(0, MOST);
  const [first] = chosen;
  const heads = chosen.flatMap(({ entry }) => [entry.after.head, entry.before.head]);
  const ledger = first ? ledgerOf(context, first.entry.item) : undefined;
  return {
    items: [...new Set(chosen.map(({ entry }) => entry.item.id))].filter((id) => itemById(context, id)),
    targets: chosen.map(({ entry }) => entry.target.id),
    text: [
      GROWN_RANK(earlier, later, query.order ?? 'most', context.today),
      ...chosen.map(({ place, entry }) =>
        GROWN_ROW(place, context.ledgers.length > 1 ? entry.item.id : entry.item.code, entry),
      ),
      ...(ledger ? [sourceLine(heads, ledger, context.today)] : []),
    ].join('\n'),
  };
}

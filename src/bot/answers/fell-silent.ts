import { monthBefore } from '../../ledger/compare.js';
import { gated } from '../../parsers/gate/gate.js';
import { CAME_IN, FELL_SILENT } from '../replies/answers-duties.js';
import { duesIn } from './duties.js';
import type { Handler } from './handlers.js';
import { viewed } from './scope.js';

const MONTH = '(?:\\d{1,2}月(?:份)?|上个?月(?:份)?|[这本当]个?月(?:份)?)';
/** 5月报了6月没报的, 上个月报了这个月没动静的. */
const FELL = gated(
  new RegExp(
    `${MONTH}(?:都|还)?(?:有)?(?:上?报|交)(?:了|过)?(?:的|数|数的|进展)?[^没未\\d]{0,4}${MONTH}(?:还|都|就|却)?(?:没有?|未)(?:再)?(?:上?报|交|动静|消息|数|进展)?`,
    'u',
  ),
);

/** 5月没报6月报了的. */
const CAME = gated(
  new RegExp(
    `${MONTH}(?:都|还)?(?:没有?|未)(?:上?报|交)(?:的|过|数)?[^没未\\d]{0,2}${MONTH}(?:才|又|都|已经?)*(?:上?报|交)(?:了|上来)`,
    'u',
  ),
);

/** Items that were told of in one month and not in the later one; or in the later one alone. */
export const fellSilentAnswer: Handler = async (query, context) => {
  const came = CAME.test(query.text);
  if (!(came || FELL.test(query.text)) || query.topics.some((topic) => !/动静|消息|进展|报过|报了/u.test(topic)))
    return null;
  const [later = context.today.slice(0, 7), other] = [...query.months].sort().reverse();
  const earlier = other ?? monthBefore(later);
  const [before, after] = await Promise.all([duesIn(query, context, earlier), duesIn(query, context, later)]);
  const told = new Set(before.reported.map(({ item }) => item));
  const since = new Set(after.reported.map(({ item }) => item));
  const items = viewed(query, context)
    .flatMap((ledger) => ledger.items)
    .filter(({ id }) => (came ? since.has(id) && !told.has(id) : told.has(id) && !since.has(id)));
  return {
    items: items.map(({ id }) => id),
    text: (came ? CAME_IN : FELL_SILENT)(items, earlier, later, context.today, context.ledgers.length > 1),
  };
};

import { daysLeft } from '../../ledger/dues.js';
import { deadlineOf } from '../../ledger/lights.js';
import { itemState } from '../../ledger/states.js';
import type { Item } from '../../model/ledger.js';
import { ALREADY_PAST, NONE_DUE, SOONEST, soonestLine } from '../replies/answers-deadlines.js';
import { itemText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { groupsOf, viewed } from './scope.js';

const WANTED =
  /(?:剩|离|差).{0,6}(?:天|时间).{0,3}最(?:少|短|紧)|最(?:先|早|近|快)(?:要|该)?(?:到期|截止|到时间)|(?:快|马上|临近|即将)(?:要)?(?:到期|截止|到时间)|(?:期限|时间|时限)最(?:紧|近|早|短)|离(?:期限|截止).{0,3}最近/u;
const MOST = 5;

/** 哪项最先到期, 剩的天数最少: the nearest deadlines that the document gives, ties together. */
export const soonestAnswer: Handler = async (query, context) => {
  if (!WANTED.test(query.text) || query.topics.length > 1) return null;
  const groups = groupsOf(query, context);
  const items =
    groups.length > 0
      ? groups.flatMap((group) => group.items)
      : viewed(query, context).flatMap((ledger) => ledger.items);
  const loaded = await load(context, items);
  const isPast = (item: Item, day: string | null): boolean =>
    day !== null && day < context.today && itemState(item, loaded.of(item.id), context.today) !== 'done';
  const dated = items
    .flatMap((item) => {
      const day = deadlineOf(item, undefined, loaded.extended.get(item.id));
      return day === null || day < context.today ? [] : [{ item, day }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const most = query.n ?? MOST;
  const last = dated[most - 1]?.day ?? dated[0]?.day;
  const chosen = dated.slice(0, MOST).filter((one) => last !== undefined && one.day <= last);
  if (chosen.length === 0) return { items: [], text: NONE_DUE };
  const lines = chosen.map(({ item, day }) =>
    soonestLine(itemText(item, context.ledgers.length > 1), day, daysLeft(day, context.today), context.today),
  );
  const past = items.filter((item) => isPast(item, deadlineOf(item, undefined, loaded.extended.get(item.id))));
  const late = groups.length > 0 && past.length > 0 ? [ALREADY_PAST(past.map(({ code }) => code))] : [];
  return { items: chosen.map((one) => one.item.id), text: [SOONEST, ...lines, ...late].join('\n') };
};

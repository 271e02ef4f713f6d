import type { Query } from '../../parsers/question/query.js';
import type { Talk } from './types.js';

/** 两样上个月各是多少, 分别涨了多少: asked of all the figures that the talk has shown of one matter, not only the last. */
const ALL_SHOWN =
  /(?:这|那)?(?:两|俩|三)(?:样|个|项|种|者|类)|各(?=是|有|多|涨|增|报|完成|改|建|修|装)|分别|都(?=是多少|多了|涨了|报了)/u;

/** The talk with the targets of every figure shown, where the words are of several and name none. */
export function widened(query: Query, talk: Talk | undefined): Talk | undefined {
  if (!talk || !ALL_SHOWN.test(query.text)) return talk;
  const named =
    query.topics.length + query.items.length + query.places.length + query.leaders.length + query.units.length > 0;
  if (named || query.placeKind !== undefined || query.kind !== undefined) return talk;
  const shown = talk.shown.filter((one) => one.target !== undefined && one.place === undefined);
  const targets = [...new Set(shown.flatMap((one) => one.target ?? []))];
  if (targets.length < 2) return talk;
  return { ...talk, items: [...new Set(shown.map((one) => one.item))], targets };
}

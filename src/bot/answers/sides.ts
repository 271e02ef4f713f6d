import type { Ledger } from '../../model/ledger.js';
import { type Hit, search } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';

/** 两边怎么说, 各处口径: every place where the matter has a figure is asked for. */
const SIDES =
  /(?:两边|两头|两处|各处|两[份个本](?:台账|文件|材料|清单)?)(?:都|上|里|分别|各自?|又|是)*(?:怎么|咋|如何)(?:说|写|报|定|讲)|口径/u;

/** With the published figures of the matter by these very words, which stand behind targets otherwise. */
export function withSides(hits: readonly Hit[], topic: string, query: Query, ledgers: readonly Ledger[]): Hit[] {
  if (!SIDES.test(query.text) || query.places.length > 0) return [...hits];
  const more = search(topic, ledgers).filter(
    ({ item, kind, exact, fact }) =>
      kind === 'fact' && exact && fact?.value !== undefined && !hits.some((hit) => hit.item.id === item.id),
  );
  return [...hits, ...more];
}

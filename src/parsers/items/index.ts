import type { Item, Ledger, Target } from '../../model/ledger.js';
import { facetsOf } from './facets.js';
import { GramTable } from './gramTable.js';
import { soundsLike } from './homophones.js';
import { Names } from './names.js';
import { Postings } from './postings.js';
import { Weigher } from './weigher.js';

/** An item that words may mean. */
export interface ItemMatch {
  item: Item;
  /** The numeric target whose metric the words name best, when they name one. */
  target?: Target;
  /** The named thing of the item that was said, as the ledger writes it. */
  object?: string;
  /** 0..1: share of the words' weight that the item explains, nearness to one of its names included. */
  score: number;
}

export interface MatchHints {
  /** Only items of these ledgers. */
  ledgers?: readonly string[];
  /** Only these items. */
  only?: ReadonlySet<string>;
  /** Most to return; 8 when absent. */
  limit?: number;
}

/** Finds ledger items by what people call them. Built once a ledger version; `match` is pure and quick. */
export interface ItemIndex {
  ledgers: readonly Ledger[];
  get(id: string): Item | undefined;
  ledgerOf(id: string): Ledger | undefined;
  match(words: string, hints?: MatchHints): readonly ItemMatch[];
}

/** Below this share of explained words nothing is meant: an unknown matter. */
export const NEAR = 0.12;
/** From here the words name an item of the ledger. */
export const CLEAR = 0.34;

interface Entry {
  target?: Target;
  object?: string;
}

export function buildItemIndex(ledgers: readonly Ledger[]): ItemIndex {
  const byId = new Map<string, Item>();
  const ledgerOf = new Map<string, Ledger>();
  const table = new GramTable();
  const whole = new Postings<Item>(table);
  const names = new Names<Item, Entry>(table);
  for (const ledger of ledgers) {
    const progress = progressWords(ledger);
    for (const item of ledger.items) {
      byId.set(item.id, item);
      ledgerOf.set(item.id, ledger);
      const facets = facetsOf(item, byId);
      whole.add(item, [
        ...facets.names.map(({ words }) => ({ words, weight: 1 })),
        { words: item.text, weight: 0.85 },
        ...facets.around.map((words) => ({ words, weight: 0.5 })),
        { words: progress.get(item.id) ?? '', weight: 0.45 },
      ]);
      for (const { words, ...name } of facets.names) names.add(item, name, words);
    }
  }
  whole.seal();
  names.seal();
  const weigher = new Weigher(table);

  function search(words: string, hints: MatchHints): ItemMatch[] {
    const query = weigher.weigh(words);
    if (query.ids.length === 0) return [];
    const allowed = (item: Item): boolean =>
      (hints.ledgers === undefined || hints.ledgers.includes(item.ledger)) && (hints.only?.has(item.id) ?? true);
    const found = whole.search(query, (item) => allowed(item), hints.limit ?? 8);
    const heaviest = names.whole(query);
    return found
      .map(({ entry: item, score }) => {
        // What explains so little of the words beside the best is no rival, however it is called.
        const name = score < 0.35 * (found[0]?.score ?? 0) ? undefined : names.nearest(item, query, heaviest);
        const near = name !== undefined && name.score > 0.3 ? name.entry : undefined;
        return {
          item,
          target: near?.target,
          object: near?.object,
          score: 0.55 * score + 0.45 * (name?.score ?? 0),
        };
      })
      .sort((a, b) => b.score - a.score);
  }

  function find(words: string, hints: MatchHints): ItemMatch[] {
    const found = search(words, hints);
    if ((found[0]?.score ?? 0) >= CLEAR) return found;
    const heard = soundsLike(words, ledgers);
    if (heard === undefined) return found;
    const again = search(heard, hints);
    return (again[0]?.score ?? 0) > (found[0]?.score ?? 0) + 0.15 ? again : found;
  }

  return {
    ledgers,
    get: (id) => byId.get(id),
    ledgerOf: (id) => ledgerOf.get(id),
    match: (words, hints = {}) => find(words, hints),
  };
}

/** Words of the published progress: people ask for what they read there, but it names the item less surely. */
function progressWords(ledger: Ledger): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, efforts } of ledger.items) words.set(id, (efforts ?? []).join(' '));
  for (const fact of ledger.facts) {
    words.set(fact.item, `${words.get(fact.item) ?? ''} ${fact.object ?? ''} ${fact.text ?? ''}`);
  }
  return words;
}

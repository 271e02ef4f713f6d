import type { Fact } from '../../model/fact.js';
import type { Item, Ledger, Target } from '../../model/ledger.js';
import { grams } from './tokens.js';

/** What words can name: a target, a named thing, an item by title or text, a published line. */
export interface Entry {
  item: Item;
  kind: 'target' | 'object' | 'title' | 'text' | 'fact';
  text: string;
  target?: Target;
  fact?: Fact;
}

/** All that words can name in one ledger, by pairs of characters. */
export interface TopicIndex {
  entries: Entry[];
  postings: Map<string, number[]>;
  /** How telling a pair is: rare pairs weigh more. */
  weight(gram: string): number;
  knows(gram: string): boolean;
}

const indexes = new WeakMap<Ledger, TopicIndex>();

export function topicIndex(ledger: Ledger): TopicIndex {
  const cached = indexes.get(ledger);
  if (cached) return cached;
  const made = build(ledger);
  indexes.set(ledger, made);
  return made;
}

function entriesOf(ledger: Ledger): Entry[] {
  const byId = new Map(ledger.items.map((item) => [item.id, item]));
  const entries: Entry[] = [];
  for (const item of ledger.items) {
    for (const target of item.targets) entries.push({ item, kind: 'target', text: target.metric, target });
    for (const object of item.objects) entries.push({ item, kind: 'object', text: object });
    entries.push({ item, kind: 'title', text: item.title }, { item, kind: 'text', text: item.text });
  }
  for (const fact of ledger.facts) {
    const item = byId.get(fact.item);
    const text = [fact.object, fact.milestone, fact.text].filter(Boolean).join(',');
    const target = item?.targets.find((one) => one.id === fact.target);
    if (item && text !== '') entries.push({ item, kind: 'fact', text, fact, ...(target && { target }) });
  }
  return entries;
}

function build(ledger: Ledger): TopicIndex {
  const entries = entriesOf(ledger);
  const postings = new Map<string, number[]>();
  const itemsWith = new Map<string, Set<string>>();
  entries.forEach((entry, at) => {
    for (const gram of grams(entry.text)) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, [at]);
      const items = itemsWith.get(gram);
      if (items) items.add(entry.item.id);
      else itemsWith.set(gram, new Set([entry.item.id]));
    }
  });
  const total = Math.max(ledger.items.length, 1);
  const frequency = new Map([...itemsWith].map(([gram, items]) => [gram, items.size]));
  return {
    entries,
    postings,
    weight: (gram) => Math.log(1 + total / (1 + (frequency.get(gram) ?? 0))),
    knows: (gram) => frequency.has(gram),
  };
}

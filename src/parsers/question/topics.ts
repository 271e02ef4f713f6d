import type { Fact } from '../../model/fact.js';
import type { Item, Ledger, Target } from '../../model/ledger.js';
import { grams, tokens } from './tokens.js';

/** What words can name: a target, a named thing, an item by title or text, a published line. */
export interface Entry {
  item: Item;
  /** `whole`: the words stand in several of the item's names and lines together. */
  kind: 'target' | 'object' | 'title' | 'text' | 'fact' | 'whole';
  text: string;
  target?: Target;
  fact?: Fact;
  /** Pairs of the text. */
  grams: Set<string>;
  /** The text without quotation marks, for finding words as said. */
  plain: string;
  /** Single characters of a short text, for abbreviations. */
  chars?: string[];
}

const LONGEST_NAME = 40;

/** All that words can name in one ledger, by pairs of characters. */
export interface TopicIndex {
  entries: Entry[];
  postings: Map<string, number[]>;
  /** Entries of each item. */
  ofItem: Map<string, number[]>;
  /** Items that are parts of others. */
  parts: { id: string; parent: string }[];
  /** How telling a pair is: rare pairs weigh more. */
  weight(gram: string): number;
  knows(gram: string): boolean;
  /** Places that figures of an item are listed by. */
  listed: Map<string, Set<string>>;
}

export function plainText(text: string): string {
  return text.replace(/[“”"‘’'《》]/g, '').toLowerCase();
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
  const add = (entry: Omit<Entry, 'grams' | 'plain' | 'chars'>) => {
    const short = entry.text.length <= LONGEST_NAME && entry.kind !== 'text' && entry.kind !== 'fact';
    const chars = short ? tokens(entry.text).filter((token): token is string => token !== null) : undefined;
    entries.push({ ...entry, grams: grams(entry.text), plain: plainText(entry.text), ...(chars && { chars }) });
  };
  for (const item of ledger.items) {
    for (const target of item.targets) add({ item, kind: 'target', text: target.metric, target });
    for (const object of item.objects) add({ item, kind: 'object', text: object });
    add({ item, kind: 'title', text: item.title });
    add({ item, kind: 'text', text: item.text });
    for (const clause of item.efforts ?? []) add({ item, kind: 'text', text: clause });
  }
  for (const fact of ledger.facts) {
    const item = byId.get(fact.item);
    const text = [fact.object, fact.milestone, fact.text].filter(Boolean).join(',');
    const target = item?.targets.find((one) => one.id === fact.target);
    if (item && text !== '') add({ item, kind: 'fact', text, fact, ...(target && { target }) });
  }
  return entries;
}

function build(ledger: Ledger): TopicIndex {
  const entries = entriesOf(ledger);
  const postings = new Map<string, number[]>();
  const itemsWith = new Map<string, Set<string>>();
  const ofItem = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    const own = ofItem.get(entry.item.id);
    if (own) own.push(at);
    else ofItem.set(entry.item.id, [at]);
    for (const gram of entry.grams) {
      const list = postings.get(gram);
      if (list) list.push(at);
      else postings.set(gram, [at]);
      const items = itemsWith.get(gram);
      if (items) items.add(entry.item.id);
      else itemsWith.set(gram, new Set([entry.item.id]));
    }
  });
  const listed = new Map<string, Set<string>>();
  for (const fact of ledger.facts) {
    if (fact.breakdown)
      listed.set(fact.item, new Set([...(listed.get(fact.item) ?? []), ...Object.keys(fact.breakdown)]));
  }
  const total = Math.max(ledger.items.length, 1);
  const frequency = new Map([...itemsWith].map(([gram, items]) => [gram, items.size]));
  return {
    entries,
    postings,
    ofItem,
    parts: ledger.items.flatMap(({ id, parent }) => (parent === undefined ? [] : [{ id, parent }])),
    weight: (gram) => Math.log(1 + total / (1 + (frequency.get(gram) ?? 0))),
    knows: (gram) => frequency.has(gram),
    listed,
  };
}

import { eachGram, type GramVisitor, gramWeight, hanLength, isHan, ONE, TWO } from './grams.js';
import { type GramTable, pair } from './gramTable.js';
import { withSynonyms } from './synonyms.js';

/** What is said, cut into grams, each once: their numbers in the index (-1: unknown there) and weights, side by side. */
export interface Weighed {
  ids: number[];
  weights: number[];
  /** How many of them were said; those behind are what the words stand for: they help when found and cost nothing when not. */
  said: number;
  /** The weights by the grams' numbers, 0 for what is not in the query. Lent until the next query is weighed. */
  byId: Float64Array;
}

/** Weighs queries for one sealed index. One at a time: all of them are spread out in the same array. */
export class Weigher {
  private readonly table: GramTable;
  private readonly byId: Float64Array;
  private last: readonly number[] = [];

  constructor(table: GramTable) {
    this.table = table;
    this.byId = new Float64Array(table.size);
  }

  /** What is said, with a smaller weight for what it stands for (synonyms are guesses). */
  weigh(words: string): Weighed {
    for (const id of this.last) if (id >= 0) this.byId[id] = 0;
    const query: Weighed = { ids: [], weights: [], said: 0, byId: this.byId };
    this.last = query.ids;
    const unknown = new Map<number | string, number>();
    eachGram(words, this.adding(query, unknown, 1));
    query.said = query.ids.length;
    for (const head of heads(words)) this.stress(query, unknown, head);
    const meant = withSynonyms(words);
    if (meant !== '') eachGram(meant, this.adding(query, unknown, 0.8));
    return query;
  }

  /** Adds what it is told of to the query, each gram once, at `share` of its weight. */
  private adding({ ids, weights, byId }: Weighed, unknown: Map<number | string, number>, share: number): GramVisitor {
    const { table } = this;
    const add = (id: number, gram: number | string, weight: number): void => {
      if (id < 0) {
        if (unknown.has(gram)) return;
        unknown.set(gram, ids.length);
      } else {
        if (byId[id] !== 0) return;
        byId[id] = weight;
      }
      ids.push(id);
      weights.push(weight);
    };
    return {
      one: (code) => add(table.one(code), code, share * ONE),
      two: (first, second) => add(table.two(first, second), pair(first, second), share * TWO),
      word: (word) => add(table.find(word), word, share * gramWeight(word)),
    };
  }

  private stress({ ids, weights, byId }: Weighed, unknown: ReadonlyMap<number | string, number>, head: string): void {
    const id = this.table.find(head);
    const [first, second] = [head.charCodeAt(0), head.charCodeAt(1)];
    const key = head.length === 2 && isHan(first) && isHan(second) ? pair(first, second) : head;
    const place = id < 0 ? unknown.get(key) : ids.indexOf(id);
    if (place === undefined || place < 0) return;
    const weight = 1.5 * (weights[place] ?? 0);
    weights[place] = weight;
    if (id >= 0) byId[id] = weight;
  }
}

/** Chinese noun phrases end in their head, the last two characters of a run: 大蒜基地 is a 基地. */
function heads(words: string): string[] {
  const found: string[] = [];
  let [before, last] = [-1, -1];
  for (let at = 0; at < words.length; ) {
    const length = hanLength(words, at);
    if (length > 0) {
      [before, last] = [last, at];
      at += length;
      continue;
    }
    if (before >= 0) found.push(words.slice(before, at));
    [before, last] = [-1, -1];
    at += 1;
  }
  if (before >= 0) found.push(words.slice(before));
  return found;
}

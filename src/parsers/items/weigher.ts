import { eachGram, type Gram, type GramVisitor, gramCode, gramWeight, hanLength, ONE, pair, TWO } from './grams.js';
import type { GramTable } from './gramTable.js';
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
    const adding = new Adding(this.table, query);
    eachGram(words, adding);
    query.said = query.ids.length;
    for (const head of heads(words)) adding.stress(head);
    const meant = withSynonyms(words);
    if (meant === '') return query;
    adding.share = MEANT;
    for (const word of meant.split(' ')) if (this.knows(word)) eachGram(word, adding);
    return query;
  }

  /** 公共厕所 for 公厕: no such word where the head is nowhere in the ledgers, whatever else is 公共 there. */
  private knows(word: string): boolean {
    return this.table.find(word.slice(-2)) >= 0;
  }
}

/** What a gram weighs that was not said but is meant by what was said. */
const MEANT = 0.8;

/** Adds the grams that it is told of to a query, each once. */
class Adding implements GramVisitor {
  /** How much of its weight a gram gets. */
  share = 1;
  private readonly table: GramTable;
  private readonly query: Weighed;
  /** Places in the query of grams that the index does not know. */
  private readonly unknown = new Map<Gram, number>();

  constructor(table: GramTable, query: Weighed) {
    this.table = table;
    this.query = query;
  }

  one(code: number): void {
    this.add(this.table.one(code), code, ONE);
  }

  two(first: number, second: number): void {
    this.add(this.table.two(first, second), pair(first, second), TWO);
  }

  word(word: string): void {
    this.add(this.table.find(word), word, gramWeight(word));
  }

  /** A gram that is in the query already counts for more. */
  stress(head: string): void {
    const { ids, weights, byId } = this.query;
    const id = this.table.find(head);
    const place = id < 0 ? this.unknown.get(gramCode(head)) : ids.indexOf(id);
    if (place === undefined || place < 0) return;
    const weight = 1.5 * (weights[place] ?? 0);
    weights[place] = weight;
    if (id >= 0) byId[id] = weight;
  }

  private add(id: number, gram: Gram, whole: number): void {
    const { ids, weights, byId } = this.query;
    const weight = this.share * whole;
    if (id < 0) {
      if (this.unknown.has(gram)) return;
      this.unknown.set(gram, ids.length);
    } else {
      if (byId[id] !== 0) return;
      byId[id] = weight;
    }
    ids.push(id);
    weights.push(weight);
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

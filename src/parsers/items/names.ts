import { grams, gramWeight } from './grams.js';
import type { GramTable } from './gramTable.js';
import type { Weighed } from './weigher.js';

interface Name<T> {
  entry: T;
  /** Numbers of its grams, each once. */
  grams: readonly number[];
  /** Weight of all of them. */
  own: number;
}

/** The short names of every owner, held against a query owner by owner: only the few owners found need it. */
export class Names<K, T> {
  private readonly table: GramTable;
  private readonly byOwner = new Map<K, Name<T>[]>();
  /** In how many names a gram stands. */
  private readonly counts: number[] = [];
  /** What a gram of one character, a pair or a code weighs, by its number. */
  private readonly weights: number[] = [];
  /** How rare each gram of the index is among all names; one that stands in none counts like a rare one. */
  private idfs = new Float64Array(0);
  private size = 0;
  private unknown = 0;

  constructor(table: GramTable) {
    this.table = table;
  }

  add(owner: K, entry: T, words: string): void {
    const own: number[] = [];
    for (const gram of new Set(grams(words))) {
      const id = this.table.add(gram);
      own.push(id);
      this.counts[id] = (this.counts[id] ?? 0) + 1;
      this.weights[id] = gramWeight(gram);
    }
    const names = this.byOwner.get(owner) ?? [];
    names.push({ entry, grams: own, own: 0 });
    this.byOwner.set(owner, names);
    this.size += 1;
  }

  /** After the last `add`. */
  seal(): void {
    const idf = (count: number): number => Math.log(1 + this.size / (0.5 + count));
    this.unknown = idf(1);
    this.idfs = Float64Array.from({ length: this.table.size }, (_, id) => idf(this.counts[id] ?? 1));
    for (const name of [...this.byOwner.values()].flat())
      name.own = name.grams.reduce((sum, id) => sum + (this.weights[id] ?? 0) * (this.idfs[id] ?? 0), 0);
  }

  /** Weight of a query that every name could explain at most. */
  whole({ ids, weights, said }: Weighed): number {
    let whole = 0;
    for (let at = 0; at < said; at += 1) whole += (weights[at] ?? 0) * (this.idfs[ids[at] ?? -1] ?? this.unknown);
    return whole;
  }

  /** The owner's name that is nearest to the query, 0..1: what of the query it explains, and what of it is said. */
  nearest(owner: K, { byId }: Weighed, whole: number): { entry: T; score: number } | undefined {
    const { idfs } = this;
    let best: Name<T> | undefined;
    let highest = 0;
    for (const name of this.byOwner.get(owner) ?? []) {
      let sum = 0;
      for (const id of name.grams) sum += (byId[id] ?? 0) * (idfs[id] ?? 0);
      if (sum === 0) continue;
      const score = 0.6 * Math.min(1, sum / whole) + 0.4 * Math.min(1, sum / (name.own || 1));
      if (!best || score > highest) [best, highest] = [name, score];
    }
    return best && { entry: best.entry, score: highest };
  }
}

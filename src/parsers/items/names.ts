import { grams, gramWeight } from './grams.js';

interface Name<T> {
  entry: T;
  grams: string[];
  /** How rare each of them is among all names. */
  idfs: number[];
  /** Weight of all of them. */
  own: number;
}

export interface Weighed {
  weight: number;
  /** Helps when it is found and costs nothing when it is not. */
  bonus: boolean;
}

/** The short names of every owner, held against a query owner by owner: only the few owners found need it. */
export class Names<K, T> {
  private readonly byOwner = new Map<K, Name<T>[]>();
  private readonly counts = new Map<string, number>();
  private readonly idfs = new Map<string, number>();
  private size = 0;
  private unknown = 0;

  add(owner: K, entry: T, words: string): void {
    const own = [...new Set(grams(words))];
    const names = this.byOwner.get(owner) ?? [];
    names.push({ entry, grams: own, idfs: [], own: 0 });
    this.byOwner.set(owner, names);
    for (const gram of own) this.counts.set(gram, (this.counts.get(gram) ?? 0) + 1);
    this.size += 1;
  }

  /** After the last `add`. */
  seal(): void {
    const idf = (count: number): number => Math.log(1 + this.size / (0.5 + count));
    this.unknown = idf(1);
    for (const [gram, count] of this.counts) this.idfs.set(gram, idf(count));
    for (const name of [...this.byOwner.values()].flat()) {
      name.idfs = name.grams.map((gram) => this.idfs.get(gram) ?? 0);
      name.own = name.grams.reduce((sum, gram, at) => sum + gramWeight(gram) * (name.idfs[at] ?? 0), 0);
    }
  }

  /** Weight of a query that every name could explain at most. */
  whole(query: ReadonlyMap<string, Weighed>): number {
    let whole = 0;
    for (const [gram, { weight, bonus }] of query) if (!bonus) whole += weight * (this.idfs.get(gram) ?? this.unknown);
    return whole;
  }

  /** The owner's name that is nearest to the query, 0..1: what of the query it explains, and what of it is said. */
  nearest(owner: K, query: ReadonlyMap<string, Weighed>, whole: number): { entry: T; score: number } | undefined {
    let best: { entry: T; score: number } | undefined;
    for (const { entry, grams: own, idfs, own: weight } of this.byOwner.get(owner) ?? []) {
      let sum = 0;
      for (let at = 0; at < own.length; at += 1) {
        const said = query.get(own[at] ?? '');
        if (said) sum += said.weight * (idfs[at] ?? 0);
      }
      if (sum === 0) continue;
      const score = 0.6 * Math.min(1, sum / whole) + 0.4 * Math.min(1, sum / (weight || 1));
      if (!best || score > best.score) best = { entry, score };
    }
    return best;
  }
}

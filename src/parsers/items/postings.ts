import { grams, gramWeight } from './grams.js';
import type { GramTable } from './gramTable.js';
import type { Weighed } from './weigher.js';

/** Where a gram stands: entries and the weight of its field there, side by side. */
interface Places {
  gram: string;
  at: number[];
  weight: number[];
  /** Rare grams say more; set by `seal`. */
  idf: number;
}

export interface Found<T> {
  entry: T;
  /** Share of the query's weight that the entry explains, 0..1. */
  score: number;
  /** Share of the entry's own weight that the query names, 0..1. */
  share: number;
}

/** An inverted index from grams to entries; rare grams weigh more (idf). `seal` after the last `add`. */
export class Postings<T> {
  private readonly table: GramTable;
  private readonly entries: T[] = [];
  /** By the gram's number; a gram that only names know has none. */
  private readonly lists: (Places | undefined)[] = [];
  private unknown = 0;
  private own = new Float64Array(0);
  private scores = new Float64Array(0);

  constructor(table: GramTable) {
    this.table = table;
  }

  add(entry: T, fields: readonly { words: string; weight: number }[]): void {
    const weights = new Map<string, number>();
    for (const { words, weight } of fields) {
      for (const gram of grams(words)) weights.set(gram, Math.max(weight, weights.get(gram) ?? 0));
    }
    const at = this.entries.push(entry) - 1;
    for (const [gram, weight] of weights) {
      const id = this.table.add(gram);
      const places = this.lists[id] ?? { gram, at: [], weight: [], idf: 0 };
      places.at.push(at);
      places.weight.push(weight);
      this.lists[id] = places;
    }
  }

  seal(): void {
    this.scores = new Float64Array(this.entries.length);
    this.own = new Float64Array(this.entries.length);
    // A gram that no entry knows counts like a rare one: what nobody can explain speaks against every entry.
    this.unknown = this.idf(1);
    for (const places of this.lists) {
      if (!places) continue;
      places.idf = this.idf(places.at.length);
      const weight = gramWeight(places.gram) * places.idf;
      for (const at of places.at) this.own[at] = (this.own[at] ?? 0) + weight;
    }
  }

  /** Best entries first. */
  search({ ids, weights, said }: Weighed, allowed: (entry: T) => boolean, limit: number): Found<T>[] {
    const touched: number[] = [];
    let whole = 0;
    const { scores } = this;
    for (let nth = 0; nth < ids.length; nth += 1) {
      const places = this.lists[ids[nth] ?? -1];
      const gain = (weights[nth] ?? 0) * (places?.idf ?? this.unknown);
      if (nth < said) whole += gain;
      if (!places) continue;
      const { at: entries, weight: shares } = places;
      for (let place = 0; place < entries.length; place += 1) {
        const at = entries[place] ?? 0;
        const before = scores[at] ?? 0;
        if (before === 0) touched.push(at);
        scores[at] = before + gain * (shares[place] ?? 0);
      }
    }
    return this.best(touched, whole, allowed, limit);
  }

  /** The best of the entries that were scored; their scores are wiped for the next search. */
  private best(touched: readonly number[], whole: number, allowed: (entry: T) => boolean, limit: number): Found<T>[] {
    const { scores, own } = this;
    const best: (Found<T> & { rank: number })[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (const at of touched) {
      const sum = scores[at] ?? 0;
      scores[at] = 0;
      const score = Math.min(1, sum / whole);
      const share = Math.min(1, sum / (own[at] || 1));
      const rank = score + 0.2 * share;
      if (rank <= least) continue;
      const entry = this.entries[at];
      if (entry === undefined || !allowed(entry)) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.rank ?? 0) < rank) place -= 1;
      best.splice(place, 0, { entry, score, share, rank });
      if (best.length > limit) best.pop();
      if (best.length === limit) least = best[limit - 1]?.rank ?? least;
    }
    return best;
  }

  private idf(count: number): number {
    return Math.log(1 + this.entries.length / (0.5 + count));
  }
}

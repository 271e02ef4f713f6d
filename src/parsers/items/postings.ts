import { grams, gramWeight } from './grams.js';

/** Where a gram stands: entries and the weight of its field there, side by side. */
interface Places {
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
  private readonly entries: T[] = [];
  private readonly lists = new Map<string, Places>();
  private unknown = 0;
  private own = new Float64Array(0);
  private scores = new Float64Array(0);

  add(entry: T, fields: readonly { words: string; weight: number }[]): void {
    const weights = new Map<string, number>();
    for (const { words, weight } of fields) {
      for (const gram of grams(words)) weights.set(gram, Math.max(weight, weights.get(gram) ?? 0));
    }
    const at = this.entries.push(entry) - 1;
    for (const [gram, weight] of weights) {
      const places = this.lists.get(gram) ?? { at: [], weight: [], idf: 0 };
      places.at.push(at);
      places.weight.push(weight);
      this.lists.set(gram, places);
    }
  }

  seal(): void {
    this.scores = new Float64Array(this.entries.length);
    this.own = new Float64Array(this.entries.length);
    // A gram that no entry knows counts like a rare one: what nobody can explain speaks against every entry.
    this.unknown = this.idf(1);
    for (const [gram, places] of this.lists) {
      places.idf = this.idf(places.at.length);
      const weight = gramWeight(gram) * places.idf;
      for (const at of places.at) this.own[at] = (this.own[at] ?? 0) + weight;
    }
  }

  /** Best entries first. A gram of the query with `bonus` helps when it is found and costs nothing when it is not. */
  search(
    query: ReadonlyMap<string, { weight: number; bonus: boolean }>,
    allowed: (entry: T) => boolean,
    limit: number,
  ): Found<T>[] {
    const touched: number[] = [];
    let whole = 0;
    const { scores } = this;
    for (const [gram, { weight, bonus }] of query) {
      const places = this.lists.get(gram);
      const gain = weight * (places?.idf ?? this.unknown);
      if (!bonus) whole += gain;
      if (!places) continue;
      const { at: entries, weight: weights } = places;
      for (let place = 0; place < entries.length; place += 1) {
        const at = entries[place] ?? 0;
        const before = scores[at] ?? 0;
        if (before === 0) touched.push(at);
        scores[at] = before + gain * (weights[place] ?? 0);
      }
    }
    const best: (Found<T> & { rank: number })[] = [];
    for (const at of touched) {
      const sum = scores[at] ?? 0;
      scores[at] = 0;
      const [score, share] = [Math.min(1, sum / whole), Math.min(1, sum / (this.own[at] || 1))];
      const rank = score + 0.2 * share;
      const last = best[best.length - 1];
      if (last && best.length === limit && rank <= last.rank) continue;
      const entry = this.entries[at];
      if (entry === undefined || !allowed(entry)) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.rank ?? 0) < rank) place -= 1;
      best.splice(place, 0, { entry, score, share, rank });
      if (best.length > limit) best.pop();
    }
    return best;
  }

  private idf(count: number): number {
    return Math.log(1 + this.entries.length / (0.5 + count));
  }
}

import { grams, gramWeight } from './grams.js';

interface Posting {
  at: number;
  weight: number;
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
  private readonly lists = new Map<string, Posting[]>();
  private readonly own: number[] = [];
  private scores = new Float64Array(0);

  add(entry: T, fields: readonly { words: string; weight: number }[]): void {
    const weights = new Map<string, number>();
    for (const { words, weight } of fields) {
      for (const gram of grams(words)) weights.set(gram, Math.max(weight, weights.get(gram) ?? 0));
    }
    const at = this.entries.push(entry) - 1;
    for (const [gram, weight] of weights) {
      const list = this.lists.get(gram);
      if (list) list.push({ at, weight });
      else this.lists.set(gram, [{ at, weight }]);
    }
  }

  seal(): void {
    this.scores = new Float64Array(this.entries.length);
    this.own.length = 0;
    for (let at = 0; at < this.entries.length; at += 1) this.own.push(0);
    for (const [gram, list] of this.lists) {
      const weight = gramWeight(gram) * this.idf(list.length);
      for (const { at } of list) this.own[at] = (this.own[at] ?? 0) + weight;
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
    for (const [gram, { weight, bonus }] of query) {
      const list = this.lists.get(gram);
      const gain = weight * this.idf(list?.length ?? 0);
      if (!bonus) whole += gain;
      for (const posting of list ?? []) {
        const before = this.scores[posting.at] ?? 0;
        if (before === 0) touched.push(posting.at);
        this.scores[posting.at] = before + gain * posting.weight;
      }
    }
    const best: (Found<T> & { rank: number })[] = [];
    for (const at of touched) {
      const sum = this.scores[at] ?? 0;
      this.scores[at] = 0;
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

  /** A gram that no entry knows counts like a rare one: what nobody can explain speaks against every entry. */
  private idf(count: number): number {
    return Math.log(1 + this.entries.length / (0.5 + Math.max(count, 1)));
  }
}

import { grams, gramWeight } from './grams.js';
import type { GramTable } from './gramTable.js';
import type { Weighed } from './weigher.js';

/** Where a gram stands: entries and the weight of its field there, side by side. */
interface Places {
  gram: string;
  at: number[];
  weight: number[];
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
  /** By the gram's number, until they are sealed; a gram that only names know has none. */
  private lists: (Places | undefined)[] = [];
  private unknown = 0;
  // Sealed, all lists lie one behind the other: every message walks through dozens of them.
  /** By the gram's number: where its list begins; the next one begins where it ends. */
  private starts = new Int32Array(0);
  private places = new Int32Array(0);
  private shares = new Float64Array(0);
  private idfs = new Float64Array(0);
  private own = new Float64Array(0);
  private scores = new Float64Array(0);
  private touched = new Int32Array(0);

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
      const places = this.lists[id] ?? { gram, at: [], weight: [] };
      places.at.push(at);
      places.weight.push(weight);
      this.lists[id] = places;
    }
  }

  seal(): void {
    const { table, lists, entries } = this;
    this.scores = new Float64Array(entries.length);
    this.own = new Float64Array(entries.length);
    this.touched = new Int32Array(entries.length);
    this.starts = new Int32Array(table.size + 1);
    // A gram that no entry knows counts like a rare one: what nobody can explain speaks against every entry.
    this.unknown = this.idf(1);
    this.idfs = new Float64Array(table.size).fill(this.unknown);
    const all = Array.from({ length: table.size }, (_, id) => lists[id]);
    this.places = Int32Array.from(all.flatMap((list) => list?.at ?? []));
    this.shares = Float64Array.from(all.flatMap((list) => list?.weight ?? []));
    all.forEach((list, id) => {
      this.starts[id + 1] = (this.starts[id] ?? 0) + (list?.at.length ?? 0);
      if (!list) return;
      const idf = this.idf(list.at.length);
      this.idfs[id] = idf;
      for (const at of list.at) this.own[at] = (this.own[at] ?? 0) + gramWeight(list.gram) * idf;
    });
    this.lists = [];
  }

  /** Best entries first. */
  search({ ids, weights, said }: Weighed, allowed: (entry: T) => boolean, limit: number): Found<T>[] {
    let whole = 0;
    let count = 0;
    const { scores, touched, starts, places, shares, idfs } = this;
    for (let nth = 0; nth < ids.length; nth += 1) {
      const id = ids[nth] ?? -1;
      const gain = (weights[nth] ?? 0) * (id < 0 ? this.unknown : (idfs[id] ?? 0));
      if (nth < said) whole += gain;
      if (id < 0) continue;
      const end = starts[id + 1] ?? 0;
      for (let place = starts[id] ?? 0; place < end; place += 1) {
        const at = places[place] ?? 0;
        const before = scores[at] ?? 0;
        if (before === 0) {
          touched[count] = at;
          count += 1;
        }
        scores[at] = before + gain * (shares[place] ?? 0);
      }
    }
    return this.best(count, whole, allowed, limit);
  }

  /** The best of the `count` entries that were scored; their scores are wiped for the next search. */
  private best(count: number, whole: number, allowed: (entry: T) => boolean, limit: number): Found<T>[] {
    const { scores, own, touched } = this;
    const best: (Found<T> & { rank: number })[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (let nth = 0; nth < count; nth += 1) {
      const at = touched[nth] ?? 0;
      const sum = scores[at] ?? 0;
      scores[at] = 0;
      const score = Math.min(1, sum / whole);
      const share = Math.min(1, sum / (own[at] || 1));
      const rank = score + 0.2 * share;
      if (rank <= least) continue;
      const entry = this.entries[at];
      if (entry === undefined || !allowed(entry)) continue;
      insert(best, { entry, score, share, rank });
      if (best.length > limit) best.pop();
      if (best.length === limit) least = best[limit - 1]?.rank ?? least;
    }
    return best;
  }

  private idf(count: number): number {
    return Math.log(1 + this.entries.length / (0.5 + count));
  }
}

/** Behind those that rank as high. */
function insert<Ranked extends { rank: number }>(best: Ranked[], one: Ranked): void {
  let place = best.push(one) - 1;
  for (; place > 0; place -= 1) {
    const before = best[place - 1];
    if (before === undefined || before.rank >= one.rank) break;
    best[place] = before;
  }
  best[place] = one;
}

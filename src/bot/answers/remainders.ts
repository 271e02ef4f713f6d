import { minus } from '../../ledger/arithmetic.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { asked } from './lines.js';
import type { Part } from './part.js';
import { isRate, ofOrdinal, placed } from './surroundings.js';
import { toldSince, triples } from './triples.js';
import type { Loaded } from './types.js';
import type { Wish } from './wish.js';

/** What is left of a named part of the works: the whole and what is finished of it were both published. */
export interface Remainder {
  whole: StoredFact;
  part: StoredFact;
  left: number;
}

const ENOUGH = 0.6;

/** 北岭路电力井 in the item of 北岭路: what the item's own name says tells none of its parts from another. */
function telling({ topic, item }: Part): Map<string, number> {
  const all = asked(topic);
  const own = new Map([...all].filter(([gram]) => !item.title.includes(gram)));
  return own.size > 1 ? own : all;
}

const isCountedSo = (unit: string | undefined, both: readonly StoredFact[]): boolean =>
  unit === undefined || both.some((fact) => fact.unit?.endsWith(unit));

/** 雨水管道共计7576米, 累计完成3378米 (44.5%): 4198 are left. Pairs are taken only where the published share fits them. */
export function remainderOf(part: Part, loaded: Loaded, wish: Wish): Remainder | undefined {
  const facts = ofOrdinal(
    loaded.of(part.item.id).filter((fact) => counts(fact) && fact.kind === 'published'),
    wish.ordinals,
  );
  const lines = new Map(placed(facts, { grams: telling(part), named: new Set() }).map((one) => [one.fact.id, one]));
  const near = triples(facts)
    .filter(({ part: { value }, rate }) => isRate(rate) && value !== undefined)
    .map((one) => ({ ...one, score: Math.max(...[one.whole, one.part].map((fact) => own(lines.get(fact.id)))) }))
    .filter(({ score, whole, part }) => score >= ENOUGH && isCountedSo(wish.unit, [whole, part]))
    .sort((a, b) => b.score - a.score)[0];
  if (!near) return undefined;
  const done = toldSince(near, loaded.of(part.item.id)) ?? near.part;
  return { whole: near.whole, part: done, left: minus(near.whole.value ?? 0, done.value ?? 0) };

  function own(line: { score: number; own: number } | undefined): number {
    return line && line.own > 0 ? line.score : 0;
  }
}

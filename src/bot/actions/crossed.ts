import type { Measure, StoredFact } from '../../model/fact.js';
import { grams } from '../../parsers/items/grams.js';
import type { Turn } from '../turn.js';
import { withoutShare } from './kept.js';
import { namedBy } from './older.js';
import type { Replacement } from './replace.js';

const STAGES: readonly [RegExp, Measure][] = [
  [/在建|施工|在干|推进/u, 'under_construction'],
  [/开工|动工/u, 'started'],
  [/完[成工]|竣工|建成|已建/u, 'done'],
  [/计划|拟建|前期/u, 'planned'],
];

/** 完成和在建写反了: each of the two figures of the last report takes the place of the other. */
export function exchanged(turn: Turn, names: readonly [string, string], base: readonly StoredFact[]): Replacement[] {
  const last = Math.max(0, ...base.map(({ messageId = 0 }) => messageId));
  const told = base.filter(({ messageId, value }) => messageId === last && value !== undefined);
  const [one, other] = names.map((name) => meant(turn, name, told));
  if (one === undefined || other === undefined || one === other || one.unit !== other.unit) return [];
  return [
    { old: one, next: { ...withoutShare(one), value: other.value } },
    { old: other, next: { ...withoutShare(other), value: one.value } },
  ];
}

/** The one figure that is told of the stage or the matter of that name. */
function meant(turn: Turn, name: string, told: readonly StoredFact[]): StoredFact | undefined {
  const stage = STAGES.find(([words]) => words.test(name))?.[1];
  const words = new Set(grams(name));
  const scored = told.map((fact) => ({
    fact,
    score: stage ? Number(fact.measure === stage) : namedBy(turn, fact, words),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const [only, rival] = scored.filter(({ score }) => score === best);
  return best > 0 && rival === undefined ? only?.fact : undefined;
}

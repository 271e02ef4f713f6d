import { ratioAgrees } from '../../ledger/audit.js';
import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { unitsFit } from '../../parsers/resolve/unitFits.js';
import { wordsOf } from './lines.js';

/** A rate with the two counts that it was made of. */
export interface Triple {
  whole: StoredFact;
  part: StoredFact;
  /** Where the rate was said: a figure of its own, or beside the part. */
  rate: StoredFact;
}

/** 电力井60座: what was reported of a named thing that no target counts. */
export const isToldThing = ({ kind, measure, object, target, value, mode }: StoredFact): boolean =>
  kind === 'report' &&
  measure === 'done' &&
  object !== undefined &&
  target === undefined &&
  value !== undefined &&
  mode === undefined;

/** Does the report tell of the same named thing, counted in a like way (151个, 130座)? */
export const tellsOf = (told: StoredFact, { part }: Triple): boolean =>
  part.object === told.object && ['same', 'kin'].includes(unitsFit(told.unit ?? '', part.unit ?? ''));

/** What was reported of the same named thing since its figure was published, newest first. */
export function toldSince(triple: Triple, facts: readonly StoredFact[]): StoredFact | undefined {
  return facts
    .filter((fact) => isToldThing(fact) && counts(fact) && fact.asOf > triple.part.asOf && tellsOf(fact, triple))
    .sort(newestFirst)[0];
}

const NEAR = 5;

/** 34个, 已开工28个, 开工率82.4%; 交办1387件, 化解1300件 (93.73%). */
export function triples(facts: readonly StoredFact[]): Triple[] {
  const ordered = [...facts].sort((a, b) => a.id - b.id);
  const found = ordered.flatMap((rate, at) => {
    const before = ordered
      .slice(Math.max(0, at - NEAR), at)
      .filter((fact) => fact.value !== undefined && fact.unit !== '%');
    return ofRate(rate, before) ?? besidePart(rate, before) ?? [];
  });
  return found.filter((one, at) => found.findIndex((other) => other.part.id === one.part.id) === at);
}

function ofRate(rate: StoredFact, before: readonly StoredFact[]): Triple | undefined {
  if (rate.unit !== '%' || rate.value === undefined) return undefined;
  for (let at = before.length - 1; at > 0; at -= 1) {
    const part = before[at];
    const whole = part && wholeOf(part, rate.value, before.slice(0, at));
    if (part && whole) return { whole, part, rate };
  }
  return undefined;
}

function besidePart(part: StoredFact, before: readonly StoredFact[]): Triple | undefined {
  if (part.percent === undefined || part.unit === '%') return undefined;
  const whole = wholeOf(part, part.percent, before);
  return whole && { whole, part, rate: part };
}

/** 应编目录15807个, 已编15673条: counted in a like way, and of one rate. */
const isLike = (a = '', b = ''): boolean => a === b || ['same', 'kin'].includes(unitsFit(a, b));

function wholeOf(part: StoredFact, percent: number, before: readonly StoredFact[]): StoredFact | undefined {
  return [...before]
    .reverse()
    .find((one) => isLike(one.unit, part.unit) && ratioAgrees(percent, part.value ?? 0, one.value ?? 0));
}

const ENOUGH = 0.3;
/** Of several matters of one item only those that have about as many of the words as the best. */
const NEARLY = 0.15;

/** Those whose words are the asked ones; all where the words choose none. */
export function about(found: readonly Triple[], topic: string): Triple[] {
  const wanted = [...grams(weigh(topic).strong.join('\u0001'))];
  const scored = found.map((one) => {
    const own = grams([one.whole, one.part, one.rate].map(wordsOf).join(','));
    return { one, score: wanted.filter((gram) => own.has(gram)).length / Math.max(wanted.length, 1) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const named = scored.filter(({ score }) => score >= Math.max(ENOUGH, best - NEARLY)).map(({ one }) => one);
  return named.length > 1 ? named : [...found];
}

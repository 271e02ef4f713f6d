import type { StoredFact } from '../../model/fact.js';
import { grams } from '../../parsers/question/tokens.js';
import { ordinalsOf, type Wish } from './wish.js';

/** How much the words of the lines before say about a line, nearest first: 一般隐患7894处,整改7742处. */
const FADE = [0.7, 0.55, 0.42, 0.32, 0.25];
/** Words that the item's own name has choose little among its lines. */
const NAMED = 0.3;
/** What was done is the figure that is asked for: 化解了多少. */
const VERB = 3;

/** The asked words: pairs of characters with their weight, and those of the item's own name. */
export interface Wanted {
  grams: ReadonlyMap<string, number>;
  named: ReadonlySet<string>;
  verb?: string;
}

export interface Placed {
  fact: StoredFact;
  /** 0..1: share of the asked words that the line has, or the lines before it. */
  score: number;
  /** Words of its own that were asked for. */
  own: number;
}

function words(fact: StoredFact): string {
  return [fact.object, fact.milestone, fact.text, fact.nextStep, fact.problem].filter(Boolean).join(',');
}

function sameTelling(a: StoredFact, b: StoredFact): boolean {
  return a.item === b.item && a.kind === b.kind && a.messageId === b.messageId;
}

/** Is the asked 批 or 期 named by one of the lines? */
export function namesOrdinal(facts: readonly StoredFact[], ordinals: readonly string[]): boolean {
  return facts.some((fact) => ordinalsOf(words(fact)).some((one) => ordinals.includes(one)));
}

/** Lines in the order in which they were written, one item after the other. */
function inOrder(facts: readonly StoredFact[]): StoredFact[] {
  return [...facts].sort((a, b) => a.id - b.id);
}

/** How well each line is what the words name, by its own words and by those it stands under. */
export function placed(facts: readonly StoredFact[], wanted: Wanted): Placed[] {
  const { named, verb } = wanted;
  const ordered = inOrder(facts);
  const own = ordered.map((fact) => grams(words(fact)));
  const known = [...wanted.grams.keys()].filter((gram) => named.has(gram) || own.some((one) => one.has(gram)));
  const weight = (gram: string) =>
    gram === verb ? VERB : (wanted.grams.get(gram) ?? 0) * (named.has(gram) ? NAMED : 1);
  const total = known.reduce((sum, gram) => sum + weight(gram), 0);
  return ordered.map((fact, at) => {
    const near = (gram: string): number => {
      if (own[at]?.has(gram)) return 1;
      for (const [step, share] of FADE.entries()) {
        const before = ordered[at - step - 1];
        if (!before || !sameTelling(before, fact)) return 0;
        if (own[at - step - 1]?.has(gram)) return share;
      }
      return 0;
    };
    const score = known.reduce((sum, gram) => sum + near(gram) * weight(gram), 0);
    const mine = known.filter((gram) => own[at]?.has(gram)).length;
    return { fact, score: total === 0 ? 0 : score / total, own: mine };
  });
}

/** Only the lines of the asked 批 or 期 where there are any, else those of none; a line stands under the last that was named. */
export function ofOrdinal(facts: readonly StoredFact[], ordinals: readonly string[]): StoredFact[] {
  if (ordinals.length === 0) return [...facts];
  const kinds = new Set(ordinals.map((one) => one.replace(/^[一二三四五六七八九十]+/u, '')));
  let under: string[] = [];
  let before: StoredFact | undefined;
  const kept = new Set<number>();
  const free = new Set<number>();
  for (const fact of inOrder(facts)) {
    if (before && !sameTelling(before, fact)) under = [];
    before = fact;
    const own = ordinalsOf(words(fact)).filter((one) => kinds.has(one.replace(/^[一二三四五六七八九十]+/u, '')));
    if (own.length > 0) under = own;
    if (under.length === 0) free.add(fact.id);
    else if (under.some((one) => ordinals.includes(one))) kept.add(fact.id);
  }
  const chosen = kept.size > 0 ? kept : free;
  return facts.filter((fact) => chosen.has(fact.id));
}

export function isRate(fact: StoredFact): boolean {
  return fact.value !== undefined && (fact.percent !== undefined || fact.unit === '%');
}

const OPEN = /正在办理|在办|尚未|未办|没有?办|未完成|未整改|未化解|剩余|其余|待办/u;

function fits(fact: StoredFact, wish: Wish): boolean {
  if (fact.value === undefined) return false;
  return wish.unit === undefined || (fact.unit ?? '').endsWith(wish.unit);
}

const LEAST = 0.25;
/** Of lines of any kind, only one that has most of the words. */
const SURE = 0.7;
const NEARLY = 0.05;

function best(lines: readonly Placed[], least: number): StoredFact[] {
  const top = Math.max(0, ...lines.map((one) => one.score));
  if (top < least) return [];
  return lines.filter((one) => one.score >= top - NEARLY).map((one) => one.fact);
}

/** 已完成总工程量的85% after what was done of one thing: the first rate below its line that names no thing of its own. */
function rateUnder(lines: readonly Placed[]): StoredFact | undefined {
  const top = Math.max(0, ...lines.map((one) => one.score));
  const at = lines.findIndex((one) => one.score === top);
  const head = lines[at]?.fact;
  if (head === undefined || top < SURE) return undefined;
  const below = lines.slice(at + 1, at + 1 + FADE.length).map((one) => one.fact);
  const next = below.findIndex((fact) => fact.object !== undefined || !sameTelling(head, fact));
  return (next < 0 ? below : below.slice(0, next)).find(isRate);
}

/** The lines of the kind that is wished for and that the words point at; empty where none is near enough. */
export function wished(lines: readonly Placed[], wish: Wish): StoredFact[] {
  const top = Math.max(0, ...lines.map((one) => one.score));
  const least = Math.max(LEAST, top * 0.5);
  if (wish.left) {
    const open = best(
      lines.filter((one) => one.fact.value !== undefined && OPEN.test(one.fact.text ?? '')),
      LEAST,
    );
    if (open.length > 0) return open;
  }
  if (wish.rate) {
    const rates = best(
      lines.filter((one) => isRate(one.fact)),
      least,
    );
    if (rates.length > 0) return rates;
    const under = rateUnder(lines);
    if (under) return [under];
  }
  if (!wish.number)
    return best(
      lines.filter((one) => one.own > 0),
      SURE,
    );
  const fitting = best(
    lines.filter((one) => fits(one.fact, wish)),
    least,
  );
  if (fitting.length > 0 || wish.unit === undefined) return fitting;
  return best(
    lines.filter((one) => one.fact.value !== undefined && one.own > 0),
    least,
  );
}

/** What a rate without a name of its own (整改率100%) is of: the amount just before it. */
function sizeBefore(rate: StoredFact, lines: readonly Placed[]): StoredFact | undefined {
  if (!isRate(rate) || !/率$/u.test(rate.object ?? '')) return undefined;
  const before = lines[lines.findIndex((one) => one.fact === rate) - 1]?.fact;
  const sized = before !== undefined && before.value !== undefined && !isRate(before) && before.object !== undefined;
  return sized && sameTelling(before, rate) ? before : undefined;
}

/** The lines just before that name what a line is about: 重大隐患18处 before 整改率100%. */
export function leading(
  chosen: readonly StoredFact[],
  named: readonly StoredFact[],
  lines: readonly Placed[],
): StoredFact[] {
  const before = named
    .filter(
      (one) =>
        !chosen.includes(one) &&
        chosen.some((fact) => sameTelling(one, fact) && one.id < fact.id && fact.id - one.id <= FADE.length),
    )
    .sort((a, b) => b.id - a.id)
    .slice(0, 2);
  return [...new Set([...before, ...chosen.flatMap((fact) => sizeBefore(fact, lines) ?? [])])].filter(
    (fact) => !chosen.includes(fact),
  );
}

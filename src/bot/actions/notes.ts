import { near } from '../../ledger/arithmetic.js';
import { overTarget, ratioGap } from '../../ledger/audit.js';
import { fold, newestFirst } from '../../ledger/progress.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { findQuantities } from '../../parsers/quantities.js';
import { number } from '../replies/figures.js';
import type { CardLine } from '../replies/report.js';
import { overNote, ratioNote } from '../replies/report.js';
import type { Turn } from '../turn.js';
import { itemOf, lastFigure, targetOf } from './lines.js';

/** The card's lines with what the arithmetic has to say of each (rules 9, 15). */
export function cardLines(turn: Turn, facts: readonly StoredFact[], before: readonly StoredFact[]): CardLine[] {
  return facts.flatMap((fact) => {
    const item = itemOf(turn, fact);
    if (!item) return [];
    const target = targetOf(turn, fact);
    const last = fact.value === undefined ? undefined : lastFigure(turn, fact, before);
    const level = levelOf(fact, facts, before);
    return [
      {
        fact,
        item,
        notes: notesOf(fact, target, level, facts, turn.text),
        ...(target ? { target } : {}),
        ...(level === undefined ? {} : { level }),
        // Increments alone are no figure to be held against.
        ...(last && !last.increments && last.unit === fact.unit ? { before: last.value } : {}),
      },
    ];
  });
}

/** The cumulative figure after this fact, where there is a base to add an increment to. */
function levelOf(fact: StoredFact, facts: readonly StoredFact[], before: readonly StoredFact[]): number | undefined {
  if (fact.value === undefined || fact.mode === 'percent') return undefined;
  if (fact.mode !== 'delta') return fact.value;
  const series = [...facts, ...before].filter(
    (one) =>
      one.target === fact.target &&
      one.item === fact.item &&
      one.measure === fact.measure &&
      one.object === fact.object &&
      one.scope === fact.scope &&
      one.mode !== 'percent' &&
      (one.kind === 'published' || one.reporterUnit === fact.reporterUnit) &&
      one.asOf <= fact.asOf,
  );
  const figure = fold(series.sort(newestFirst));
  return figure?.increments ? undefined : figure?.value;
}

function notesOf(
  fact: Fact,
  target: Target | undefined,
  level: number | undefined,
  all: readonly Fact[],
  said: string,
): string[] {
  const notes: string[] = [];
  if (
    target &&
    level !== undefined &&
    fact.unit === target.unit &&
    fact.scope === undefined &&
    target.counts !== 'rate' &&
    fact.measure === target.counts
  ) {
    const over = overTarget(level, target);
    if (over !== null) notes.push(overNote(`${number(over)}${target.unit}`));
    const gap = fact.percent === undefined ? null : ratioGap(fact.percent, level, target.value);
    if (gap !== null && fact.percent !== undefined && !isWithinTenths(fact.percent, gap, said))
      notes.push(ratioNote(fact.percent, gap));
  } else if (fact.percent !== undefined) {
    const gap = ratioOfSaid(fact.percent, said);
    if (gap !== undefined) notes.push(ratioNote(fact.percent, gap));
  }
  if (fact.measure === 'rate' && fact.value !== undefined) {
    const gap = ratioOfNeighbours(fact, all) ?? ratioOfSaid(fact.value, said);
    if (gap !== undefined) notes.push(ratioNote(fact.value, gap));
  }
  return notes;
}

/** 达到四成 of 37.5%: the last digit said stands for ten points, or five with 半 (rule 9). */
const isWithinTenths = (stated: number, computed: number, said: string): boolean =>
  /[一二两三四五六七八九]成/u.test(said) && Math.abs(computed - stated) <= (stated % 10 === 0 ? 10 : 5);

/** 收集2910件 办结2891件 办结率99.5%: two counts beside a rate that is all but their ratio, and differs. */
function ratioOfNeighbours(rate: Fact, all: readonly Fact[]): number | undefined {
  // 治理率33%,…建成12个,在建20个,剩7个: counts further off are of other things, whatever they come to by chance.
  const at = all.indexOf(rate);
  const counts = all.filter(
    (one, nth) =>
      Math.abs(nth - at) <= 2 &&
      one.item === rate.item &&
      one.value !== undefined &&
      one.unit !== '%' &&
      one.mode !== 'delta',
  );
  const named = NAMED_RATE.exec(rate.text ?? '')?.[1];
  for (const part of counts) {
    if (part.measure === 'other') continue;
    // 受理312件,办结305件,满意率98.7%: a share of another name is not theirs.
    if (named !== undefined && !OF_ANY.test(named) && part.text?.includes(named) !== true) continue;
    for (const whole of counts) {
      if (
        part === whole ||
        part.unit !== whole.unit ||
        part.value === undefined ||
        whole.value === undefined ||
        part.value > whole.value
      )
        continue;
      const stated = rate.value ?? 0;
      const computed = (100 * part.value) / whole.value;
      const gap = ratioGap(stated, part.value, whole.value);
      if (gap !== null && Math.abs(computed - stated) < 2 && !near(part.value, whole.value)) return gap;
    }
  }
  return undefined;
}

const NAMED_RATE = /(\p{Script=Han}{2})(?:率|比例|占比)/u;
/** 完成率, 达标率: how far anything has come. */
const OF_ANY = /完成|达标|进度|执行|合格|达到/u;

/** 签约52个 已开工45个 开工率86.9%: the two counts right before the rate, kept or not, are meant by it. */
function ratioOfSaid(stated: number, text: string): number | undefined {
  const figures = findQuantities(text);
  const at = figures.findIndex(({ kind, value }) => kind === 'ratio' && near(value, stated));
  const [whole, part] = [figures[at - 2], figures[at - 1]];
  if (whole?.kind !== 'count' || part?.kind !== 'count' || whole.unit === undefined || whole.unit !== part.unit)
    return undefined;
  const named = NAMED_RATE.exec(text.slice(part.end, figures[at]?.start))?.[1];
  if (named !== undefined && !OF_ANY.test(named) && !text.slice(whole.end, part.end).includes(named)) return undefined;
  if (part.value >= whole.value || /[。;\n]/u.test(text.slice(whole.end, figures[at]?.start))) return undefined;
  const computed = (100 * part.value) / whole.value;
  return Math.abs(computed - stated) < 2 ? (ratioGap(stated, part.value, whole.value) ?? undefined) : undefined;
}

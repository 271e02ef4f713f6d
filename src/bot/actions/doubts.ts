import { clean } from '../../ledger/arithmetic.js';
import { auditRows, scaleSlip } from '../../ledger/audit.js';
import { shareOf } from '../../ledger/lights.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import { ASK_WORDS } from '../replies/asks.js';
import { amount, itemName, monthDay, number, singly } from '../replies/figures.js';
import type { Ask } from '../talk.js';
import type { Turn } from '../turn.js';
import { aimSaid } from './aim-said.js';
import { fallenFrom, itemOf, lastFigure, targetOf } from './lines.js';

type Kind = Ask['kind'];
/** What is in doubt, and the words that ask. */
export interface Doubt {
  kind: Kind;
  why: string;
  options: Ask['options'];
}

/** Rule 11: why a figure must not be stored before the sender has said more; undefined when it is clear. */
export function doubtOf(
  turn: Turn,
  draft: Draft,
  facts: readonly StoredFact[],
  settled: ReadonlySet<Kind> = new Set(),
): Doubt | undefined {
  const { fact } = draft;
  if (draft.options && !settled.has('which')) return which(turn, fact, draft.options);
  if (draft.alienUnit && draft.target && !settled.has('unit')) return wrongUnit(fact, draft.target);
  if (fact.value === undefined) return undefined;
  return (
    (settled.has('rows') ? undefined : rows(fact)) ??
    (settled.has('scale') ? undefined : slip(turn, fact)) ??
    (settled.has('lower') ? undefined : lower(turn, fact, facts)) ??
    (settled.has('aim') ? undefined : aimSaid(turn, draft, facts))
  );
}

function which(turn: Turn, fact: Fact, options: readonly Fact[]): Doubt {
  return {
    kind: 'which',
    why: ASK_WORDS.which(fact),
    options: options.slice(0, 6).map((one) => ({ label: labelOf(turn, one), fact: one })),
  };
}

/** 53 新建供水管网. */
export function labelOf(turn: Turn, fact: Fact): string {
  const item = itemOf(turn, fact);
  const target = targetOf(turn, fact);
  if (!item) return fact.item;
  return target ? `${item.code} ${target.metric}` : itemName(item);
}

function wrongUnit(fact: Fact, target: Target): Doubt {
  const right: Fact = { ...fact, target: target.id, unit: target.unit };
  return {
    kind: 'unit',
    why: ASK_WORDS.unit(fact, target.metric, target.unit),
    options: [{ label: ASK_WORDS.slip(amount(right)), fact: right }],
  };
}

function rows(fact: Fact): Doubt | undefined {
  const gap = fact.breakdown && fact.value !== undefined ? auditRows(fact.value, fact.breakdown) : null;
  if (!gap) return undefined;
  const bySum: Fact = { ...fact, value: gap.sum };
  return {
    kind: 'rows',
    why: ASK_WORDS.rows(rowsSum(fact, fact.value), rowsSum(fact, gap.sum)),
    options: [
      { label: ASK_WORDS.bySum(amount(bySum)), fact: bySum },
      { label: ASK_WORDS.rowsWrong(amount(fact)), fact },
    ],
  };
}

/** Rows of less than one of their unit are said singly, and so their sum is. */
function rowsSum({ breakdown = {}, unit = '' }: Fact, value = 0): string {
  const few = Object.values(breakdown).some((row) => row > 0 && row < 1);
  return few ? singly(value, unit) : `${number(value)}${unit}`;
}

const COUNTED = new Set<Fact['measure']>(['done', 'started', 'under_construction']);

function slip(turn: Turn, fact: Fact): Doubt | undefined {
  const target = targetOf(turn, fact);
  if (target && isImpossibleShare(fact, target)) return tooMuch(fact, target);
  if (
    !target ||
    fact.value === undefined ||
    fact.unit !== target.unit ||
    fact.mode === 'percent' ||
    !COUNTED.has(fact.measure)
  )
    return undefined;
  const times = scaleSlip(fact.value, target.value);
  if (times === null) return undefined;
  const power = 10 ** Math.max(1, Math.ceil(Math.log10(times / 1.5)));
  const smaller: Fact = { ...fact, value: clean(fact.value / power) };
  return {
    kind: 'scale',
    why: ASK_WORDS.scale(fact, target.metric, `${number(target.value)}${target.unit}`, times),
    options: [
      { label: ASK_WORDS.slip(amount(smaller)), fact: smaller },
      { label: ASK_WORDS.really(amount(fact)), fact },
    ],
  };
}

/** A share of a whole above 100 % has lost its point; growth may well be above. */
function isImpossibleShare(fact: Fact, target: Target): boolean {
  const growth = /增长|增速|提高|提升|下降/u.test(target.metric);
  return fact.measure === 'rate' && target.unit === '%' && target.value <= 100 && (fact.value ?? 0) > 100 && !growth;
}

function tooMuch(fact: Fact, target: Target): Doubt {
  const value = fact.value ?? 0;
  const smaller: Fact = { ...fact, value: clean(value / 10 ** Math.ceil(Math.log10(value / 100))) };
  return {
    kind: 'scale',
    why: ASK_WORDS.share(fact, target.metric),
    options: [
      { label: ASK_WORDS.slip(amount(smaller)), fact: smaller },
      { label: ASK_WORDS.really(amount(fact)), fact },
    ],
  };
}

/** 75.9% of a target of which 86.8% were told: a share of something else, or less than there was (rule 11). */
function lesserShare(turn: Turn, fact: Fact, facts: readonly StoredFact[]): Doubt | undefined {
  const target = targetOf(turn, fact);
  if (fact.mode !== 'percent' || fact.value === undefined || !target || !COUNTED.has(fact.measure)) return undefined;
  const { mode: _share, ...counted } = fact;
  const last = lastFigure(turn, { ...counted, unit: target.unit }, facts);
  const before = last && last.unit === target.unit && last.share === undefined ? shareOf(target, last.value) : null;
  if (!last || before === null || fact.value >= before - ROUNDED) return undefined;
  const told = `${number(last.value)}${target.unit}（${number(Math.round(before * 10) / 10)}%）`;
  return {
    kind: 'lower',
    why: ASK_WORDS.lower(fact, target.metric, told, monthDay(last.asOf), last.head.reporter ?? ''),
    options: [{ label: ASK_WORDS.asSaid(amount(fact)), fact }],
  };
}
/** Percentage points by which a share may be below what it was computed from. */
const ROUNDED = 1;

function lower(turn: Turn, fact: Fact, facts: readonly StoredFact[]): Doubt | undefined {
  const share = lesserShare(turn, fact, facts);
  if (share) return share;
  if (
    fact.value === undefined ||
    (fact.mode ?? 'cumulative') !== 'cumulative' ||
    !COUNTED.has(fact.measure) ||
    fact.measure === 'under_construction'
  )
    return undefined;
  const target = targetOf(turn, fact);
  const last = fallenFrom(turn, fact, facts);
  if (!last) return undefined;
  const added: Fact = { ...fact, mode: 'delta' };
  const before = `${number(last.value)}${last.unit ?? ''}`;
  const name = fact.object ?? target?.metric ?? '';
  return {
    kind: 'lower',
    why: ASK_WORDS.lower(fact, name, before, monthDay(last.asOf), last.head.reporter ?? ''),
    options: [
      { label: ASK_WORDS.asSaid(amount(fact)), fact },
      { label: ASK_WORDS.increment(amount(fact), `${number(last.value + fact.value)}${fact.unit ?? ''}`), fact: added },
    ],
  };
}

import { near } from '../../ledger/arithmetic.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import { ASK_WORDS } from '../replies/asks.js';
import { amount } from '../replies/figures.js';
import type { Turn } from '../turn.js';
import type { Doubt } from './doubts.js';
import { lastFigure, targetOf } from './lines.js';
import { understand } from './understand.js';

/** Words by which a figure says that it was reached. */
const REACHED = /[了已完成达全均都齐够满到]|累[计积]|目前|现[在有]|截[至止]/u;
/** From so much of the target on the rest may well have come, and of a target of a few it is chance that both are alike. */
const NEARLY = 0.8;
const FEW = 10;

/**
 * 安置房600套 where 600套 are to be begun, and less was reached so far: just the target, without a word that says so, may be the
 * target said again (rule 6). Taken as all of it, it would be a false figure.
 */
export function aimSaid(turn: Turn, { fact, statement }: Draft, facts: readonly StoredFact[]): Doubt | undefined {
  const target = targetOf(turn, fact);
  const { value, measure, mode = 'cumulative', percent, breakdown, scope } = fact;
  if (!target || value === undefined || measure !== target.counts || mode !== 'cumulative') return undefined;
  if (target.counts === 'rate' || target.unit === '%' || target.op !== '>=' || target.value < FEW) return undefined;
  if (!near(value, target.value) || statement.verb !== undefined || statement.all || statement.same) return undefined;
  if (percent !== undefined || breakdown || scope !== undefined || REACHED.test(statement.text)) return undefined;
  const last = lastFigure(turn, fact, facts);
  if (last && last.value >= target.value * NEARLY) return undefined;
  if (understand(turn).drafts.some((other) => isBeyond(turn, other))) return undefined;
  const planned: Fact = { ...fact, measure: 'planned' };
  return {
    kind: 'aim',
    why: ASK_WORDS.aim(fact, target),
    options: [
      { label: ASK_WORDS.isAim(amount(fact)), fact: planned },
      { label: ASK_WORDS.isReached(amount(fact), target), fact },
    ],
  };
}

/** 托位2700个,托育机构12家: who tells of more than was asked for tells what was reached. */
const isBeyond = (turn: Turn, { fact }: Draft): boolean => {
  const target = targetOf(turn, fact);
  return target?.op === '>=' && fact.measure === target.counts && (fact.value ?? 0) > target.value;
};

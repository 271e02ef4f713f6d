import type { StoredFact } from '../../model/fact.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import type { Turn } from '../turn.js';
import { lastFigure, targetOf } from './lines.js';

/** 新入库4家, 新完工3条: finished anew. */
const NEWLY =
  /新((?:入库|纳统|升规|完工|竣工|完成|处置|办结|办理|打通|贯通|通车|开通|更新|更换|改造|建成|修通|整治|投用|投运|上线|验收)(?:了|好|完)?)/u;

/**
 * 新入库4家 where 56 are confirmed: fewer than before and finished anew, it is what came to them and no figure that fell (rules 5 and 11).
 * Where the target itself says 新…, or where it is more than before, it is all there are.
 */
export function asNewly(turn: Turn, draft: Draft, before: readonly StoredFact[]): Draft {
  const { fact } = draft;
  const word = fact.text?.includes('新') ? NEWLY.exec(fact.text)?.[1] : undefined;
  if (word === undefined || fact.value === undefined || (fact.mode ?? 'cumulative') !== 'cumulative') return draft;
  const target = targetOf(turn, fact);
  if (fact.measure !== 'done' || !target || target.counts === 'rate' || target.metric.includes(`新${word}`))
    return draft;
  const last = lastFigure(turn, fact, before);
  const fewer = last !== undefined && last.unit === fact.unit && last.share === undefined && fact.value < last.value;
  return fewer ? { ...draft, fact: { ...fact, mode: 'delta' } } : draft;
}

import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';

/** 采购3200册, 搬迁1380户, 签了9家: elsewhere a step on the way, here the very thing that the target asks for. */
export function isAsked({ measure, due }: Fact, { verb = '' }: Statement, { metric }: Target): boolean {
  // 协议签了9家 is what a target of 签订 asks for.
  if (measure === 'planned' && due === undefined && verb.startsWith('签')) return metric.includes('签');
  if (verb.length < 2 || !metric.includes(verb) || due !== undefined) return false;
  return cueAt(verb, 0)?.kind === (measure === 'planned' ? 'prep' : 'event');
}

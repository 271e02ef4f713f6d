import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';

/** 采购3200册, 搬迁1380户, 签了9家: elsewhere a step on the way, here the very thing that the target asks for. */
export function isAsked({ measure, due }: Fact, { verb = '', subject }: Statement, { metric }: Target): boolean {
  if (measure === 'planned' && due === undefined && isOver(subject, verb, metric)) return true;
  // 协议签了9家 is what a target of 签订 asks for.
  if (measure === 'planned' && due === undefined && verb.startsWith('签')) return metric.includes('签');
  if (verb.length < 2 || due !== undefined) return false;
  if (measure === 'under_construction' && BOUGHT.test(verb) && metric.includes('购')) return true;
  if (measure === 'under_construction' && MAIN_WORKS.test(verb) && metric.includes('主体')) return true;
  if (!metric.includes(verb)) return false;
  return cueAt(verb, 0)?.kind === (measure === 'planned' ? 'prep' : 'event');
}

/** 车站主体完成7座 where the main structure itself is asked for. */
const MAIN_WORKS = /^主体(?:结构|工程)?(?:全部)?(?:完成|完工|封顶)/u;

/** 校车买了18辆, 采购到位22台 where 新购 is asked: they are there. */
const BOUGHT = /^(?:买|购[进入]|采购到位|到[货车])/u;

/** 安全评估完成1070台 where the assessment itself is asked for. */
export function isOver(subject: string, verb: string, metric: string): boolean {
  const step = subject.slice(-2);
  return step.length > 1 && metric.includes(step) && OVER.test(verb) && cueAt(step, 0)?.kind === 'prep';
}
const OVER = /^(?:完成|完结|完毕|办结|做完|干完)/u;

import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { isOfOtherKind } from '../otherKind.js';

const NEW = /新(?:建|增|设)/u;
const RENEWED = /改造|改建|改扩建|提升|整治|修缮|维修|翻[修新]/u;
const DONE_NEW = /^新(?:建|增|设)了?$/u;
const DONE_OVER = /^(?:提升)?(?:改造|改建|整治|修缮|维修|翻[修新])(?:提升)?了?$/u;

/**
 * 公厕新建8座,改造15座 of a target of new ones: what was done to the 15 is not what the target asks for; nor are 雨水管网 the
 * 供水管网 of a target, however much of its name they have.
 */
export function isOtherWork({ verb = '', subject, heading = '' }: Statement, { metric }: Target): boolean {
  if (isOfOtherKind(`${heading}${subject}`, metric)) return true;
  if (DONE_OVER.test(verb)) return NEW.test(metric) && !RENEWED.test(metric) && !metric.includes('新改');
  return DONE_NEW.test(verb) && RENEWED.test(metric) && !NEW.test(metric) && !metric.includes('新改');
}

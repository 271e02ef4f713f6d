import type { Fact } from '../../model/fact.js';
import type { Draft } from './drafted.js';

/** Words of a figure that is all of it. */
export const TOTAL =
  /[是已]含|包含|累计|累积|总共|一共|共计|合计|总计|总数|现在|目前|现有|已有|已?达到?(?=\d)|共(?=\d)|全[市县区局](?=\d)/u;

/**
 * 又入库3家,累计59家; 6月演了9场,全年累计97场; 截至24日2.05万户,本月5900户: the total already holds the increment; both would count it
 * twice.
 */
export function isWithin({ fact, statement }: Draft, { fact: total, statement: said }: Draft): boolean {
  if (total === fact || (total.mode ?? 'cumulative') !== 'cumulative') return false;
  if (total.asOf !== fact.asOf && !(fact.mode === 'delta' && isInPeriod(total.asOf, fact))) return false;
  if (total.target === undefined || total.target !== fact.target) return false;
  if (total.scope !== fact.scope || total.measure !== fact.measure || total.object !== fact.object) return false;
  if (fact.mode === 'delta') return true;
  if (fact.mode !== undefined || fact.value === undefined || total.value === undefined) return false;
  return fact.value < total.value && TOTAL.test(said.text) && !TOTAL.test(statement.text);
}

/** The total is of a day of the period that the increment is told of. */
const isInPeriod = (day: Fact['asOf'], { from, asOf }: Fact): boolean =>
  day !== undefined && from !== undefined && asOf !== undefined && from <= day && day <= asOf;

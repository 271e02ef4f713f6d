import type { Statement } from '../../model/statement.js';
import type { Aim } from './aims.js';

/** Least share of the words that must name a target among others. */
export const LIKELY = 0.22;
/** The same for the one target that is counted so, and for what people call it in a word of the street. */
const FAINT = 0.15;
const TRACE = 0.06;
const SHORT_NAME = 3;

/** 盘活面积6.2万平方米 beside a target in 亩: floors are no land, so faint words are not enough. */
const isOfMeasure = ({ unit = '' }: Statement, { target }: Aim): boolean =>
  unit === '' || !AREA.test(unit) || !AREA.test(target.unit) || LAND.test(unit) === LAND.test(target.unit);
const AREA = /(?:平方米|平米|亩|公顷)$/u;
const LAND = /(?:亩|公顷)$/u;

/** People, households and money are counted of every matter. */
const OF_ALL = /(?:人|人次|名|户|元)$/u;

/** How much of the words must name the one target of an item that is counted as they count: 护栏装到190公里, 戏唱了231场 have but a character of it. */
export function leastAlone(statement: Statement, best: Aim): number {
  const { unit, subject } = statement;
  if (!isOfMeasure(statement, best) || OF_ALL.test(best.target.unit)) return LIKELY;
  return unit !== '个' && best.target.unit !== '个' && subject.length <= SHORT_NAME ? TRACE : FAINT;
}

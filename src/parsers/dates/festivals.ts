import chineseDays from 'chinese-days';
import { addDays, makeDay, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { readYear, YEAR } from './pieces.js';
import type { Finder } from './types.js';

/** Festivals 节日 that people date things by: 春节前, 国庆节, 五一, 除夕. Those of the moon come from chinese-days. */

const SOLAR: Record<string, [month: number, date: number]> = {
  元旦: [1, 1],
  情人: [2, 14],
  妇女: [3, 8],
  三八: [3, 8],
  植树: [3, 12],
  愚人: [4, 1],
  五一: [5, 1],
  劳动: [5, 1],
  五四: [5, 4],
  青年: [5, 4],
  儿童: [6, 1],
  六一: [6, 1],
  七一: [7, 1],
  建党: [7, 1],
  八一: [8, 1],
  建军: [8, 1],
  教师: [9, 10],
  国庆: [10, 1],
  十一: [10, 1],
  圣诞: [12, 25],
};
const LUNAR: Record<string, [month: number, date: number]> = {
  春: [1, 1],
  元宵: [1, 15],
  端午: [5, 5],
  七夕: [7, 7],
  中元: [7, 15],
  中秋: [8, 15],
  重阳: [9, 9],
  腊八: [12, 8],
};

export function solarFromLunar(year: number, month: number, date: number): Day {
  return chineseDays.getSolarDateFromLunar(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
    .date;
}

function festival(name: string, year: number): Day | null {
  const plain = name.replace(/(?<=.)(?:节|假期?)$/, '');
  const solar = SOLAR[plain];
  if (solar) return makeDay(year, solar[0], solar[1]);
  const lunar = LUNAR[plain];
  if (lunar) return solarFromLunar(year, lunar[0], lunar[1]);
  if (plain === '清明')
    return chineseDays.getSolarTerms(`${year}-04-01`, `${year}-04-10`).find((t) => t.name === '清明')?.date ?? null;
  if (/除夕|大年三十/.test(plain)) return addDays(solarFromLunar(year + 1, 1, 1), -1);
  if (plain === '大年初一') return solarFromLunar(year, 1, 1);
  return null;
}

const day: Finder = {
  needs: /节|元旦|五一|七一|国庆|中秋|端午|除夕|十一|清明|元宵|大年/,
  find: new RegExp(
    `(?:${YEAR})?(?<f>春节|清明节?|端午节?|中秋节?|国庆节?|元旦|元宵节?|重阳节?|劳动节|除夕|大年三十|大年初一|(?:妇女|植树|青年|儿童|建党|建军|教师|圣诞|情人|愚人|七夕|中元|腊八|三八|五四|六一)节|(?:五一|七一|十一|八一)(?:节|假期)?(?=前|后|期间|假期|$))(?!上河|路|街|广场|片|村|镇|大道|小区|公园|桥|河)`,
    'g',
  ),
  read(match, today) {
    const name = match.groups?.f ?? '';
    const said = readYear(match.groups, today);
    const at = festival(name, said ?? yearOf(today));
    if (!at) return null;
    const next = said === undefined && at < today ? festival(name, yearOf(today) + 1) : null;
    const days: readonly [Day, Day] = [at, at];
    return next ? { fixed: days, later: [next, next], precision: 'day' } : { fixed: days, precision: 'day' };
  },
};

export const FESTIVAL_FINDERS = { day };

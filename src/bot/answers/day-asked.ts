import { addDays, isDay } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';

/** 今天, 昨天, 6月22号, 22日: a day on which something was told. */
export const DAY_SAID = gated(
  /(?<![到至止])(?:今天|今日)|昨天|昨日|前天|(?:(\d{1,2})月(?:份)?)?(\d{1,2})[号日](?!楼|线|院|文件|令|项)/u,
);

/** The day that the words name, the nearest past where no month is said; undefined where they name none. */
export function daySaid(text: string, today: Day): Day | undefined {
  const found = DAY_SAID.exec(text);
  if (!found) return undefined;
  const [word, month, date] = found;
  if (/^今/u.test(word)) return today;
  if (/^昨/u.test(word)) return addDays(today, -1);
  if (word === '前天') return addDays(today, -2);
  const make = (of: string) => `${of}-${(date ?? '').padStart(2, '0')}`;
  const own = make(month === undefined ? today.slice(0, 7) : `${today.slice(0, 4)}-${month.padStart(2, '0')}`);
  if (month !== undefined) return isDay(own) && own <= today ? own : undefined;
  const before = make(addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7));
  return [own, before].find((day) => isDay(day) && day <= today);
}

import { addDays, startOfWeek } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { gated } from '../gate/gate.js';
import { numeralValue } from '../numbers/numeral.js';
import type { Scan } from './scan.js';

const DUE = '(?=[^,，。]{0,6}(?:到期|截止|到时间|交账|(?:要|该|得|应该?|必须)(?:完成|办结|完工|交|干完|办完)))';
/** 30天内到期, 未来两周要完成, 半个月之内截止. */
const WITHIN = gated(
  new RegExp(
    `(?:(?:未来|今后|接下来|往后)的?(?:这)?(?<soon>\\d{1,3}|半|[一二两三四五六七八九十]{1,3})个?(?<near>天|日|周|星期|礼拜|月)(?:之?内|以内|里)?|(?<![\\d.])(?<count>\\d{1,3}|半|[一二两三四五六七八九十]{1,3})个?(?<unit>天|日|周|星期|礼拜|月)(?:之?内|以内|里))${DUE}`,
    'u',
  ),
);
const WEEK = gated(new RegExp(`(?:(?<next>下)|本|这)个?(?:周|星期|礼拜)(?:之?内|以内|里)?${DUE}`, 'u'));

/** 两三天: as many as the last of them. */
const EITHER = /^[一二两三四五六七八九]+(?=[一二两三四五六七八九]$)/u;
const counted = (word: string): number => numeralValue(word.replace(EITHER, '')) ?? 0;

const LENGTH: Readonly<Record<string, number>> = { 天: 1, 日: 1, 月: 30 };
const HALF_MONTH = 15;
const DAYS_OF_WEEK = 7;

/** The days from now on within which something is to be due. */
export function takeAhead(scan: Scan, today: Day): { from: Day; to: Day } | undefined {
  const within = scan.take(WITHIN)?.groups;
  if (within) {
    const [count = '', unit = ''] = [within.soon ?? within.count, within.near ?? within.unit];
    const days = count === '半' ? HALF_MONTH : counted(count) * (LENGTH[unit] ?? DAYS_OF_WEEK);
    return { from: today, to: addDays(today, days) };
  }
  const week = scan.take(WEEK);
  if (!week) return undefined;
  const monday = addDays(startOfWeek(today), week.groups?.next === undefined ? 0 : DAYS_OF_WEEK);
  return { from: monday < today ? today : monday, to: addDays(monday, DAYS_OF_WEEK - 1) };
}

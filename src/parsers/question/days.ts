import { addDays, startOfWeek } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { gated } from '../gate/gate.js';
import type { Scan } from './scan.js';

const SPAN = gated(/(?:[这本]|上)个?(?:周|星期|礼拜)(?![一二三四五六日天末])|今天|今日|昨天|昨日/u);
/** What a few days added is asked by the deed right before the number, or by 新增; 今天完成多少了 asks how many they are by now. */
const ADDED = gated(
  /(?:[改修建铺装换种栽干办做开招打拆通]|改造|完成|完工|建成|竣工|培训|新增|增加|推进|处理|化解|整治|更换|更新)(?:了|完|成|好)*(?:多少|几)(?![^,。?？]*了[?？。!]*$)/u,
);

const DAY_WORD = gated(/(?:今天|今日)(?=\p{Script=Han}{2})/u);

/** 这周改了多少, 昨天铺了几公里: the few days whose work is asked for; until today where they are not over. */
export function takeDays(scan: Scan, today: Day): { from: Day; to: Day } | undefined {
  if (!ADDED.test(scan.whole)) {
    // 今天户厕完成多少了: the day is no part of the name.
    scan.take(DAY_WORD);
    return undefined;
  }
  const said = scan.take(SPAN)?.[0];
  return said === undefined ? undefined : daysNamed(said, today);
}

/** 今天, 昨天, 前天, 本周, 上周: the days that such a word means, until today where they are not over. */
export function daysNamed(word: string, today: Day): { from: Day; to: Day } | undefined {
  const back = ['今', '昨', '前'].indexOf(word.charAt(0));
  if (back >= 0) return { from: addDays(today, -back), to: addDays(today, -back) };
  const week = /^([这本上])个?(?:周|星期|礼拜)$/u.exec(word)?.[1];
  if (week === undefined) return undefined;
  const monday = startOfWeek(today);
  return week === '上' ? { from: addDays(monday, -7), to: addDays(monday, -1) } : { from: monday, to: today };
}

import { addDays, startOfWeek } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { gated } from '../gate/gate.js';
import type { Scan } from './scan.js';

const SPAN = gated(
  /(?:(?<this>[这本]个?)|(?<last>上个?))(?:周|星期|礼拜)(?![一二三四五六日天末])|(?<today>今天|今日)|(?<yesterday>昨天|昨日)/u,
);
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
  const said = scan.take(SPAN)?.groups;
  if (!said) return undefined;
  const monday = startOfWeek(today);
  if (said.this !== undefined) return { from: monday, to: today };
  if (said.last !== undefined) return { from: addDays(monday, -7), to: addDays(monday, -1) };
  const day = said.today === undefined ? addDays(today, -1) : today;
  return { from: day, to: day };
}

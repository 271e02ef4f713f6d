import type { Day } from '../../model/fact.js';
import { monthOf } from './months.js';

/** 发布通报: the bulletin is to go to the work group. */
export interface PublishCommand {
  /** YYYY-MM; absent = the current one. */
  month?: string;
}

const CALL = '(?:请|麻烦|帮忙?|帮我|给我|现在|可以|同意|把|将|就|,|\\s)*';
const WHICH =
  '(?:这[份个期]|审定(?:好|过|后)?的?|改好的?|定稿的?|《[^》]*》的?|\\d{4}年|去年|今年|(?:\\d{1,2}|十?[一二三四五六七八九十])月份?|本月|上个?月|的)*';
const NAME = '(?:督查|督办|工作|进展|进度|情况)*通报(?:稿|文件)?';
const TO = '(?:工作|督办|督查)?群(?:里面?|内|中)?';
const END = '(?:去|吧|了|[。.!！~\\s])*$';
const PUBLISH = new RegExp(
  `^${CALL}(?:${WHICH}${NAME}(?:可以|现在)?(?:发布?|推送|公布|印发|转发?)(?:到|至|给|进|在)?${TO}${END}|(?:发布|公布)${WHICH}${NAME}${END}|发(?:一?[个份])?${WHICH}${NAME}(?:到|至|进|在)${TO}${END}|在${TO}(?:发布?|公布)(?:一?[个份])?${WHICH}${NAME}${END})`,
  'u',
);

/** 把通报发到群里, 发布5月通报: else null. 生成 is not yet publishing. */
export function readPublish(text: string, today: Day): PublishCommand | null {
  const words = text.replace(/@\S+\s*/gu, '').trim();
  if (words.length > 80 || !PUBLISH.test(words)) return null;
  const month = monthOf(words.replace(/《[^》]*》/gu, ''), today);
  return month === undefined ? {} : { month };
}

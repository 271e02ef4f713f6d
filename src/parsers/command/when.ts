import type { Day } from '../../model/fact.js';
import { findDates } from '../dates.js';

/** Words of a day or hour as orders have them: 明天上午, 周五, 6月2日, 下午3点. */
export const WHEN =
  '(?:今[天早晚日]|明[天早晚日]|后天|大后天|(?:本|这|下)?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{1,2}月)?\\d{1,2}[日号]|[早晚]上|一早|凌晨|[上中下]午|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})点(?:半|整|钟|\\d{1,2}分?)?|\\d{1,2}:\\d{2}|下班前?|月底|本月底|(?:两|三|\\d)天[后内])';

const UNTIL = new RegExp(`(?:请?(?:于|在))?(${WHEN}+)(?:之前|以前|前|之内|以内|内)?`, 'gu');
const CLOCK = /([上中下]午|晚上|早上)?(\d{1,2})(?:点(半|\d{1,2})?|:(\d{2}))/u;

/** Until when a report is wanted, as said, and the text without it. */
export function findUntil(text: string, today: Day): { until?: { words: string; day?: Day }; rest: string } {
  let words: string | undefined;
  const rest = text.replace(UNTIL, (_, said: string) => {
    words ??= said;
    return ' ';
  });
  if (words === undefined) return { rest };
  const day = findDates(words, today, 'future')[0]?.to ?? undefined;
  return { until: day === undefined ? { words } : { words, day }, rest };
}

/** When the reminder itself is wanted: 明天下午3点提醒一下…. */
export function findMoment(words: string, today: Day): { day: Day; time?: string } | undefined {
  const day = findDates(words, today, 'future')[0]?.from ?? undefined;
  const clock = CLOCK.exec(words);
  if (clock === null) return day !== undefined && day > today ? { day } : undefined;
  const said = Number(clock[2]);
  const hour = said < 12 && /下午|晚上/u.test(clock[1] ?? '') ? said + 12 : said;
  const minute = clock[3] === '半' ? '30' : (clock[4] ?? clock[3] ?? '0').padStart(2, '0');
  if (hour > 23) return undefined;
  return { day: day ?? today, time: `${String(hour).padStart(2, '0')}:${minute}` };
}

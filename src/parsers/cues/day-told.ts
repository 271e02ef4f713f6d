import type { Day } from '../../model/fact.js';
import { findDates } from '../dates.js';

/** Longer messages tell more than a day. */
const LONGEST = 24;
/** What is said around the day, and of no matter. */
const AROUND =
  /更正|订正|补充|说明|一下|这|那|刚才?|才|上面|以上|上述|前面|报的?|我|们|这边|[些个]|都|均|全|就|也|应该?|其实|是|为|到|截[至止]|[的了吧哈啊呢哦嗯]|数据?|数字|统计|汇总|采集|口径|情况|进[展度]|时间|节点|早[上晨]|上午|中午|下午|晚上|夜里|下班|当天|为准|[,。:;!\s()]/gu;
/** One of them at least: 昨天 alone may be said of anything. */
const OF_FIGURES = /数|统计|汇总|采集|口径|截[至止]|情况|进[展度]|更正|订正/u;

/** 昨天的数; 是截至上周五的; 更正:截至6月15日: nothing but the day of what was told before, which is over. */
export function dayTold(text: string, today: Day): Day | undefined {
  if (text.length > LONGEST || !OF_FIGURES.test(text) || /[?？]|吗|哪|啥|什么|几[号日月]|多少/u.test(text))
    return undefined;
  const [date, ...more] = findDates(text, today, 'past');
  if (date === undefined || more.length > 0 || date.kind === 'by' || date.kind === 'recurring') return undefined;
  const { to, start, end } = date;
  if (to === null || (to > today && date.from !== null && date.from > today)) return undefined;
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(AROUND, '');
  return rest === '' ? (to > today ? today : to) : undefined;
}

import type { Day } from '../../model/fact.js';
import { findDates } from '../dates.js';
import { findQuantities, type Quantity } from '../quantities.js';

/** Longer messages tell more than a day. */
const LONGEST = 24;
/** What is said around the day, and of no matter. */
const AROUND =
  /更正|订正|补充|说明|一下|这|那|刚才?|才|上面|以上|上述|前面|报的?|我|们|这边|[些个]|都|均|全|就|也|应该?|其实|是|为|到|截[至止]|[的了吧哈啊呢哦嗯]|数据?|数字|统计|汇总|采集|口径|情况|进[展度]|时间|节点|早[上晨]|上午|中午|下午|晚上|夜里|下班|当天|为准|[,。:;!\s()]/gu;
/** One of them at least: 昨天 alone may be said of anything. */
const OF_FIGURES = /数|统计|汇总|采集|口径|截[至止]|情况|进[展度]|更正|订正/u;

/** 6月数还没出: why the day is no later one. */
const NOT_YET =
  /(?:[,。;\s]|(?<=的))(?:\d{1,2}月份?|本月|这个?月|今天|最新)的?(?:数据?|数字)?(?:还|都|也)*(?:没有?|未)(?:出来?|统计|汇总|[上填]?报|拿到)[^,。;]{0,4}$/u;

export interface DayTold {
  day: Day;
  /** 71亿是到5月底的: of which figure it is said. */
  of?: Quantity;
  /** 技能培训的数是到5月底的: of which matter. */
  about?: string;
}

/** 昨天的数; 是截至上周五的; 更正:截至6月15日; 71亿是到5月底的: nothing but the day of what was told before, which is over. */
export function dayTold(text: string, today: Day): DayTold | undefined {
  if (text.length > LONGEST || /[?？]|吗|哪|啥|什么|几[号日月]|多少/u.test(text)) return undefined;
  const said = text.replace(NOT_YET, '');
  const [date, ...more] = findDates(said, today, 'past');
  if (date === undefined || more.length > 0 || date.kind === 'by' || date.kind === 'recurring') return undefined;
  const { to, start, end } = date;
  if (to === null || (to > today && date.from !== null && date.from > today)) return undefined;
  const of = OF_ONE.test(said.slice(0, start)) ? findQuantities(said.slice(0, start))[0] : undefined;
  if (of === undefined && !OF_FIGURES.test(said)) return undefined;
  // 201个是去年的: of another year it says what was counted, and not when.
  if (of !== undefined && to.slice(0, 4) !== today.slice(0, 4)) return undefined;
  const about = of ? undefined : OF_MATTER.exec(said.slice(0, start))?.groups?.name;
  if (about !== undefined && said.slice(end).replace(AROUND, '') === '') return { day: to > today ? today : to, about };
  const rest = `${said.slice(of?.end ?? 0, start)} ${said.slice(end)}`.replace(AROUND, '');
  return rest === '' ? { day: to > today ? today : to, ...(of && { of }) } : undefined;
}

/** The name of a matter, and that its figure is of a day. */
const OF_MATTER =
  /^(?<name>(?!(?:这|那|以上|上述|刚才|前面|我们?|报|都|数)|\d)\p{Script=Han}{2,10}?)(?:(?:的|[这那]一?个|[这那]项)*(?:数据?|数字|统计)(?:都|也|只)*[是为]?(?:统计)?(?:截[至止]到?|[到至])?|(?:都|也)*[是为](?:截[至止]到?)?)$/u;

/** Begins with a figure and says of it what it is. */
const OF_ONE = /^\d.*[是为截]/u;

/** 对,6月16号正式投的: the one day that a yes names, which is over. */
export function dayOfYes(text: string, today: Day): Day | undefined {
  const [date, ...more] = findDates(text, today, 'past');
  if (date === undefined || more.length > 0 || date.kind === 'by' || date.kind === 'recurring') return undefined;
  return date.to !== null && date.from === date.to && date.to <= today ? date.to : undefined;
}

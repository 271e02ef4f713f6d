import type { Day } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import { nodesText } from './answers-deadlines.js';
import { dayText, numberText, percentText } from './answers-format.js';

interface Pace {
  day: Day;
  /** What the share of time comes to, in the target's unit. */
  ought: number;
  /** Share of time gone, in percent. */
  gone: number;
  deadline: Day;
  given: boolean;
}

/** 按时间进度推算到某天应完成多少, said as computed, and what was reported. */
export function paceLine(
  name: string,
  { value, unit }: Target,
  item: Item,
  { day, ought, gone, deadline, given }: Pace,
  done: { value: number; ahead: number } | undefined,
  today: Day,
): string {
  const due = given ? `期限${dayText(deadline, today)}` : `未写明期限，按${dayText(deadline, today)}计`;
  const now = done === undefined ? '还没有上报完成数' : `目前上报${numberText(done.value)}${unit}`;
  return `${name}：目标${numberText(value)}${unit}，${due}；按时间进度推算，到${dayText(day, today)}应完成约${numberText(ought)}${unit}（${percentText(gone)}，推算数${item.nodes === undefined ? '，不是文件写的节点' : ''}），${now}${item.nodes === undefined ? '' : `\n${nodesText(item)}`}`;
}

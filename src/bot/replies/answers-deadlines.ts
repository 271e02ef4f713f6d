import type { Day } from '../../model/fact.js';
import type { Deadline, Item } from '../../model/ledger.js';
import { cut, dayText } from './answers-format.js';

interface Due {
  day: Day;
  given: boolean;
  extended: boolean;
  left: number;
  /** Reported as finished: nothing is overdue. */
  done: boolean;
  others: readonly Deadline[];
  /** Parts of the item whose extension was approved. */
  parts: readonly { object?: string; due?: Day }[];
}

export function deadlineLine(item: Item, due: Due, today: Day, several: boolean): string {
  const name = `${several ? item.id : item.code} ${cut(item.title, 24)}`;
  const left = due.done ? '已报完成' : due.left >= 0 ? `还剩${due.left}天` : `已过期${-due.left}天`;
  const how = due.extended ? '（已批准延期）' : due.given ? '' : '（文件没有写明，按年底计）';
  const recurring = item.recurring ? `，${item.recurring}都要办结` : '';
  const extended = due.parts
    .map((one) => `${one.object ?? ''}已批准延期到${one.due ? dayText(one.due, today) : ''}。`)
    .join('');
  const steps = due.others.filter((one) => one.text !== '').map((one) => `${one.text}（${dayText(one.day, today)}）`);
  return `${name}：期限${dayText(due.day, today)}${how}，${left}${recurring}。${steps.length > 0 ? `文中节点：${[...new Set(steps)].slice(0, 4).join('、')}。` : ''}${nodesText(item)}${extended}`;
}

/** 文件节点：一季度…；二季度…。 */
export const nodesText = ({ nodes }: Item): string =>
  nodes === undefined ? '' : `文件节点：${cut(nodes, MOST_NODES).replace(/。$/u, '')}。`;
const MOST_NODES = 120;

export const SOONEST = '期限最近的（只列文件写明期限、还没有到期的）：';
export const NONE_DUE = '没有查到还没到期、又写明期限的事项。';

/** Those whose day has gone by unfinished, beside the nearest of the others. */
export const ALREADY_PAST = (codes: readonly string[]): string => `另有期限已过、还没有报完成的：${codes.join('、')}。`;

export function soonestLine(name: string, day: Day, left: number, today: Day): string {
  return `${name}：${dayText(day, today)}，还剩${left}天`;
}

import type { Day } from '../../model/fact.js';
import { dayText, monthText } from './answers-format.js';

export function MONTH_NONE(name: string, month: string, latest: Day | undefined, today: Day): string {
  const last = latest ? `最近一次的数截至${dayText(latest, today)}` : '此前也没有上报数';
  return `${name}：${monthText(month, today)}没有上报，${last}。`;
}

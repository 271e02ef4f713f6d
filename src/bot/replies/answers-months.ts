import type { Day } from '../../model/fact.js';
import { dayText, monthText, numberText } from './answers-format.js';

/** No figure of the month, and the newest that there is; `told`: something else was told in it, and follows. */
export function MONTH_NONE(
  name: string,
  month: string,
  latest: { day: Day; text: string; source: string } | undefined,
  today: Day,
  told: boolean,
): string {
  const last = latest
    ? `最近一次的数是${latest.text}（截至${dayText(latest.day, today)}，${latest.source}）`
    : '此前也没有上报数';
  return `${name}：${monthText(month, today)}没有上报${told ? '数字' : ''}，${last}。${told ? '当月上报的情况：' : ''}`;
}

/** 5月当月28台: as it was reported of that month alone. */
export function ADDED_SAID(name: string, month: string, value: number, unit: string, today: Day): string {
  return `${name}：${monthText(month, today)}当月${numberText(value)}${unit}`;
}

export function NO_ADDED(name: string, month: string, earlier: string, today: Day): string {
  return `${name}：${monthText(earlier, today)}没有上报，算不出${monthText(month, today)}当月的数，只有累计数：`;
}

import type { Day } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { targetText } from './answers.js';
import { changeText, dayText, monthText, numberText } from './answers-format.js';

/** No figure of the month, and the newest that there is; `told`: something else was told in it, and follows. */
export function MONTH_NONE(
  name: string,
  month: string,
  latest: { day: Day; text: string; source: string } | undefined,
  today: Day,
  told: boolean,
  target: Target,
): string {
  const last = latest
    ? `最近一次的数是${latest.text}（截至${dayText(latest.day, today)}，${latest.source}），目标${targetText(target)}`
    : `此前也没有上报数。目标${targetText(target)}`;
  return `${name}：${monthText(month, today)}没有上报${told ? '数字' : ''}，${last}。${told ? '当月上报的情况：' : ''}`;
}

/** 5月当月28台: as it was reported of that month alone. */
export function ADDED_SAID(name: string, month: string, value: number, unit: string, today: Day): string {
  return `${name}：${monthText(month, today)}当月${numberText(value)}${unit}`;
}

export function NO_ADDED(name: string, month: string, earlier: string, today: Day): string {
  return `${name}：${monthText(earlier, today)}没有上报，算不出${monthText(month, today)}当月的数，只有累计数：`;
}

interface MonthFigure {
  month: string;
  value: number;
}

const rowsText = (rows: readonly MonthFigure[], unit: string, today: Day): string =>
  rows.map(({ month, value }) => `${monthText(month, today)}${numberText(value)}${unit}`).join('、');

/** Of one month alone nothing can be set against another. */
export const NO_STEPS = (name: string, rows: readonly MonthFigure[], { unit }: Target, today: Day): string =>
  `${name}：只有${rowsText(rows, unit, today)}（累计），没有别的月份可比。`;

/** 各月末累计, and what each month added to the one told before; the most is named. */
export function BY_MONTH(
  name: string,
  rows: readonly MonthFigure[],
  steps: readonly { month: string; since: string; change: number }[],
  { unit }: Target,
  today: Day,
): string {
  const said = unit === '%' ? '个百分点' : unit;
  const most = Math.max(...steps.map(({ change }) => change));
  const top = steps.filter(({ change }) => change === most).map(({ month }) => monthText(month, today));
  const changes = steps.map(
    ({ month, since, change }) => `${monthText(month, today)}比${monthText(since, today)}${changeText(change, unit)}`,
  );
  const first = steps.length > 1 ? `；增加最多的是${top.join('、')}（${numberText(most)}${said}）` : '';
  return `${name}（累计）：${rowsText(rows, unit, today)}；${changes.join('，')}${first}`;
}

/** The ledger begins with its year: no figure of an earlier one is known. */
export const NO_PAST = (year: number): string => `台账从${year}年起，没有以前年度的数。目前的情况：`;

export const NONE_CHANGED = (earlier: string, later: string, fallen: boolean, today: Day): string =>
  `${monthText(earlier, today)}和${monthText(later, today)}都有上报数的指标里，没有${fallen ? '下降' : '上升'}的。`;

/** 按文件，到9月底应有10座（6月30日前8座、9月30日前2座）. */
export const STEPS_BY = (whole: Target, due: readonly Target[], month: string, today: Day): string => {
  const sum = due.reduce((total, { value }) => total + value, 0);
  const steps = due.map(
    ({ due: day, value }) => `${day === undefined ? '' : dayText(day, today)}前${value}${whole.unit}`,
  );
  return `${whole.metric}：按文件到${monthText(month, today)}底应有${sum}${whole.unit}${due.length > 1 ? `（${steps.join('、')}）` : ''}`;
};

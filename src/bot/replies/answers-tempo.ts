import { daysBetween } from '../../days.js';
import { clean } from '../../ledger/arithmetic.js';
import type { Light } from '../../ledger/lights.js';
import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { DONE_WORD } from './answers.js';
import { dayText, numberText, percentText, points } from './answers-format.js';

const MONTH = 365 / 12;

interface By {
  day: Day;
  /** False when the year's end stands in for a deadline that is not given. */
  given: boolean;
}

/** Three figures of what was computed say enough. */
const about = (value: number): string => numberText(Number(value.toPrecision(3)));

const byText = ({ day, given }: By, today: Day): string =>
  given ? `期限${dayText(day, today)}` : `${dayText(day, today)}（文件未写明期限，按年底计）`;

const now = ({ counts, value, unit }: Target, figure: Figure, today: Day): string =>
  `${DONE_WORD[counts]}${numberText(figure.value)}/${numberText(value)}${unit}（截至${dayText(figure.asOf, today)}）`;

/** 完成比例34%，时间进度47.8%，慢13.8个百分点. */
export function AHEAD_LINE(name: string, target: Target, figure: Figure, light: Light, today: Day): string {
  const gap = Number(light.behind.toFixed(1));
  const how = gap === 0 ? '正好相当' : `${gap > 0 ? '慢' : '快'}${points(Math.abs(gap))}`;
  const due = light.given ? `期限${dayText(light.deadline, today)}` : `${dayText(light.deadline, today)}`;
  return `${name}：${now(target, figure, today)}，完成比例${percentText(light.share)}，时间进度${percentText(light.expected)}，比时间进度${how}（时间进度按到${due}均匀推算）`;
}

export function AVERAGE_LINE(
  name: string,
  target: Target,
  figure: Figure,
  from: Day,
  days: number,
  today: Day,
): string {
  if (days <= 0) return `${name}：${now(target, figure, today)}`;
  const month = (figure.value * MONTH) / days;
  const perDay = figure.value / days;
  const daily = perDay >= 0.1 ? `，平均每天约${about(perDay)}${target.unit}` : '';
  return `${name}：${now(target, figure, today)}，从${dayText(from, today)}算起平均每月约${about(month)}${target.unit}${daily}（推算数）`;
}

/** 还差88条，还有190天，平均每月要完成约14.1条. */
export function NEEDED_LINE(
  name: string,
  target: Target,
  figure: Figure,
  left: number,
  by: By,
  days: number,
  today: Day,
): string {
  const head = `${name}：${now(target, figure, today)}，还差${numberText(left)}${target.unit}`;
  if (days <= 0) return `${head}，${byText(by, today)}已到，没有剩余时间可以平均`;
  const month = days >= MONTH ? `平均每月要完成约${about((left * MONTH) / days)}${target.unit}，` : '';
  return `${head}；到${byText(by, today)}还有${days}天，${month}每天约${about(left / days)}${target.unit}（推算数）`;
}

/** 按年初以来平均进度（每月约15.6条）推算，大约12月11日完成. */
export function ETA_LINE(
  name: string,
  target: Target,
  figure: Figure,
  day: Day,
  deadline: By,
  from: Day,
  today: Day,
): string {
  const days = daysBetween(from, figure.asOf);
  const speed = about((figure.value * MONTH) / days);
  const late = daysBetween(deadline.day, day);
  const left = `还差${numberText(clean(target.value - figure.value))}${target.unit}`;
  const head = `${name}：${now(target, figure, today)}，${left}；按${dayText(from, today)}以来的平均进度（每月约${speed}${target.unit}）推算`;
  const due = byText(deadline, today);
  // By that speed it would be done by now: no newer figure says so.
  if (day <= today) return `${head}，现在应已完成，但还没有更新的上报；${due}`;
  return `${head}，大约${dayText(day, today)}完成，${late > 0 ? '晚' : '不晚'}于${due}；这是推算，不是上报的时间`;
}

/** 照现在的平均进度，到12月31日大约180条. */
export function FORECAST_LINE(
  name: string,
  target: Target,
  figure: Figure,
  then: number,
  day: Day,
  today: Day,
): string {
  const enough = then >= target.value ? '能达到目标' : `比目标少约${about(target.value - then)}${target.unit}`;
  return `${name}：${now(target, figure, today)}；按年初以来的平均进度推算，到${dayText(day, today)}约${about(then)}${target.unit}，${enough}；这是推算，不是上报的数`;
}

export function REACHED_LINE(name: string, target: Target, figure: Figure, today: Day): string {
  return `${name}：${now(target, figure, today)}，已达到目标`;
}

/** 报送单位自己说的打算：6月底能完（6月30日）. */
export const PLAN_TOLD = ({ nextStep, text = '', due = '' }: StoredFact, today: Day): string =>
  `报送单位自己说的打算：${nextStep ?? text}（${dayText(due, today)}）`;

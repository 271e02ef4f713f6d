import { readPlace, readTarget, rowsOf } from '../bot/answers/reading.js';
import type { Aim, Loaded } from '../bot/answers/types.js';
import { dayText, figure as figureText, numberText } from '../bot/replies/answers-format.js';
import { addMonths, endOfMonth, minDay } from '../days.js';
import { figureOfMonth, rank } from '../ledger/compare.js';
import { leadOf } from '../ledger/dues.js';
import { deadlineOf, timeGone, yearEnd } from '../ledger/lights.js';
import type { Day } from '../model/fact.js';
import type { Target } from '../model/ledger.js';
import { type ChartOption, COLOURS, frame } from './chart-frame.js';
import { type LedgerState, loadedFrom } from './state.js';
import { wide } from './words.js';

/** A picture before it is drawn: options of echarts without functions, so that the page can draw the same one. */
export interface Chart {
  title: string;
  /** Pixels. */
  width: number;
  height: number;
  option: ChartOption;
  /** The same figures in one or two sentences. */
  text: string;
}

const WIDTH = 720;
/** Labels of the axes are inside what is left of the margins. */
const INSIDE = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
const LAMPS = [
  { key: 'green', name: '绿灯' },
  { key: 'yellow', name: '黄灯' },
  { key: 'red', name: '红灯' },
  { key: 'none', name: '没有上报数' },
] as const;

/** How many targets of each section stand on green, yellow and red, and how many nobody reported. */
export function sectionsChart(state: LedgerState, day: Day): Chart | null {
  const { ledger } = state;
  const loaded = loadedFrom(state);
  const sections = [...new Set(ledger.items.map((item) => item.section))].map((section) => {
    const lamps = { green: 0, yellow: 0, red: 0, none: 0 };
    for (const item of ledger.items.filter((one) => one.section === section))
      for (const target of item.targets) {
        const reading = readTarget({ ledger, item, target }, loaded, day);
        if (reading.figures.length === 0) lamps.none += 1;
        else if (reading.light) lamps[reading.light.colour] += 1;
      }
    return { name: wide(section), lamps };
  });
  const drawn = sections.filter(({ lamps }) => LAMPS.some(({ key }) => lamps[key] > 0));
  if (drawn.length === 0) return null;
  const title = `各板块数字目标进度（截至${dayText(day, day)}）`;
  const told = drawn.map(({ name, lamps }) => {
    const counts = LAMPS.filter(({ key }) => lamps[key] > 0).map((lamp) => `${lamp.name}${lamps[lamp.key]}个`);
    return `${name}：${counts.join('、')}`;
  });
  const option = frame(title, {
    legend: { top: 40, data: LAMPS.map(({ name }) => name) },
    grid: { left: 16, right: 32, top: 80, bottom: 16, ...INSIDE },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: drawn.map(({ name }) => short(name)) },
    series: LAMPS.map(({ key, name }) => ({
      name,
      type: 'bar',
      stack: 'all',
      itemStyle: { color: COLOURS[key] },
      label: { show: true, color: key === 'yellow' || key === 'none' ? '#222' : '#fff' },
      data: drawn.map(({ lamps }) => (lamps[key] === 0 ? null : lamps[key])),
    })),
  });
  const text = `截至${dayText(day, day)}，${told.join('；')}。进度灯按序时进度推算。`;
  return { title, width: WIDTH, height: 130 + 44 * drawn.length, option, text };
}

/** A target's last figure of each month beside what 序时进度 asks for; a month without a figure is a gap, never 0. */
export function monthsChart(state: LedgerState, aim: Aim, day: Day): Chart | null {
  const { ledger, item, target } = aim;
  const loaded = loadedFrom(state);
  const facts = loaded.of(item.id);
  const months = monthsUntil(ledger.yearStart, day);
  const figures = months.map(
    (month) =>
      figureOfMonth(
        target,
        facts.filter((fact) => fact.asOf <= day),
        month,
      )[0],
  );
  if (figures.every((one) => one === undefined)) return null;
  const deadline = deadlineOf(item, target, loaded.extended.get(item.id)) ?? yearEnd(ledger.yearStart);
  const paced = target.op !== '<=';
  const asked = months.map((month) => {
    const gone = timeGone(ledger.yearStart, deadline, minDay(endOfMonth(`${month}-01`), day));
    return Number(((target.value * gone) / 100).toFixed(2));
  });
  const title = `${wide(target.metric)}（${target.unit}）`;
  const names = months.map((month) => `${Number(month.slice(5))}月`);
  const line = { name: '序时进度', type: 'line', symbol: 'none', lineStyle: { type: 'dashed' }, color: COLOURS.plan };
  const option = frame(title, {
    legend: { top: 40, data: ['上报数', ...(paced ? ['序时进度'] : [])] },
    grid: { left: 16, right: 32, top: 90, bottom: 16, ...INSIDE },
    xAxis: { type: 'category', data: names },
    yAxis: { type: 'value' },
    series: [
      {
        name: '上报数',
        type: 'bar',
        barMaxWidth: 48,
        itemStyle: { color: COLOURS.figure },
        label: { show: true, position: 'top' },
        data: figures.map((one) => one?.value ?? null),
      },
      ...(paced ? [{ ...line, data: asked }] : []),
    ],
  });
  const told = figures.flatMap((one, at) =>
    one === undefined ? [] : [`${names[at]}${figureText(one.value, one.unit ?? target.unit, one.qualifier)}`],
  );
  const silent = names.filter((_, at) => figures[at] === undefined);
  const gaps = silent.length === 0 ? '' : `，${silent.join('、')}没有上报数`;
  const pace = paced
    ? `按序时进度到${dayText(day, day)}应为${numberText(asked.at(-1) ?? 0)}${target.unit}，目标${numberText(target.value)}${target.unit}。`
    : `上限${numberText(target.value)}${target.unit}。`;
  return {
    title,
    width: WIDTH,
    height: 420,
    option,
    text: `${wide(target.metric)}：${told.join('、')}${gaps}。${pace}`,
  };
}

/** Figures of a target by county, the largest first; a place that nobody listed is left out, which is not 0. */
export function placesChart(state: LedgerState, aim: Aim, day: Day): Chart | null {
  const { item, target } = aim;
  const loaded = loadedFrom(state);
  const facts = loaded.of(item.id).filter((fact) => fact.target === target.id && fact.asOf <= day);
  const list = rowsOf(facts, day, target.id);
  const named = [...Object.keys(list?.breakdown ?? {}), ...facts.flatMap((fact) => fact.scope ?? [])];
  const readings = [...new Set(named)].map((place) => readPlace(aim, place, loaded, day));
  const parts = partsByPlace(state, aim, loaded, day).filter(({ place }) => !named.includes(place));
  const listedHere = readings.flatMap(({ place, value, fact }) =>
    value === undefined || !fact ? [] : [{ place, value, fact }],
  );
  const known = [...listedHere, ...parts];
  if (known.length === 0) return null;
  const rows = rank(known, (one) => one.value, 'most').map(({ entry }) => entry);
  const days = [...new Set(rows.map(({ fact }) => dayText(fact.asOf, day)))];
  const title = `${wide(target.metric)}分县区（${target.unit}，截至${days.join('、')}）`;
  const option = frame(title, {
    grid: { left: 16, right: 64, top: 56, bottom: 16, ...INSIDE },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ place }) => place) },
    series: [
      {
        type: 'bar',
        itemStyle: { color: COLOURS.figure },
        label: { show: true, position: 'right' },
        data: rows.map(({ value }) => value),
      },
    ],
  });
  const told = rows.map(({ place, value }) => `${place}${numberText(value)}${target.unit}`);
  const text = `${wide(target.metric)}：${told.join('、')}（截至${days.join('、')}）。没有列出的县区不等于没有。`;
  return { title, width: WIDTH, height: 100 + 36 * rows.length, option, text };
}

/** Sub-tasks 子任务 of the item that counties and units have, with the figure of each. */
function partsByPlace({ ledger }: LedgerState, { item, target }: Aim, loaded: Loaded, day: Day) {
  return ledger.items.flatMap((part) => {
    const own = part.parent === item.id ? part.targets.find((one) => countsAs(one, target)) : undefined;
    const figure = own && readTarget({ ledger, item: part, target: own }, loaded, day).figures[0];
    return figure ? [{ place: leadOf(part, ledger), value: figure.value, fact: figure.head }] : [];
  });
}

function countsAs(a: Target, b: Target): boolean {
  return a.metric === b.metric && a.unit === b.unit && a.counts === b.counts;
}

function monthsUntil(start: Day, day: Day): string[] {
  const months: string[] = [];
  for (let at = start; at.slice(0, 7) <= day.slice(0, 7) && months.length < 24; at = addMonths(at, 1))
    months.push(at.slice(0, 7));
  return months;
}

function short(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

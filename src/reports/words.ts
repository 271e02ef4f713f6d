import { monthDay, number } from '../bot/replies/figures.js';
import type { Colour } from '../ledger/lights.js';
import type { Figure } from '../ledger/progress.js';
import type { Day } from '../model/fact.js';
import type { Target } from '../model/ledger.js';
import type { ReportState } from './monthly.js';

/** Words of the produced files, in one place as the replies are. */
export const WORDS = {
  monthlyTitle: (title: string, month: string): string =>
    `${wide(title)}${title.includes(month.slice(0, 4)) ? '' : `${month.slice(0, 4)}年`}${Number(month.slice(5, 7))}月份工作进展情况`,
  summary: (asOf: Day, c: { all: number; reported: number; zero: number; owed: number }): string =>
    `截至${monthDay(asOf)}，共${c.all}项任务，本月已报${c.reported}项（其中零报告${c.zero}项），未报${c.owed}项。进度按序时进度（时间过半、任务过半）比较，为推算。`,
  progress: '进展情况',
  problems: '存在问题',
  suggestions: '工作建议',
  nextSteps: '下一步',
  sources: '上报',
  none: '无',
  owed: '本月未报。',
  zero: '零报告（本月无进展）',
  before: '此前：',
  noFigure: '没有上报数字',
  lead: (unit: string): string => `牵头单位：${unit}`,
  source: (who: string, day: Day): string => `${who}（${monthDay(day)}）`,
};

const LIGHTS: Record<Colour, string> = { green: '绿灯', yellow: '黄灯', red: '红灯' };
const STATES: Record<ReportState, string> = { reported: '已报', zero: '零报告', owed: '未报' };

export const lightWords = (colour: Colour): string => LIGHTS[colour];
export const stateWords = (state: ReportState): string => STATES[state];

/** Documents are read with half-width punctuation; what is printed has the full width again. */
export function wide(text: string): string {
  return text.replace(/[()]|[,;:!?](?!\d)/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const BEFORE = { approx: '约', less_than: '不到', more_than: '', exact: '' };

/** 改造背街小巷：38条，目标176条，完成21.6%，截至5月23日，黄灯 */
export function targetWords(target: Target, figure?: Figure, share?: number, colour?: Colour): string {
  const bound = target.op === '<=' ? '不超过' : '';
  const goal = `目标${bound}${number(target.value)}${target.unit}`;
  if (figure === undefined) return `${wide(target.metric)}：${WORDS.noFigure}，${goal}`;
  const qualifier = figure.qualifier ?? 'exact';
  const value = `${BEFORE[qualifier]}${number(figure.value)}${figure.unit ?? target.unit}${qualifier === 'more_than' ? '以上' : ''}`;
  const parts = [
    `${wide(target.metric)}：${figure.share === undefined ? value : `完成${figure.share}%（推算约${value}）`}`,
    goal,
    ...(share === undefined || target.unit === '%' ? [] : [`完成${round(share)}%`]),
    `截至${monthDay(figure.asOf)}`,
    ...(colour === undefined ? [] : [lightWords(colour)]),
  ];
  return parts.join('，');
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

import { squeeze } from '../lines.js';
import { plainly } from '../problems.js';
import { findFigures } from '../targets/figures.js';
import type { Column, Row } from './rows.js';

/** A column of bare figures, which its heading puts into words: 累计完成 | 2985人. */
const COUNTS = /累计|实际完成|已完成|完成[数量值]|完成投资/;
/** What the month alone brought, beside what is reached: 5月份完成, 本月完成. */
const MONTHS =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[本当单]月)(?:当月|实际)*(?:完成|新增|办结|实现)(?:情况|[数量值])?$/;
export const isMonths = (word: string): boolean => MONTHS.test(word.replace(/\([^()]*\)|\s/g, ''));
const SHARES = /^占.*(?:比重|比例|%)|完成(?:率|比例|进度|百分比)|(?:进度|比例|占比).*%/;
const FIGURE = /^\d[\d.,]*(?:[万亿]?[\u4e00-\u9fff]{0,3}|%)$/;

/** What the columns of progress, 存在问题 and 下步打算 of a row say, in words. `goal`: the goal, whose unit bare figures take. */
export function tellings({ cells }: Row, columns: Column[], words: string[], goal: string): string[] {
  const told: string[] = [];
  const figures: string[] = [];
  const months: string[] = [];
  const more: string[] = [];
  // Of two goals counted alike a bare figure tells nothing.
  const units = findFigures(goal).map(({ unit }) => unit);
  const one = new Set(units).size === units.length;
  for (const [i, column] of columns.entries()) {
    const value = squeeze(cells[i] ?? '');
    const [, word = '', counted = ''] = /^(.*?)([万亿]元)?$/.exec((words[i] ?? '').replace(/[\s()%]/g, '')) ?? [];
    if (value === '' || /^[-—–─/\\]+$/.test(value)) continue;
    if (column === 'next') more.push(plainly(`${words[i] ?? ''}:${value}`, value));
    if (FIGURE.test(value) && MONTHS.test(word)) {
      if (one || counted !== '')
        months.push(
          `其中${word.replace(/情况|[数量值]$/g, '')}${value}${/\d$/.test(value) ? counted || unitOf(goal) : ''}`,
        );
      continue;
    }
    if (column !== 'progress') continue;
    if (FIGURE.test(value) && !one && counted === '') continue;
    if (FIGURE.test(value) && SHARES.test(words[i] ?? '')) figures.push(`完成率${value.replace(/%?$/, '%')}`);
    else if (FIGURE.test(value) && COUNTS.test(word))
      figures.push(`${word.replace(/情况|[数量值]$/g, '')}${value}${/\d$/.test(value) ? counted || unitOf(goal) : ''}`);
    else told.push(value);
  }
  return [...(figures.length > 0 ? [[...figures, ...months].join(',')] : []), ...told, ...more].filter(
    (text) => text !== '',
  );
}

/** 3600人 counts 人. */
const unitOf = (goal: string): string => /\d([万亿]?[\u4e00-\u9fff]{1,4})[^\d]*$/.exec(goal)?.[1]?.slice(0, 4) ?? '';

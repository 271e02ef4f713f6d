import { cut, dayText } from '../bot/replies/answers-format.js';
import type { ReportItem, TargetLine } from './month-item.js';
import type { MonthlyReport } from './monthly.js';
import { goalText, shareText, valueText } from './sentences.js';
import { reportDay, whoSaid } from './state.js';
import { headingOf, lightWords, stateWords, titleOf, wide } from './words.js';

const NONE = '—';
/** Characters of an item's name in the table. */
const LONGEST = 48;

/** Rows of the annex, one a target: item, lead unit, target, figure, share, light, what came in the month, source. */
export function annexRows(report: MonthlyReport): string[][] {
  return report.sections.flatMap(({ items }) => items.flatMap((item) => rowsOf(item, report)));
}

function rowsOf(item: ReportItem, report: MonthlyReport): string[][] {
  const head = [item.code, cut(wide(headingOf(item.item)), LONGEST), item.lead];
  const state = item.leaf ? stateWords(item.state) : NONE;
  if (item.targets.length === 0) {
    const last = item.sources.at(-1);
    const source = last === undefined ? NONE : `${last.who}\n${dayText(last.day, report.today)}报`;
    return [[...head, NONE, NONE, NONE, NONE, state, source]];
  }
  return item.targets.map((line) => [
    ...head,
    `${wide(line.target.metric)}${goalText(line.target)}`,
    figureOf(line, report),
    shareText(line) ?? NONE,
    line.light === undefined ? NONE : lightWords(line.light.colour),
    state,
    sourceOf(line, report),
  ]);
}

/** The figure and the day that it stands for. */
function figureOf({ target, figure }: TargetLine, { today }: MonthlyReport): string {
  return figure === undefined ? '没有上报数' : `${valueText(target, figure)}\n截至${dayText(figure.asOf, today)}`;
}

/** Who reported the figure and when. */
function sourceOf({ figure }: TargetLine, report: MonthlyReport): string {
  if (figure === undefined) return NONE;
  const { head } = figure;
  if (head.kind === 'published') return `《${titleOf(report.ledger)}》公布`;
  return `${whoSaid(head)}\n${dayText(reportDay(head), report.today)}报`;
}

import { addDays, daysBetween, endOfMonth } from '../../days.js';
import { minus } from '../../ledger/arithmetic.js';
import { deadlineOf, reached, yearEnd } from '../../ledger/lights.js';
import type { Target } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { lightText, sourceLine } from '../replies/answers.js';
import {
  AHEAD_LINE,
  AVERAGE_LINE,
  ETA_LINE,
  FORECAST_LINE,
  NEEDED_LINE,
  REACHED_LINE,
} from '../replies/answers-tempo.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { aimsOf } from './part.js';
import { plansTold } from './plans-told.js';
import { type Reading, readTarget } from './reading.js';
import { shownTarget } from './shows.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Loaded, Shown } from './types.js';
import { nameOf, targetLines } from './value.js';

/** 到9月底每月得改多少: the day by which it is wanted, where one to come was named. */
function dayWanted({ months, period, due }: Query, today: string): string | undefined {
  const month = months.at(-1);
  const day = due?.to ?? period?.to ?? (month === undefined ? undefined : endOfMonth(`${month}-01`));
  return day !== undefined && day > today ? day : undefined;
}

/** The day by which the rest is done at the average speed since the year's start; null where there is no speed. */
function finishedBy(value: number, target: number, from: string, asOf: string): string | null {
  const days = daysBetween(from, asOf);
  if (days <= 0 || value <= 0) return null;
  return addDays(asOf, Math.ceil(((target - value) * days) / value));
}

function lineOf(query: Query, reading: Reading, loaded: Loaded, context: AnswerContext, several: boolean): string[] {
  const { target, item, ledger, figures } = reading;
  const name = nameOf(reading, several);
  const { today } = context;
  const given = deadlineOf(item, target, loaded.extended.get(item.id));
  const deadline = { day: given ?? yearEnd(ledger.yearStart), given: given !== null };
  if (figures.length === 0) return targetLines(reading, loaded, context, several);
  const lines = figures.flatMap((figure) => {
    const source = sourceLine(figure.facts, ledger, today);
    if (query.tempo === 'ahead') {
      const light = figure === figures[0] ? reading.light : undefined;
      return light ? [AHEAD_LINE(name, target, figure, light, today), source] : [];
    }
    const counted = target.unit !== '%' && target.op !== '<=' && !target.unit.includes('/') && !figure.increments;
    if (!counted) return [];
    if (query.tempo === 'average')
      return [
        AVERAGE_LINE(name, target, figure, ledger.yearStart, daysBetween(ledger.yearStart, figure.asOf), today),
        source,
      ];
    if (reached(target, figure.value)) return [REACHED_LINE(name, target, figure, today), source];
    const left = minus(target.value, figure.value);
    if (query.tempo === 'needed') {
      const day = dayWanted(query, today) ?? deadline.day;
      const by = { day, given: day !== deadline.day || deadline.given };
      return [NEEDED_LINE(name, target, figure, left, by, daysBetween(today, day), today), source];
    }
    if (query.tempo === 'forecast') {
      const day = dayWanted(query, today) ?? deadline.day;
      const days = daysBetween(ledger.yearStart, figure.asOf);
      if (days <= 0) return [];
      const then = figure.value + (figure.value * daysBetween(figure.asOf, day)) / days;
      return [FORECAST_LINE(name, target, figure, then, day, today), source];
    }
    // 啥时候能到1500个: a step that the target does not name is told by its plan.
    if (!ofTarget(query, target)) return [];
    const by = finishedBy(figure.value, target.value, ledger.yearStart, figure.asOf);
    return by === null ? [] : [ETA_LINE(name, target, figure, by, deadline, ledger.yearStart, today), source];
  });
  const light = query.tempo === 'speed' && lines.length > 0 ? reading.light : undefined;
  const told = light ? lightText(light, target, reached(target, figures[0]?.value ?? 0), today) : undefined;
  return told === undefined ? lines : [...lines.slice(0, -1), told, ...lines.slice(-1)];
}

/** Is the figure that was named the target itself, 1万 of 10000个 included? */
function ofTarget({ values }: Query, { value, unit }: Target): boolean {
  const [said] = values;
  if (said === undefined) return true;
  const ones = /^[万亿]/u.test(unit) || !said.unit.startsWith('万') ? said.value : said.value * 10_000;
  return ones === value;
}

/**
 * How far before or behind the time, the average so far, what is needed from now on, and when it would be finished at that speed:
 * all computed from the reported figure over the time since the year's start, and said so (rules 17, 19). Where nothing is counted,
 * the question goes on to its other answers.
 */
export const tempoAnswer: Handler = async (query, context, talk) => {
  if (query.tempo === undefined) return null;
  const { parts } = subjectOf(query, context, talk);
  if (parts.length === 0 || parts.length > MOST) return null;
  const lines: string[] = [];
  const shown: Shown[] = [];
  const targets: string[] = [];
  for (const part of parts) {
    const loaded = await load(context, [part.item]);
    for (const aim of aimsOf(part)) {
      const reading = readTarget(aim, loaded, context.today);
      // 什么时候能完 of what nobody gave a figure of is answered by its day and what was told.
      if (reading.figures.length === 0 && query.tempo === 'eta') continue;
      const own = lineOf(query, reading, loaded, context, parts.length > 1);
      if (own.length === 0) continue;
      lines.push(...(query.tempo === 'eta' ? plansTold(aim, loaded, context) : []), ...own);
      const [figure] = reading.figures;
      if (figure) shown.push(shownTarget(reading, figure));
      targets.push(aim.target.id);
    }
  }
  if (lines.length === 0) return null;
  return { items: [...new Set(parts.map(({ item }) => item.id))], targets, shown, text: lines.join('\n') };
};

const MOST = 4;

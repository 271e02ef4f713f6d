import type { Day } from '../../model/fact.js';
import { liesAhead } from './days.js';
import type { Draft } from './draft.js';

/** What is said of what has happened. */
const HAPPENED = /[已了]|全部|提前|[都也均]/u;
const LONGEST = 2;

/** 6月底前的8座已全部建成, 7至9月的2座也提前完了: the day by which they were due tells which they are, and not that they are to come. */
export function dropDueNames(drafts: readonly Draft[], text: string, today: Day): void {
  for (const draft of drafts) {
    const { figure, decider, dates, end } = draft;
    const [date, more] = dates;
    if (figure === undefined || date === undefined || more !== undefined || decider?.kind !== 'done') continue;
    if (text.charAt(figure.start - 1) !== '的' || figure.start - date.end > LONGEST || date.end > figure.start)
      continue;
    if (liesAhead(dates, today) && HAPPENED.test(text.slice(figure.end, Math.max(end, figure.end)))) draft.dates = [];
  }
}

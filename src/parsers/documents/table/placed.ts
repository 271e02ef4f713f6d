import { joinBroken, joinParagraphs } from '../broken.js';
import { isBodies, isDay, isPeople } from '../labelkinds.js';
import type { Column } from './rows.js';

/** Lines of one row under their columns, and how many of the lines are of the row. */
export interface Placed {
  cells: string[];
  used: number;
}

const FITS: Partial<Record<Column, (cell: string) => boolean>> = {
  deadline: isDay,
  lead: isBodies,
  assist: isBodies,
  leader: (cell) => isPeople(cell) && !/\d/.test(cell),
};
/** What it costs that a column has no line: who helps is blank more often than what is to be done. */
const BLANK: Partial<Record<Column, number>> = {
  no: 20,
  title: 3,
  goal: 3,
  content: 3,
  lead: 3,
  leader: 2,
  deadline: 2,
};
const MISFIT = 6;
/** A line that is left over behind the last row may be the note under the table. */
const LEFT = 0.6;
/** No row has more lines. */
const LONGEST = 40;

function costOf(column: Column, cell: string, lines: number): number {
  if (lines === 0) return BLANK[column] ?? 1;
  if (/[、,]$/.test(cell)) return MISFIT;
  const fits = FITS[column];
  if (fits) return fits(cell) ? 0.4 * (lines - 1) : MISFIT;
  if (column === 'no') return lines === 1 ? 0 : MISFIT;
  const strange = isDay(cell) || isBodies(cell) ? 1 : 0;
  return strange + (column === 'goal' || column === 'content' ? 0.5 : 0.7) * (lines - 1);
}

interface Way {
  cost: number;
  cells: string[];
}

/** Shares the lines of a row out to its columns: cells broken over lines are joined, a cell that left no line is found by what the others hold. */
export function placed(lines: string[], columns: Column[], last: boolean): Placed {
  const rows = lines.slice(0, LONGEST);
  let ways: (Way | undefined)[] = [{ cost: 0, cells: [] }];
  for (const column of columns) {
    const next: (Way | undefined)[] = [];
    // 县公安局 below 县城管局: bodies of their own, where the column holds such.
    const join = column === 'lead' || column === 'assist' ? joinParagraphs : joinBroken;
    for (const [from, way] of ways.entries()) {
      if (!way) continue;
      let cell = '';
      for (let to = from; to <= rows.length; to++) {
        if (to > from) cell = join(cell, rows[to - 1] ?? '');
        const cost = way.cost + costOf(column, cell, to - from);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { cost, cells: [...way.cells, cell] };
      }
    }
    ways = next;
  }
  let best = rows.length;
  const whole = (used: number): number => (ways[used]?.cost ?? Number.POSITIVE_INFINITY) + LEFT * (rows.length - used);
  if (last) for (let used = rows.length; used > 0; used--) if (whole(used) < whole(best)) best = used;
  return { cells: ways[best]?.cells ?? rows, used: best };
}

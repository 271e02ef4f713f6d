import type { Day } from '../../model/fact.js';
import { gated } from '../gate/gate.js';
import { DURATION_FINDERS as length } from './durations.js';
import { FESTIVAL_FINDERS as festival } from './festivals.js';
import { FIGURE_FINDERS as figure } from './figures.js';
import { LUNAR_FINDERS as lunar } from './lunar.js';
import { MONTH_FINDERS as month } from './months.js';
import { ORDINAL_FINDERS as ordinal } from './ordinals.js';
import { RECURRING_FINDERS as recurring } from './recurring.js';
import { RELATIVE_FINDERS as relative } from './relative.js';
import type { Atom, Finder } from './types.js';
import { WEEK_FINDERS as week } from './weeks.js';
import { YEAR_FINDERS as year } from './years.js';

/** In this order: what an earlier finder took, a later one does not read again. */
const FINDERS: readonly Finder[] = [
  recurring.monthly,
  recurring.weekly,
  recurring.quarterly,
  recurring.daily,
  figure.full,
  figure.compact,
  ordinal.week,
  ordinal.firstDays,
  ordinal.month,
  ordinal.years,
  year.firstMonths,
  length.since,
  length.around,
  length.inside,
  lunar.day,
  month.day,
  month.daySpan,
  figure.monthDay,
  figure.padded,
  month.span,
  month.part,
  year.span,
  year.quarter,
  year.half,
  year.part,
  relative.within,
  length.ago,
  ordinal.neighbours,
  length.later,
  month.month,
  month.bare,
  figure.yearMonth,
  figure.lostMonth,
  week.day,
  week.whole,
  relative.now,
  relative.day,
  festival.day,
  lunar.term,
  month.dayOnly,
  year.whole,
];
const GATED = FINDERS.map(({ needs, find, read }) => ({ needs: gated(needs), find, read }));

function overlaps(atoms: readonly Atom[], start: number, end: number): boolean {
  return atoms.some((a) => a.start < end && start < a.end);
}

/** Days and periods said in the text, each with the fields that are said, in order of place. */
export function findAtoms(text: string, today: Day, rest: (text: string, today: Day) => Atom[]): Atom[] {
  const atoms: Atom[] = [];
  for (const { needs, find, read } of GATED) {
    if (!needs.test(text)) continue;
    find.lastIndex = 0;
    for (let m = find.exec(text); m; m = find.exec(text)) {
      const end = m.index + m[0].length;
      if (end === m.index) find.lastIndex++;
      else if (!overlaps(atoms, m.index, end)) {
        const found = read(m, today);
        if (found) atoms.push({ ...found, start: m.index, end });
        else find.lastIndex = m.index + 1;
      }
    }
  }
  for (const atom of rest(text, today)) if (!overlaps(atoms, atom.start, atom.end)) atoms.push(atom);
  return atoms.sort((a, b) => a.start - b.start);
}

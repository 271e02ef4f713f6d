import type { Day } from '../model/fact.js';
import { findAtoms } from './dates/atoms.js';
import { clockAtoms } from './dates/clock.js';
import { composeAll } from './dates/compose.js';
import type { Atom, DateSpan, Lean } from './dates/types.js';
import { gated } from './gate/gate.js';

export type { DateSpan, Lean, Precision } from './dates/types.js';

const ANY = gated(/[年月日号周旬天季今昨明前目现今截节旦期拜秒钟刻世]|\d[-/.:]\d|\d{8}|[点时内晚早]/);
const DEADLINE = /[以之]?前/y;

/** What a time of day may end with, before 前; most texts with 目前, 月底前 have none, and chrono-node is slow. */
const BEFORE = gated(/[点时分秒钟半整刻午晚早晨夜上间里左右许m\d] ?[以之]?前/);

/** A time alone matters only as a deadline: 下午5点前. */
function deadlineClock(text: string, today: Day): Atom[] {
  if (!BEFORE.test(text)) return [];
  return clockAtoms(text, today).filter((atom) => {
    DEADLINE.lastIndex = atom.end;
    return DEADLINE.test(text);
  });
}

/**
 * Days and periods that a normalised text states, in order. The year that is not said is chosen by what the date is for
 * (rule 10): an as-of date 截至 is the nearest past, a deadline …前 the nearest future; else by `lean`, else this year.
 */
export function findDates(text: string, today: Day, lean?: Lean, options: { clock?: boolean } = {}): DateSpan[] {
  if (!ANY.test(text)) return [];
  return composeAll(text, findAtoms(text, today, options.clock ? clockAtoms : deadlineClock), today, lean);
}

import type { Turn } from './talks.js';
import { TALKS } from './talks.js';
import { ASKED } from './talks-asked.js';
import { BECAME } from './talks-became.js';
import { BEFORE } from './talks-before.js';
import { DOUBTED } from './talks-doubted.js';
import { ELSE } from './talks-else.js';
import { ALL_BUT } from './talks-except.js';
import { FEW_DAYS } from './talks-few-days.js';
import { FURTHER } from './talks-further.js';
import { GRANTED } from './talks-granted.js';
import { HEARD } from './talks-heard.js';
import { LATE } from './talks-late.js';
import { LESS } from './talks-less.js';
import { LINES } from './talks-lines.js';
import { MEANT } from './talks-meant.js';
import { MISTAKEN } from './talks-mistaken.js';
import { OFFICE } from './talks-office.js';
import { PAPERS } from './talks-papers.js';
import { PICKED } from './talks-picked.js';
import { PINNED } from './talks-pinned.js';
import { RIGHTED } from './talks-righted.js';
import { ROWS } from './talks-rows.js';
import { BESIDE_ONE_ANOTHER } from './talks-sides.js';
import { SLIPPED } from './talks-slipped.js';
import { SOME } from './talks-some.js';
import { SOUGHT } from './talks-sought.js';
import { SPOKEN } from './talks-spoken.js';
import { STAGES } from './talks-stages.js';
import { SUMS } from './talks-sums.js';
import { TAKEN } from './talks-taken.js';
import { IN_THREAD } from './talks-thread.js';
import { TOLD } from './talks-told.js';
import { TURNED } from './talks-turned.js';
import { IN_TURN } from './talks-turns.js';
import { WITHIN } from './talks-within.js';

/** Every conversation of the tables, by what it shows. */
export const ALL_TALKS: Record<string, Turn[]> = {
  ...TALKS,
  ...BECAME,
  ...ASKED,
  ...TAKEN,
  ...MEANT,
  ...LINES,
  ...ROWS,
  ...SUMS,
  ...LATE,
  ...RIGHTED,
  ...PAPERS,
  ...PICKED,
  ...TURNED,
  ...IN_THREAD,
  ...FURTHER,
  ...LESS,
  ...STAGES,
  ...SOME,
  ...SOUGHT,
  ...PINNED,
  ...BESIDE_ONE_ANOTHER,
  ...OFFICE,
  ...SPOKEN,
  ...IN_TURN,
  ...WITHIN,
  ...FEW_DAYS,
  ...ALL_BUT,
  ...MISTAKEN,
  ...DOUBTED,
  ...SLIPPED,
  ...HEARD,
  ...GRANTED,
  ...TOLD,
  ...ELSE,
  ...BEFORE,
};

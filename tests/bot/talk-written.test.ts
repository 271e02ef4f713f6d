import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import { ALL_TALKS } from './all-talks.js';
import type { Turn } from './talks.js';

/** What is said, with a greeting, blanks for its commas, and thanks and a picture behind it. */
function otherwise({ says, action }: Turn): string {
  if (says.length < SHORT || /[\n\t ]/u.test(says)) return says;
  return `各位领导好，${says.replaceAll('，', ' ')}${action === 'answer' ? '' : ' 麻烦记一下'}[抱拳]`;
}
const SHORT = 6;

describe.each(Object.entries(ALL_TALKS))('%s', (_name, turns) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it.each(turns.map((turn, at) => [`${at + 1}. ${turn.who}：${otherwise(turn)}`, turn] as const))('%s', (_says, turn) =>
    expectTurn(town, turn, otherwise(turn)),
  );
});

import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import { ALL_TALKS } from './all-talks.js';

describe.each(Object.entries(ALL_TALKS))('%s', (_name, turns) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it.each(turns.map((turn, at) => [`${at + 1}. ${turn.who}：${turn.says}`, turn] as const))('%s', (_says, turn) =>
    expectTurn(town, turn),
  );
});

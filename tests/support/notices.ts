import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Turn } from '../bot/talks.js';
import { expectTurn } from './talk.js';
import { NOTICE, openTown, type Town } from './town.js';

/** A talk over a notice of its own; its turns build on one another. */
export type NoticeTalk = readonly [name: string, notice: string, turns: readonly Turn[]];

/** Plays each talk in a town of its own, a test a turn. */
export const talkOver = (talks: readonly NoticeTalk[]): void =>
  describe.each(talks)('%s', (_name, notice, turns) => {
    let town: Town;
    beforeAll(async () => {
      town = await openTown(undefined, { notice });
    });
    afterAll(() => town.close());

    it.each(turns.map((turn, at) => [`${at + 1}. ${turn.who}: ${turn.says}`, turn] as const))('%s', (_turn, turn) =>
      expectTurn(town, turn),
    );
  });

/** The same over the notice of the town, with these words for its fifth task. */
export const talkOfTask = (talks: readonly NoticeTalk[]): void =>
  talkOver(talks.map(([name, task, turns]) => [name, NOTICE.replace('新开工安置房900套。', task), turns]));

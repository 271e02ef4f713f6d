import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectTurn } from '../support/talk.js';
import { NOTICE, openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

const SISTERS = NOTICE.replace('新开工安置房900套。', '新开工安置房900套，基本建成安置房400套。');

const TURNS: Turn[] = [
  { who: '住建联络员', says: '安置房开工320套，建成110套', action: 'record' },
  { who: '市领导', says: '安置房建成多少套', action: 'answer', has: ['110', '400'], lacks: ['没有上报'] },
];

/** Started and finished of the same thing, each with a target of its own: neither answer denies the other. */
describe('targets of the same thing', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(undefined, { notice: SISTERS });
  });
  afterAll(() => town.close());

  it.each(TURNS.map((turn) => [turn.says, turn] as const))('%s', (_says, turn) => expectTurn(town, turn));
});

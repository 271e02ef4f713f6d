import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectTurn } from '../support/talk.js';
import { NOTICE, openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

const RATES = NOTICE.replace(
  '建成示范托育机构12家。',
  '建成示范托育机构12家，国家卫生乡镇覆盖率达到9%，省级卫生乡镇覆盖率达到60%，中等职业学校达标率达到80%。',
).replace('推行高频事项“一窗办结”。', '实施中小学建设项目25个。');

const TURNS: Turn[] = [
  { who: '卫健联络员', says: '国卫乡镇覆盖率7.5%', action: 'record', facts: [{ item: 'A7', value: 7.5 }] },
  { who: '卫健联络员', says: '省卫乡镇覆盖率52%', action: 'record', facts: [{ item: 'A7', value: 52 }] },
  { who: '市领导', says: '国家卫生乡镇覆盖率多少', action: 'answer', has: ['7.5%'], lacks: ['52%'] },
  { who: '督查室', says: '学校项目完工多少', action: 'answer', has: ['中小学建设项目'] },
];

/** What short forms 简称 stand for, of targets that are named much alike. */
describe('short names', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(undefined, { notice: RATES });
  });
  afterAll(() => town.close());

  it.each(TURNS.map((turn) => [turn.says, turn] as const))('%s', (_says, turn) => expectTurn(town, turn));
});

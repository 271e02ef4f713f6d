import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectTurn } from '../support/talk.js';
import { NOTICE, openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** The same city's other ledger, of another group. */
const OTHER = NOTICE.replaceAll('民生实事', '城市更新')
  .replace('改造老旧小区48个、背街小巷70条。', '更换窨井盖1600个。')
  .replace('打通望山路、临溪街、文昌巷、柳林路4条断头路。', '改造雨污管网30公里。');

const TITLE = '《2024年云岭市城市更新任务清单》';

const ROWS: readonly Turn[] = [
  { who: '市领导', says: '窨井盖更换了多少', action: 'answer', has: ['没有这项', TITLE], lacks: ['1600'] },
  { who: '市领导', says: '雨污管网改了多少公里', action: 'answer', has: [TITLE] },
  { who: '市领导', says: '海绵城市建了多少', action: 'answer', has: ['没有这项'], lacks: [TITLE] },
  { who: '城管联络员', says: '窨井盖更换了320个', action: 'ask', facts: [], has: [TITLE] },
  { who: '城管联络员', says: '广告牌拆了30块', action: 'ask', facts: [], lacks: [TITLE] },
  { who: '住建联络员', says: '绿道修了12公里', action: 'ask', facts: [], lacks: [TITLE] },
  { who: '住建联络员', says: '更正：是13公里', action: 'ask', facts: [], has: ['绿道修了13公里'] },
  { who: '住建联络员', says: '护栏刷了412条', action: 'ask', facts: [], has: ['412条'] },
  { who: '住建联络员', says: '写错了，应为42条', action: 'ask', facts: [], has: ['护栏刷了42条'] },
  { who: '住建联络员', says: '背街小巷的', action: 'record', facts: [{ item: 'A4', value: 42 }] },
  { who: '住建联络员', says: '更正：43条', action: 'correct', facts: [{ item: 'A4', value: 43 }] },
];

/** What is of another group's ledger is neither told here nor kept here, but said where it belongs (rules 11, 22). */
describe('a house with two ledgers', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(undefined, { others: [OTHER] });
  });
  afterAll(() => town.close());

  it.each(ROWS.map((turn) => [`${turn.who}: ${turn.says}`, turn] as const))('%s', (_turn, turn) =>
    expectTurn(town, turn),
  );
});

import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/model/message.js';
import { said, TOLD, talk } from './sample.js';

const OFFICE: Person = { name: '督查科', unit: '市政府督查室', role: 'supervisor' };
const office = () => talk('2024-05-24', TOLD, 1, OFFICE);

/** Talks about who reported and who did not; each row goes on from the one before. */
const TALKS: readonly [ask: string, says: readonly string[], not?: string][][] = [
  [
    ['报了几家了', ['已有3个单位上报', '市交通运输局', '市城管局'], '市教育局'],
    ['剩下的呢', ['市教育局']],
  ],
  [
    ['5月到今天几家报了', ['已有3个单位上报'], '没有人上报'],
    ['其余是谁', ['市教育局']],
  ],
  [['教育局还欠什么', ['没有上报的1项', '8 民办学校']]],
  [['到点没报的名单给我', ['市教育局'], '应报0项']],
  [
    ['谁还没报', ['市教育局']],
    ['都有哪些问题', ['资金没有到位']],
  ],
];

describe('who reported, and who owes', () => {
  it.each(TALKS.map((rows) => [rows.map(([ask]) => ask).join(' / '), rows] as const))('%s', async (_name, rows) => {
    const say = office();
    for (const [ask, says, not] of rows) {
      const answer = await said(say, ask);
      for (const words of says) expect(answer).toContain(words);
      if (not !== undefined) expect(answer).not.toContain(not);
    }
  });

  it('何知夏 is meant by 他 as well', async () => {
    const say = office();
    await say('何知夏那边这个月有几项报了');
    expect((await say('他那还有哪几项没动静'))?.items).toEqual(['A8']);
  });

  it.each([
    ['离25号还有几天', true],
    ['离15号还有几天', false],
  ])('%s: the day of reporting alone', async (ask, told) =>
    expect((await said(office(), ask)).includes('离报送日还有1天')).toBe(told),
  );
});

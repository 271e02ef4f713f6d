import { describe, expect, it } from 'vitest';
import { line, said, talk } from './sample.js';

const ROWS = [
  line('累计送药1.2万人次,其中云岚县0.5万人次、石浦县0.4万人次、东屏区0.3万人次', {
    item: 'A7',
    object: '送药',
    value: 1.2,
    unit: '万人次',
    breakdown: { 云岚县: 0.5, 石浦县: 0.4, 东屏区: 0.3 },
  }),
];
const ROADS = [
  line('清水路、望江街已通车', { item: 'A2', object: '清水路', measure: 'milestone', milestone: '通车' }),
  line('清水路、望江街已通车', { item: 'A2', object: '望江街', measure: 'milestone', milestone: '通车' }),
  line('管线没迁完,望江街暂缓', { item: 'A2', measure: 'status', status: 'paused' }),
];

describe('figures of several', () => {
  it('places of a line that no target counts are added up and set against each other', async () => {
    const say = talk('2024-05-27', undefined, 1, undefined, ROWS);
    await say('送药多少人次');
    const answer = await said(say, '云岚和石浦合起来占多少');
    expect(answer).toContain('合计0.9万人次');
    expect(answer).toContain('75%');
    expect(await said(say, '云岚比东屏多多少')).toContain('相差0.2万人次');
  });

  it('roads that were told to be open are counted by their names', async () => {
    const say = talk('2024-05-27', [], 1, undefined, ROADS);
    expect(await said(say, '断头路通了几条')).toContain('按上报列名计，已完成2条');
    expect(await said(say, '还差几条')).toContain('按列名计还差2条');
  });

  it.each([
    ['断头路有暂缓的没', '望江街暂缓'],
    ['断头路有停工的吗', '望江街暂缓'],
    ['断头路有延期的吗', '没有上报延期的情况'],
    ['交通局这月咋没信了', '市交通运输局5月'],
    ['月报今天交还来得及吗', '25'],
    ['断头路建成4条了吧', '断头路'],
    ['断头路难在哪', '没迁完'],
  ])('%s', async (text, wanted) =>
    expect(await said(talk('2024-05-27', [], 1, undefined, ROADS), text)).toContain(wanted),
  );
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { line, said, talk } from './sample.js';

const published = (facts: readonly Fact[]) => talk('2024-05-27', undefined, 1, undefined, facts);

describe('lines that are told by pieces of a name', () => {
  const rows = [
    line('北桥东侧石壁已揭示', { object: '石壁', measure: 'milestone', milestone: '揭示' }),
    line('南馆桩基完成', { object: '桩基', measure: 'milestone', milestone: '桩基完成' }),
    line('南馆降水完成', { object: '降水', measure: 'milestone', milestone: '降水完成' }),
  ];

  it('the head of a name picks the lines that have it', async () => {
    const answer = await said(published(rows), '污水处理厂北桥遗址挖得怎么样');
    expect(answer).toContain('石壁');
    expect(answer).not.toContain('降水');
  });

  it('开标 and the like are asked of days', async () => {
    const answer = await said(talk(), '问题楼盘什么时候开标');
    expect(answer).toContain('6月30日');
  });
});

describe('what counts what', () => {
  it.each([
    ['改善了多少户厕', '户厕'],
    ['修了几处场地', '场地'],
  ])('%s: the noun keeps its first character', async (text, noun) => {
    expect(await said(talk(), text)).toContain('台账里没有这项');
    expect(await said(talk(), text)).toContain(noun);
  });

  it.each([
    ['交通局有几项达标了', '没有查到'],
    ['哪些指标没到时间进度', '🟡黄灯'],
  ])('%s is a list of states', async (text, wanted) => {
    expect(await said(talk(), text)).toContain(wanted);
  });

  it('how many bodies answer for one matter', async () => {
    const answer = await said(talk(), '窨井盖这块有几个部门负责');
    for (const words of ['市城管局', '云岚县']) expect(answer).toContain(words);
  });
});

describe('days of what is put off', () => {
  it('the halt is said beside the day', async () => {
    const answer = await said(talk(), '污水处理厂什么时候建成');
    expect(answer).toContain('停滞');
  });
});

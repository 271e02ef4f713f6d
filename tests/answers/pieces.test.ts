import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { line, said, TOLD, talk } from './sample.js';

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

  it('a target that is nearly called so goes before pieces elsewhere', async () => {
    expect(await said(talk(), '危桥提升改造')).toContain('6/12座');
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

describe('said in a group', () => {
  it.each([
    ['还有几公里没动', '31.5'],
    ['还有几公里没动工', '31.5'],
  ])('%s after a figure counted so is what is left of it', async (text, wanted) => {
    const say = talk();
    await say('乡村公路修了多少');
    expect(await said(say, text)).toContain(wanted);
  });

  it('桥和路 are both told, and which of them is farther from its target', async () => {
    const say = talk();
    const answer = await said(say, '危桥和路各改了多少');
    for (const words of ['6/12座', '31.5/90公里']) expect(answer).toContain(words);
    expect(await said(say, '哪个离目标远')).toContain('乡村公路进度慢');
  });

  it.each(['净增', '净增量', '净增加'])('%s after a figure', async (text) => {
    const say = talk();
    await say('乡村公路修了多少');
    expect(await said(say, text)).toContain('增加13.5公里');
  });

  it.each([
    ['跟云岚县沾边的有几件', ['窨井盖']],
    ['跟云岚县搭边的任务有哪些', ['窨井盖']],
    ['6月要完的是哪几条', ['问题楼盘']],
    ['写着6月底前字样的是哪些', ['问题楼盘']],
    ['离截止还有一天 还有谁没动静', ['市教育局']],
    ['教育局算齐了吗', ['没有上报的1项']],
    ['月报25号下班前发过去算晚吗', ['25日']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it.each(['老周住哪儿', '帮我编个检查材料应付一下', '领导里谁水平最高'])('%s is declined', async (text) => {
    expect((await talk()(text))?.action).toBe('decline');
  });

  it('最少的县 after a ranking of districts', async () => {
    const say = talk();
    expect(await said(say, '窨井盖哪个区换得最多')).toContain('东屏区：90');
    expect(await said(say, '最少的县')).toContain('云岚县：250');
  });

  it('多了多少 against the last figure there is, where the month before has none', async () => {
    const told = [
      ...TOLD,
      { target: 'A1.1', value: 40, unit: '公里', reporter: '老周', at: '2024-07-10T10:00:00+08:00' },
    ];
    const answer = await said(talk('2024-07-12', told), '乡村公路一共多了多少公里');
    for (const words of ['7月比5月', '8.5公里', '6月没有上报']) expect(answer).toContain(words);
  });
});

describe('asked of bodies and people', () => {
  it.each([
    ['交通局的活儿哪个落后', ['乡村公路：31.5/90公里']],
    ['乡村公路谁家在管', ['林知远', '市交通运输局']],
    ['黄灯都是谁的事', ['（市']],
    ['文件几月几号发的', ['2月20日']],
    ['这清单一共几个责任单位', ['责任单位5个']],
    ['林知远和苏若水加起来几项', ['合计4项']],
    ['市教育局有啥问题没有', ['没有上报']],
    ['领导批示过哪些', ['没有批示']],
    ['卡在资金上的有哪些', ['污水处理厂']],
    ['断头路归哪位市长', ['林知远', '苏若水']],
    ['通知哪天印的', ['2月20日']],
    ['教育局这个月还有几项空着', ['没有上报的1项']],
    ['林知远那边超进度的有哪些', ['🟢绿灯']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
    expect(answer).not.toContain('台账里没有这项');
  });

  it('没有问题 of a body with several items is said once', async () => {
    const answer = await said(talk(), '住建局有啥问题没有');
    expect(answer.match(/没有上报/gu)).toHaveLength(1);
  });

  it('办成几件 asks for those that are done', async () => {
    expect(await said(talk(), '苏若水的事办成几件了')).not.toContain('共3项');
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { line, said, TOLD, talk } from './sample.js';

describe('words of speech are no part of a name', () => {
  it.each([
    ['危桥维修到什么程度了', '6/12座'],
    ['那危桥按多少算', '6/12座'],
    ['城管局哪个落在最后', '32%'],
    ['交通局哪个最拖后腿', '35%'],
    ['乡村公路干得怎么样', '31.5/90公里'],
  ])('%s', async (text, wanted) => expect(await said(talk(), text)).toContain(wanted));

  it.each(['林知远干得怎么样', '何知夏工作做得如何'])('%s: of a person nothing is said', async (text) =>
    expect(await said(talk(), text)).toContain('不评价个人'),
  );

  it('谁报上来的 哪天报的 asks for the source, not for the day of the monthly report', async () => {
    const say = talk();
    await say('危桥改造多少座');
    expect(await said(say, '谁报上来的 哪天报的')).toMatch(/老周.*5月20日/u);
  });
});

describe('states side by side', () => {
  const halted = [
    ...TOLD,
    { item: 'A2', measure: 'status' as const, status: 'delayed' as const, text: '受降雪影响,推迟到9月' },
  ].map((one) => ({ reporter: '老周', at: '2024-05-22T10:00:00+08:00', ...one }));

  it.each(['停滞或者延期的有哪些', '推迟、停工的是哪几项', '有没有停滞和推迟的任务'])('%s', async (text) => {
    const answer = await said(talk('2024-05-27', halted), text);
    for (const words of ['2项', '断头路', '污水处理厂']) expect(answer).toContain(words);
  });
});

describe('things of the talk', () => {
  const roads: Fact[] = ['X101', 'X102', 'Y003'].map((object, at) =>
    line(`${object}完成${30 + at * 20}%`, { object, measure: 'rate', value: 30 + at * 20, unit: '%' }),
  );

  it.each([
    ['那三条路哪条最慢', 'X101'],
    ['这三条哪条最快', 'Y003'],
  ])('%s', async (text, wanted) => {
    const say = talk('2024-05-27', [], 1, undefined, roads);
    await say('污水处理厂怎么样了');
    expect(await said(say, text)).toContain(wanted);
  });

  it('a name that ends in a figure stands apart from its own figure', async () => {
    const say = talk('2024-05-27', [], 1, undefined, roads);
    await say('污水处理厂怎么样了');
    expect(await said(say, 'X102比X101快几个点')).toContain('X102：50%');
  });

  it('what no ledger knows is not ranked with everything else', async () =>
    expect(await said(talk(), '三座水闸哪座最慢')).toContain('台账里没有'));
});

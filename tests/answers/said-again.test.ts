import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { line, NO_PROGRESS, said, TOLD, talk } from './sample.js';

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

describe('what is left of the things that an item names', () => {
  const at = '2024-05-20T10:00:00+08:00';
  const opened = (object: string) => ({
    item: 'A2',
    object,
    measure: 'milestone' as const,
    milestone: '通车',
    text: `${object}通车`,
    reporter: '老周',
    at,
  });
  const roads = ['望山路', '临溪街', '文昌巷', '柳林路'];

  it.each(['断头路还剩哪几条没通', '断头路没通的是哪几条', '哪几条断头路还没打通'])('%s', async (text) => {
    const answer = await said(talk('2024-05-27', [opened('文昌巷')], 1, undefined, [], { A2: roads }), text);
    expect(answer).toContain('望山路、临溪街、柳林路');
    expect(answer).toContain('已报完成的：文昌巷');
  });

  it('more were counted than named: which they are is not guessed', async () => {
    const told = [{ target: 'A2.1', value: 3, unit: '条', reporter: '老周', at }, opened('文昌巷')];
    const answer = await said(talk('2024-05-27', told, 1, undefined, [], { A2: roads }), '断头路还剩哪几条没通');
    expect(answer).toContain('已报完成3个，列名的只有文昌巷');
    expect(answer).not.toContain('没有报完成的');
  });
});

describe('figures by time', () => {
  it('of a month to come nobody has reported: how it stands is told', async () => {
    const answer = await said(talk(), '危桥来得及在9月入冬前修完不');
    expect(answer).toContain('6/12座');
    expect(answer).not.toContain('没有上报');
  });

  it.each(['乡村公路完成率比上个月提高几个百分点', '乡村公路比上月涨了几个点'])(
    '%s: shares are compared as well',
    async (text) => expect(await said(talk(), text)).toContain('20%→35%，提高15个百分点'),
  );

  it('a later report of a named thing takes the place of the published one', async () => {
    const road = line('X7路基完成40%', { object: 'X7', measure: 'rate', value: 40, unit: '%' });
    const later = {
      item: 'A7',
      object: 'X7',
      measure: 'rate' as const,
      value: 55,
      unit: '%',
      text: 'X7干到55%',
      reporter: '阿澄',
      at: '2024-05-22T10:00:00+08:00',
    };
    const answer = await said(talk('2024-05-27', [later], 1, undefined, [road]), '污水处理厂X7到哪了');
    expect(answer).toContain('55%');
    expect(answer).not.toContain('40%');
  });
});

describe('why nothing is told', () => {
  const zero = [NO_PROGRESS];
  it.each(['民办学校占比为什么一直没有数', '民办学校占比为啥没动静'])('%s', async (text) => {
    const answer = await said(talk('2024-05-27', zero), text);
    expect(answer).toContain('没有上报原因');
    expect(answer).toContain('无进展');
  });
});

describe('sections by a part of their titles', () => {
  it.each(['居住那个板块有几项', '破解住房难板块几项任务'])('%s', async (text) =>
    expect(await said(talk(), text)).toContain('2项'),
  );
});

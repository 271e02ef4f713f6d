import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { said, talk } from './sample.js';

describe('what should be finished by a day', () => {
  it.each([
    ['乡村公路到6月底应该完成多少', ['到6月30日应完成约44.6公里', '推算', '31.5公里']],
    ['危桥按节点该改几座', ['到5月27日应完成约4.8座', '6座']],
    ['问题楼盘眼下应该处置到多少个', ['期限6月30日']],
  ])('%s: by the share of time, said as computed', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it('还应该改多少 is what is left', async () => expect(await said(talk(), '危桥还应该改几座')).not.toContain('推算'));
});

describe('counts behind a ratio', () => {
  const line = (text: string, more: Partial<Fact>): Fact => ({
    item: 'A6',
    measure: 'other',
    asOf: '2024-05-16',
    text,
    ...more,
  });
  const rows = [
    line('巡查点位400处', { object: '巡查点位', value: 400, unit: '处' }),
    line('已收运384处', { object: '巡查点位', value: 384, unit: '处', percent: 96 }),
  ];

  it('还剩几处 and 一共巡查了多少处 after the ratio', async () => {
    const say = talk('2024-05-27', undefined, 1, undefined, rows);
    expect(await said(say, '垃圾收运率多少')).toContain('94.2%');
    expect(await said(say, '一共巡查了多少处')).toContain('400处');
    await say('垃圾收运率多少');
    expect(await said(say, '还剩几处')).toContain('16处');
  });
});

describe('months and days in words', () => {
  it.each([
    ['垃圾收运率近两个月分别多少', ['93.5%', '94.2%']],
    ['乡村公路一个月修了几公里', ['13.5公里']],
    ['窨井盖里云岚和东屏一共几个', ['340']],
    ['危桥这项几月几号到期', ['12月31日']],
    ['才1项是谁报的，几点报的', ['老周']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it('今天几月几号 is none of the ledger', async () => expect((await talk()('今天几月几号'))?.action).toBe('decline'));

  it('an empty list of a body says whose it is', async () =>
    expect(await said(talk(), '教育局9月到期的有哪些')).toContain('市教育局'));
});

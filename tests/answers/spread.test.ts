import { describe, expect, it } from 'vitest';
import { line, said, TOLD, talk } from './sample.js';

describe('what lies between two places of a list', () => {
  it.each([
    ['窨井盖换得最多的和最少的差几个', '相差210个'],
    ['窨井盖第一名比第二名多多少', '相差50个'],
    ['窨井盖第二位跟末位相差几个', '相差160个'],
    ['窨井盖最多的县区比垫底的多几个', '相差210个'],
  ])('%s', async (text, wanted) => expect(await said(talk(), text)).toContain(wanted));

  it('第二比倒数第一多几个 after the list was shown', async () => {
    const say = talk();
    await say('窨井盖哪个县区最多');
    expect(await said(say, '第二名比倒数第一多几个')).toContain('相差160个');
  });

  it('of a matter without a list nothing is made up', async () =>
    expect(await said(talk(), '断头路最多的和最少的差几条')).not.toMatch(/相差/u));
});

describe('what is compared', () => {
  it.each(['乡村公路比危桥多修了多少', '垃圾收运率比断头路高多少'])(
    '%s: nothing lies between unlike units',
    async (text) => expect(await said(talk(), text)).not.toMatch(/相差(?!\d+(?:\.\d+)?个百分点)/u),
  );

  it('甲比乙多建了几个 is the difference of the two, not what a month added', async () => {
    const both = [
      ...TOLD,
      { target: 'A3.2', value: 210, unit: '套', reporter: '小魏', at: '2024-05-22T10:00:00+08:00' },
    ];
    expect(await said(talk('2024-05-27', both), '保障房比安置房多盖了几套')).toContain('相差90套');
  });

  it.each([
    ['哪项涨得最多', ['提高15个百分点', '18→31.5公里']],
    ['这个月进步最大的是哪项', ['提高15个百分点']],
    ['城管局哪项涨幅最大', ['生活垃圾收运率', '提高0.7个百分点']],
    ['住建局哪项提高得最快', ['排不出涨幅']],
  ])('%s: by what the month added to the share', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });
});

describe('a named thing of an item with targets of other things', () => {
  const rows = [
    line('“开工一期”项目20个', { object: '“开工一期”项目', value: 20, unit: '个' }),
    line('已动工16个', { object: '“开工一期”项目', value: 16, unit: '个', measure: 'started' }),
  ];

  it('a published start is never said to be missing', async () =>
    expect(await said(talk('2024-05-27', undefined, 1, undefined, rows), '污水处理厂动工了几个')).not.toContain(
      '没有上报',
    ));
});

describe('the light of one matter', () => {
  it.each(['乡村公路是不是偏慢了', '乡村公路亮红灯了吗', '乡村公路进度滞后没有'])(
    '%s: with its figure',
    async (text) => {
      const answer = await said(talk(), text);
      expect(answer).toContain('31.5/90公里');
      expect(answer).toMatch(/[🟢🟡🔴]/u);
    },
  );
});

describe('what nobody lists among the ways of asking', () => {
  it.each([
    ['交通局手里的活哪件走在最前头', ['A2']],
    ['交通局落在最后头的是哪件', ['A1']],
  ])('%s', async (text, items) => expect((await talk()(text))?.items).toEqual(items));

  it('没往上报的', async () => {
    const person = { name: '阿澄', unit: '市教育局', role: 'liaison' as const };
    expect((await talk('2024-05-27', undefined, 1, person)('我们局哪几项没往上报'))?.items).toEqual(['A8']);
  });

  it('建议怎么办: what was suggested', async () => {
    const told = [
      ...TOLD,
      {
        item: 'A7',
        measure: 'status' as const,
        status: 'blocked' as const,
        problem: '用电没有接通',
        suggestion: '请供电部门提前架线',
        text: '用电没有接通,建议请供电部门提前架线',
        reporter: '阿澄',
        at: '2024-05-23T10:00:00+08:00',
      },
    ];
    const say = talk('2024-05-27', told);
    expect(await said(say, '污水处理厂卡在哪')).toContain('用电');
    expect(await said(say, '有什么建议')).toContain('架线');
    expect(await said(talk(), '断头路提了哪些建议')).toContain('没有上报工作建议');
  });
});

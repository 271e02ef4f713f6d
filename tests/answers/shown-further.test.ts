import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { line, said, TOLD, talk } from './sample.js';

const published = (facts: readonly Fact[]) => talk('2024-05-27', undefined, 1, undefined, facts);
const at = '2024-05-23T10:00:00+08:00';

describe('of all that the talk has shown', () => {
  it.each([
    ['两样上个月各是多少', ['18/90公里', '危桥']],
    ['分别比上月多了多少', ['13.5公里', '危桥']],
    ['这两项各完成多少', ['31.5/90公里', '6/12座']],
  ])('%s: both, not only the last', async (text, wanted) => {
    const say = talk();
    await say('乡村公路修了多少');
    await say('危桥呢');
    const answer = await said(say, text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it('各县区 are places, not figures shown', async () => {
    const say = talk();
    await say('乡村公路修了多少');
    await say('危桥呢');
    expect(await said(say, '窨井盖各县区分别多少')).not.toContain('乡村公路');
  });
});

describe('shares of a printed total', () => {
  const rows = [
    line('受理群众诉求60件', { object: '受理群众诉求', value: 60, unit: '件' }),
    line('商户15件', { object: '商户', value: 15, unit: '件' }),
    line('共计75件', { value: 75, unit: '件' }),
  ];

  it('占总数多少 after one of its parts', async () => {
    const say = published(rows);
    expect(await said(say, '污水处理厂商户几件')).toContain('15件');
    expect(await said(say, '占总数几成')).toContain('20%');
  });

  it('a part by its name after the total', async () => {
    const say = published(rows);
    await say('污水处理厂办件总量多少');
    expect(await said(say, '商户的占多少')).toContain('20%');
  });
});

describe('what is left', () => {
  const rows = [
    line('“入园一批”项目25个', { object: '“入园一批”项目', value: 25, unit: '个' }),
    line('已投产19个', { object: '“入园一批”项目', value: 19, unit: '个' }),
    line('入园项目投产率76%', { measure: 'rate', value: 76, unit: '%' }),
  ];
  it.each(['25个入园的还没投产几个', '25个入园的里头有几个没投产'])('%s of a published whole', async (text) =>
    expect(await said(published(rows), text)).toMatch(/6个/u),
  );

  it('开工的还有多少没建成: the started without the finished', async () => {
    const both = [...TOLD, { target: 'A3.2', value: 210, unit: '套', reporter: '小魏', at }];
    expect(await said(talk('2024-05-27', both), '保障房开工了的还有多少没建成')).toContain('开工未完成的90套');
  });
});

describe('named things of one item', () => {
  const told = [
    ...TOLD,
    {
      item: 'A2',
      object: '青松路',
      measure: 'status' as const,
      status: 'not_started' as const,
      text: '青松路没开工',
      reporter: '老周',
      at,
    },
    {
      item: 'A2',
      object: '白杨路',
      measure: 'milestone' as const,
      milestone: '通车',
      text: '白杨路通车',
      reporter: '老周',
      at,
    },
  ];

  it.each(['没动的是哪两条', '哪几条还没开工', '哪几条没动'])('%s', async (text) => {
    const say = talk('2024-05-27', told);
    await say('断头路打通几条');
    const answer = await said(say, text);
    expect(answer).toContain('青松路');
    expect(answer).not.toContain('白杨路');
  });

  it('none told to be so: nothing is listed', async () => {
    const say = talk('2024-05-27', told);
    await say('断头路打通几条');
    expect(await said(say, '停工的是哪几条')).toContain('没有上报');
  });

  it('two names and the thing of both', async () => {
    const rows = [
      line('东庄小学操场建成', { object: '东庄小学操场', measure: 'milestone', milestone: '建成' }),
      line('西庄小学操场正在招标', { object: '西庄小学操场', measure: 'status', status: 'in_progress' }),
      line('东庄小学食堂封顶', { object: '东庄小学食堂', measure: 'milestone', milestone: '封顶' }),
    ];
    const answer = await said(published(rows), '污水处理厂东庄小学和西庄小学的操场好了没');
    for (const words of ['东庄小学操场', '西庄小学操场']) expect(answer).toContain(words);
  });
});

describe('lists by a cause and by a deadline', () => {
  it('only what the cause held up', async () => {
    const rows = [
      line('因高温推迟浇筑', { item: 'A2', problem: '因高温推迟浇筑' }),
      line('做好高温慰问', { item: 'A3' }),
    ];
    const found = await published(rows)('受高温影响没推进的是哪几件');
    expect(found?.items).toEqual(['A2']);
  });

  it('6月底前该完的 完了没: how each stands', async () =>
    expect(await said(talk(), '6月底前该完的完了没')).toMatch(/处置问题楼盘.*尚未完成/u));
});

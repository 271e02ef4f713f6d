import { describe, expect, it } from 'vitest';
import { said, TOLD, talk } from './sample.js';

describe('what two answer for together', () => {
  it.each([
    ['林知远和苏若水共同负责的是哪项', '断头路'],
    ['苏若水和何知夏有一起牵头的吗', '没有苏若水、何知夏共同负责的事项'],
  ])('%s', async (text, wanted) => expect(await said(talk(), text)).toContain(wanted));

  it('这两位: those named before', async () => {
    const say = talk();
    await say('林知远手上几项');
    await say('苏若水呢');
    const answer = await said(say, '这两位有没有一起牵头的');
    expect(answer).toContain('1项');
    expect(answer).toContain('断头路');
  });
});

describe('why a figure is another than before', () => {
  const told = (value: number, day: string) => ({
    target: 'A1.2',
    value,
    unit: '座',
    reporter: '老周',
    at: `2024-05-${day}T10:00:00+08:00`,
  });

  it.each(['危桥怎么比上次报的还少了', '危桥上次不是报的7座吗', '危桥的数怎么变了'])('%s', async (text) => {
    const answer = await said(talk('2024-05-27', [told(7, '14'), told(5, '20')]), text);
    for (const words of ['5月14日报7座', '5月20日报5座', '减少2座']) expect(answer).toContain(words);
  });

  it('上次不是7座吗 goes on from the matter of the talk', async () => {
    const say = talk('2024-05-27', [told(7, '14'), told(5, '20')]);
    await say('危桥改造多少座');
    expect(await said(say, '上次不是7座吗')).toContain('减少2座');
  });

  it('without an earlier figure nothing is made up', async () =>
    expect(await said(talk('2024-05-27', [told(5, '20')]), '危桥怎么比上次少了')).not.toContain('减少'));
});

describe('a place that a list names', () => {
  it('goes on from the list by what was added since', async () => {
    const added = [
      ...TOLD,
      {
        target: 'A5.1',
        value: 20,
        unit: '个',
        mode: 'delta' as const,
        scope: '东屏区',
        reporter: '阿澄',
        at: '2024-05-24T10:00:00+08:00',
      },
    ];
    const answer = await said(talk('2024-05-27', added), '东屏区窨井盖换了多少');
    expect(answer).toContain('110个');
    expect(answer).not.toContain('20个');
  });
});

describe('matters of one item, shares of one another', () => {
  it('危桥和乡村公路各到多少了: each of the two, and nothing else', async () => {
    const answer = await said(talk(), '危桥和乡村公路各到多少了');
    for (const words of ['6/12座', '31.5/90公里']) expect(answer).toContain(words);
  });

  it.each(['哪些任务已经达到全年目标了', '哪几项达到目标了'])('%s', async (text) => {
    const full = [...TOLD, { target: 'A2.1', value: 4, unit: '条', reporter: '老周', at: '2024-05-24T10:00:00+08:00' }];
    const answer = await said(talk('2024-05-27', full), text);
    expect(answer).toContain('断头路');
    expect(answer).not.toContain('危桥');
  });

  it('离全年任务还有多大差距 goes on from the matter of the talk', async () => {
    const say = talk();
    await say('危桥改造多少座');
    expect(await said(say, '离全年任务还有多大差距')).toContain('还差6座');
  });

  it.each(['西岭新区窨井盖换了几个', '高新区窨井盖换了多少'])('%s: the whole is not told as its own', async (text) =>
    expect(await said(talk(), text)).toMatch(/没有列出/u),
  );

  it('问题楼盘6月底就到期了，报完成没有: the day, and how it stands', async () => {
    const answer = await said(talk(), '问题楼盘6月底就到期了，报完成没有');
    for (const words of ['6月30日', '90%']) expect(answer).toContain(words);
  });

  it('林知远那一摊有没有红灯', async () =>
    expect(await said(talk(), '林知远那一摊有没有红灯')).not.toContain('台账里没有'));
});

describe('what nobody told of', () => {
  it.each(['危桥改造预算多少', '乡村公路每公里花多少钱', '断头路造价多少'])(
    '%s: money is not told by other figures',
    async (text) => expect(await said(talk(), text)).toContain('“资金”的数没有上报'),
  );

  it('危桥和乡村公路谁没报: of the two matters, and not of all that is owed', async () => {
    const one = TOLD.filter(({ target }) => target !== 'A1.2');
    const answer = await said(talk('2024-05-27', one), '危桥和乡村公路谁没报');
    expect(answer).toContain('危桥没有上报');
    expect(answer).not.toContain('教育局');
  });
});

describe('which target, which step', () => {
  it('第1项第二个指标多少', async () => {
    const answer = await said(talk(), '第1项第二个指标多少');
    expect(answer).toContain('6/12座');
    expect(answer).not.toContain('31.5');
  });

  it('安置房封顶多少套 asks for that step, and ranks nothing', async () => {
    const topped = {
      target: 'A3.2',
      value: 410,
      unit: '套',
      measure: 'under_construction' as const,
      text: '保障房主体封顶410套',
      reporter: '小魏',
      at: '2024-05-22T10:00:00+08:00',
    };
    const done = { target: 'A3.2', value: 90, unit: '套', reporter: '小魏', at: '2024-05-22T10:00:00+08:00' };
    const answer = await said(talk('2024-05-27', [...TOLD, done, topped]), '保障房封顶多少套');
    for (const words of ['90/800套', '封顶410套']) expect(answer).toContain(words);
  });
});

describe('districts that only the reported rows name', () => {
  const rows = [
    {
      target: 'A5.1',
      value: 640,
      unit: '个',
      breakdown: { 云岚县: 300, 东屏区: 250, 西渡: 90 },
      reporter: '阿澄',
      at: '2024-05-22T10:00:00+08:00',
    },
  ];

  it('by its name beside the matter, and in the talk', async () => {
    const say = talk('2024-05-27', rows);
    expect(await said(say, '窨井盖西渡换了几个')).toContain('西渡：更换窨井盖90个');
    expect(await said(say, '云岚呢')).toContain('300个');
    expect(await said(say, '西渡呢')).toContain('90个');
  });

  it('it is ranked with the others', async () =>
    expect(await said(talk('2024-05-27', rows), '窨井盖哪个县区最少')).toContain('西渡'));
});

describe('all of it, and lists of one body', () => {
  it.each(['总体进展怎么样', '整体推进得如何'])('%s', async (text) => {
    const answer = await said(talk(), text);
    for (const words of ['共8项', '9个指标', '绿灯', '红灯']) expect(answer).toContain(words);
  });

  it('a ranking that goes on with a body says so', async () => {
    const say = talk();
    await say('交通局有哪些任务');
    expect(await said(say, '完成最好的前三')).toContain('市交通运输局：按完成比例最高');
  });

  it('a county after a list is told of its own', async () => {
    const say = talk();
    await say('6月份到期的有哪些');
    await say('住房难有哪些');
    expect(await said(say, '云岚县那边什么情况')).toContain('窨井盖');
  });

  it.each([
    ['超额完成的有谁', '危桥'],
    ['林知远那两件事咋样', '断头路'],
    ['哪些任务已经兑现了', '危桥'],
  ])('%s', async (text, wanted) => {
    const over = [
      { target: 'A1.1', value: 90, unit: '公里', reporter: '老周', at: '2024-05-24T10:00:00+08:00' },
      { target: 'A1.2', value: 14, unit: '座', reporter: '老周', at: '2024-05-24T10:00:00+08:00' },
    ];
    expect(await said(talk('2024-05-27', [...TOLD, ...over]), text)).toContain(wanted);
  });

  it('the month of a target that was asked for is what goes on', async () => {
    const say = talk();
    await say('乡村公路上个月报了多少');
    const answer = await said(say, '比上月多修了几公里');
    expect(answer).toContain('13.5公里');
    expect(answer).not.toContain('危桥');
  });
});

describe('sums of so many kinds', () => {
  it('fewer were found than asked for: that is said', async () =>
    expect(await said(talk(), '问题楼盘、窨井盖、驿站三样加起来多少')).toContain('问的是3种'));

  it.each(['问题楼盘和窨井盖两样加起来多少', '乡村公路、危桥和驿站三样加起来多少'])(
    '%s: nothing is noted',
    async (text) => expect(await said(talk(), text)).not.toContain('问的是'),
  );
});

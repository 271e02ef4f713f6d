import { describe, expect, it } from 'vitest';
import { line, read } from './line.js';

it('a ledger 台账 whose rows tell of trouble and of what comes next', () => {
  const text = `2025年水务重点工作台账（截至4月底）
序号\t重点工作\t年度目标\t责任单位\t完成时限\t进展情况\t存在问题\t下步打算
1\t堤防加固\t加固堤防12公里\t市水务局\t10月底\t完成5公里\t石料供应不足\t5月底前完成8公里
2\t泵站改造\t改造泵站9座\t市水务局\t11月底\t完工2座\t无\t`;
  const { facts, counts } = read(text);
  expect(counts.progressBlocks).toBe(2);
  expect(
    facts.map(({ item, measure, value, problem, nextStep }) => [item, measure, value, problem ?? nextStep]),
  ).toEqual([
    ['1', 'done', 5, undefined],
    ['1', 'status', undefined, '石料供应不足'],
    ['1', 'planned', 8, '5月底前完成8公里'],
    ['2', 'done', 2, undefined],
  ]);
});

it('the day of a row is counted once, not for each part within its cell', () => {
  const text = `2025年城区整治任务表
序号\t任务\t目标\t牵头单位\t完成时限
1\t市容整治\t①粉刷外墙6万平方米；②清理广告牌800块。\t县城管局\t9月底
2\t照明提升\t①更换灯具300盏，5月底前完成；②新装灯杆90根。\t县城管局\t10月底`;
  const { items, counts } = read(text);
  expect(counts.deadlines).toBe(3);
  expect(items.map((i) => [i.code, i.deadline])).toEqual([
    ['1', '2025-09-30'],
    ['1(1)', '2025-09-30'],
    ['1(2)', '2025-09-30'],
    ['2', '2025-10-31'],
    ['2(1)', '2025-05-31'],
    ['2(2)', '2025-10-31'],
  ]);
});

it('how long the notice hangs and what everybody is to do next belong to no matter', () => {
  const text = `云陂县2025年林业实事进展公示
1.新建林区防火道40公里。
责任单位：县林业局
完成时限：2025年10月底
进展情况：建成22公里。
2.更换护林站设备15套。
责任单位：县林业局
完成时限：2025年8月底
进展情况：更换9套。

下一阶段，各责任部门要倒排工期，确保11月15日前全部完成。
公告时限：2025年5月6日至5月12日
监督邮箱：见县政府网站`;
  const { items, facts } = read(text);
  expect(items.map(line)).toEqual([
    '1 |  | 县林业局 | 2025-10-31 | 新建林区防火道>=40公里',
    '2 |  | 县林业局 | 2025-08-31 | 更换护林站设备>=15套',
  ]);
  expect(facts.map(({ item, measure, value }) => [item, measure, value])).toEqual([
    ['1', 'done', 22],
    ['2', 'done', 9],
  ]);
});

describe('a circular 通报 that tells of goal and progress in sentences', () => {
  const text = `云陂市关于1—8月林草重点项目进展的通报
一、完成较好的项目
1.荒山绿化。计划绿化荒山3.5万亩，10月底前完成。责任单位：市林草局。截至8月底，完成绿化3.1万亩，占计划的88.6%。
2.苗圃建设。建设苗圃14处，9月底前完成。责任单位：市林草局、各县。目前14处苗圃已全部建成。
二、进展缓慢的项目
3.湿地修复。修复湿地900公顷，11月底前完成。责任单位：市林草局。1—8月修复湿地310公顷。主要原因是补水不足。`;
  const ledger = read(text);
  it('keeps what was done out of the goals', () => {
    expect(ledger.items.map(line)).toEqual([
      '1 |  | 市林草局 | 2025-10-31 | 绿化荒山>=3.5万亩',
      '2 |  | 市林草局/各县 | 2025-09-30 | 建设苗圃>=14处',
      '3 |  | 市林草局 | 2025-11-30 | 修复湿地>=900公顷',
    ]);
    expect([ledger.counts.deadlines, ledger.counts.progressBlocks]).toEqual([3, 3]);
  });
  it('measures the goals by it', () =>
    expect(ledger.facts.map((f) => [f.item, f.measure, f.value ?? f.problem, f.percent])).toEqual([
      ['1', 'done', 3.1, 88.6],
      ['2', 'done', 14, undefined],
      ['3', 'done', 310, undefined],
      ['3', 'status', '补水不足', undefined],
    ]));
});

it.each([
  ['（截至2025年4月20日）', '', '2025-04-20'],
  ['统计时间：2025年3月31日', '', '2025-03-31'],
  ['（2025年4月11日）', '', '2025-04-11'],
  ['现将一季度工作进展情况通报如下：', '', '2025-03-31'],
  ['', '发布时间：2025-05-09 08:30', '2025-05-09'],
  ['', '发布时间：2024-05-09 08:30', '2025-01-01'],
])('progress as of the day in %s%s', (under, page, day) => {
  const text = `${page}
2025年河湖重点任务进展表
${under}
序号\t任务\t目标\t责任单位\t完成时限\t进展情况
1\t清淤\t清淤疏浚12公里\t县水利局\t9月底\t完成清淤5公里
2\t护岸\t新建护岸3公里\t县水利局\t9月底\t完成护岸1公里`;
  expect(read(text).facts.map((f) => f.asOf)).toEqual([day, day]);
});

it('numbers in a cell, one of them right before a figure', () => {
  const text = `云陂县2025年公开承诺事项台账
序号\t承诺人\t职务\t承诺事项\t完成时限\t进展情况
1\t辛夷\t县文旅局局长\t1.建成书吧6家；2.举办读书会90场\t11月底\t1.6家书吧开工，建成2家；2.举办读书会54场`;
  const { items, facts } = read(text);
  expect(items.map((i) => [i.code, i.title])).toEqual([
    ['1-1.1', '建成书吧6家'],
    ['1-1.2', '举办读书会90场'],
  ]);
  expect(facts.map((f) => [f.item, f.measure, f.value])).toEqual([
    ['1-1.1', 'started', 6],
    ['1-1.1', 'done', 2],
    ['1-1.2', 'done', 54],
  ]);
});

it('a monthly table whose columns of bare figures say what they are', () => {
  const text = `2025年枫桥县水利项目月报表（5月）
序号\t项目\t年度任务\t本月完成\t累计完成\t完成率(%)\t责任单位
1\t渠道衬砌\t80公里\t6\t44\t55\t县水利局
2\t水库清淤\t12座\t1座\t5座\t41.7%\t县水利局
3\t泵站和闸门\t改造泵站9处、更换闸门14处\t2\t8\t35\t县水利局`;
  const { facts, warnings } = read(text);
  expect(facts.map((f) => [f.item, f.measure, f.value, f.unit, f.percent, f.asOf])).toEqual([
    ['1', 'done', 44, '公里', 55, '2025-05-31'],
    ['1', 'other', 6, '公里', undefined, '2025-05-31'],
    ['2', 'done', 5, '座', 41.7, '2025-05-31'],
    ['2', 'other', 1, '座', undefined, '2025-05-31'],
  ]);
  // What the month alone brought is kept for whoever asks about it, and adds nothing to the total that holds it.
  expect(facts.filter((f) => f.measure === 'other').map((f) => [f.target, f.from, f.mode])).toEqual([
    ['1.1', '2025-05-01', undefined],
    ['2.1', '2025-05-01', undefined],
  ]);
  expect(warnings).toEqual([]);
});

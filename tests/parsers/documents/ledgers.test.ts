import { expect, it } from 'vitest';
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

import { expect, it } from 'vitest';
import { line, read } from './line.js';

const facts = (text: string): string[] =>
  read(text)
    .facts.filter(({ value, target }) => value !== undefined && target !== undefined)
    .map(({ target, measure, value, asOf }) => `${target} ${measure} ${value} ${asOf}`);

it('a report whose sentences say who leads: goal, duty and what came of it stand in one paragraph', () => {
  const text = `平江市2025年民生实事上半年推进情况通报
一、总体进展
上半年完成投资14.6亿元。
二、分项进展
（一）供水。年度目标是新建水厂4座，由市水利局牵头。截至6月底，建成水厂2座。
（二）托育。年度目标是新增托位1800个，由市卫健委牵头、市教育局配合。到6月底新增托位1010个（其中公办620个、民办390个）。
（三）水质。全年任务是完成水质检测3200份，由市疾控局负责实施。上半年检测1745份。
三、下一步工作
10月底前4座水厂全部建成。
2025年7月10日`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 市水利局 | - | 新建水厂>=4座',
    '2 |  | 市卫健委/市教育局 | - | 新增托位>=1800个',
    '3 |  | 市疾控局 | - | 完成水质检测>=3200份',
  ]);
  expect(facts(text)).toEqual(['1.1 done 2 2025-06-30', '2.1 done 1010 2025-06-30', '3.1 done 1745 2025-06-30']);
});

it('a quarter before what was done is no deadline of a goal', () => {
  const text = `2024年三季度重点工作完成情况的通报
1.医院（责任单位：县卫健局）：计划完成投资1.8亿元。三季度末累计完成投资1.36亿元，占年度计划的75.6%。
2.公路（责任单位：县交通局）：计划改造农村公路90公里。三季度末累计完成66公里。`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 县卫健局 | - | 完成投资>=1.8亿元',
    '2 |  | 县交通局 | - | 改造农村公路>=90公里',
  ]);
  expect(facts(text)).toEqual(['1.1 done 1.36 2024-09-30', '2.1 done 66 2024-09-30']);
});

it('progress without any day is of the day that it is read; how it is judged is no goal', () => {
  const text = `2025年督查台账
1.新增泊位1500个。
责任单位：县城管局
进展情况：建成960个
2.新建公厕9座。
责任单位：县城管局
进展情况：建成4座
考核办法：连续3个月排名末位的约谈。`;
  expect(facts(text)).toEqual(['1.1 done 960 2025-06-01', '2.1 done 4 2025-06-01']);
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 县城管局 | - | 新增泊位>=1500个',
    '2 |  | 县城管局 | - | 新建公厕>=9座',
  ]);
});

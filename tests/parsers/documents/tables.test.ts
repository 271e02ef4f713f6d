import { expect, it } from 'vitest';
import { joinBroken } from '../../../src/parsers/documents/broken.js';
import { line, read } from './line.js';

it('a column 单位 that holds what is counted in belongs to the figure; counties beside it are told as unread', () => {
  const text = `2025年目标分解表
序号\t项目\t单位\t全市目标\t白沙县\t云陂县\t牵头单位\t完成时限
1\t新建公厕\t座\t90\t50\t40\t市城管局\t8月底
2\t新增岗位\t万个\t4.5\t2.5\t2\t市人社局\t12月底`;
  const ledger = read(text);
  expect(ledger.items.map(line)).toEqual([
    '1 |  | 市城管局 | 2025-08-31 | 新建公厕>=90座',
    '2 |  | 市人社局 | 2025-12-31 | 新增岗位>=4.5万个',
  ]);
  expect(ledger.warnings.map((w) => w.message)).toEqual(['表格的“白沙县”、“云陂县”列没有读入']);
});

it('a table of two columns', () => {
  const text = `2025年分工表
任务\t责任单位
新建公厕90座（8月底前）\t市城管局
新增路灯600盏（10月底前）\t市城管局、市供电公司`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 市城管局 | 2025-08-31 | 新建公厕>=90座',
    '2 |  | 市城管局/市供电公司 | 2025-10-31 | 新增路灯>=600盏',
  ]);
});

it('goals on lines of their own within a cell', () => {
  const text = `2025年任务表
序号\t任务\t责任单位\t目标\t时限
1\t绿化\t市园林局\t新建公园12个
栽植乔木8万株
铺设草坪15万平方米\t12月底
2\t亮化\t市城管局\t新增路灯600盏\t11月底`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 市园林局 | 2025-12-31 | 新建公园>=12个 栽植乔木>=8万株 铺设草坪>=15万平方米',
    '2 |  | 市城管局 | 2025-11-30 | 新增路灯>=600盏',
  ]);
});

it.each([
  ['新增学校12所', '改造食堂8个', '新增学校12所;改造食堂8个'],
  ['完成改造3', '00户', '完成改造300户'],
  ['老旧小', '区改造', '老旧小区改造'],
  ['县林业局', '县财政局', '县林业局、县财政局'],
  ['县自然资源', '局', '县自然资源局'],
  ['覆盖率95%', '以上', '覆盖率95%以上'],
])('%s + %s', (first, next, whole) => {
  expect(joinBroken(first, next)).toBe(whole);
});

it('numbers that run on under headings of the second order', () => {
  const text = `2025年要点分解
一、总体要求
坚持稳中求进。
二、重点任务
（一）做强园区（市园区办牵头）
1.新建厂房12万平方米。
2.入驻企业30家。
（二）做优服务（市数据局牵头）
3.上线事项80项。
三、组织保障
压实责任。`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 市园区办 | - | 新建厂房>=12万平方米',
    '2 |  | 市园区办 | - | 入驻企业>=30家',
    '3 |  | 市数据局 | - | 上线事项>=80项',
  ]);
});

it('parts (1), (2) in the column of names, under the number of their matter', () => {
  const text = `2025年分解表
序号\t重点任务\t责任单位\t完成时限
1\t改革\t市改革办\t12月底
\t（1）推出案例10个\t市改革办\t9月底
\t（2）重组企业3家\t市国资委\t11月底
2\t开放\t市商务局\t12月底
\t（1）引进企业5家\t市商务局\t10月底`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 市改革办 | 2025-12-31 | ',
    '1(1) |  | 市改革办 | 2025-09-30 | 推出案例>=10个',
    '1(2) |  | 市国资委 | 2025-11-30 | 重组企业>=3家',
    '2 |  | 市商务局 | 2025-12-31 | ',
    '2(1) |  | 市商务局 | 2025-10-31 | 引进企业>=5家',
  ]);
});

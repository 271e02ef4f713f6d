import { expect, it } from 'vitest';
import type { Item } from '../../../src/model/ledger.js';
import { readBodies } from '../../../src/parsers/documents/bodylist.js';
import { readDeadline } from '../../../src/parsers/documents/deadline.js';
import { readLeaders } from '../../../src/parsers/documents/people.js';
import { read } from './line.js';

const line = (i: Item): string =>
  [i.code, i.leaders.join('/'), i.units.join('/'), i.deadline ?? '-', i.targets.map((t) => t.value).join()].join(' | ');

it.each([
  ['6.30前', '2025-06-30'],
  ['20250930', '2025-09-30'],
  ['Q2', '2025-06-30'],
  ['年中', '2025-06-30'],
  ['26年3月底', '2026-03-31'],
  ['元旦前', '2025-12-31'],
  ['11月底（其中主体8月底）', '2025-11-30'],
  ['入冬前（10月20日前）', '2025-10-20'],
  ['立行立改', null],
])('deadline %s', (words, day) => {
  expect(readDeadline(words.replace('（', '(').replace('）', ')'), 2025).day).toBe(day);
});
it('a deadline that names no day is told', () => {
  const text =
    '2025年任务清单\n1.加固堤防5公里。责任单位：县水利局；完成时限：入汛前\n2.修渠3公里。责任单位：县水利局；完成时限：长期';
  expect(read(text).warnings.map((w) => w.message)).toEqual(['时限“入汛前”没有读出是哪一天']);
});

it.each([
  ['市粮食局牵头,市财政局配合', ['市粮食局', '市财政局']],
  ['市粮食局会同市财政局', ['市粮食局', '市财政局']],
  ['1.市粮食局 2.市财政局', ['市粮食局', '市财政局']],
  ['市粮食局\\市财政局', ['市粮食局', '市财政局']],
  ['市粮食局、市财政局按职责分工负责', ['市粮食局', '市财政局']],
  ['——', []],
  ['各县、区', ['各县、区']],
  ['各县(市)、区政府', ['各县(市)、区政府']],
  ['市粮食局、各县、市、区人民政府', ['市粮食局', '各县、市、区人民政府']],
  ['市粮食局(顾 山)、市财政局(本级)', ['市粮食局', '市财政局(本级)']],
])('bodies of %s', (words, bodies) => {
  expect(readBodies(words)).toEqual(bodies);
});

it.each([
  ['程望副县长', ['程望']],
  ['程望舒副县长、何山', ['程望舒', '何山']],
  ['阿里木·买合', ['阿里木·买合']],
  ['县委常委、副县长', []],
  ['温副市长、欧阳常务副市长', ['温副市长', '欧阳常务副市长']],
  ['副市长 何山、市长', ['何山']],
  ['司徒 望', ['司徒望']],
  ['宇文 望舒、何 山', ['宇文望舒', '何山']],
])('leaders of %s', (words, names) => {
  expect(readLeaders(words).map((p) => p.name)).toEqual(names);
});

it('values broken over two lines are whole again', () => {
  const text = `2025年任务分解
1.疏浚沟渠45公里。
责任领导：副县长 杜 若、
辛 夷
责任单位：县水利局、县应急局、各乡镇人民
政府（街道办事处）
完成时限：2025年11月
底前
2.补植苗木9
00株。
责任单位：县林业局、
县财政局
完成时限：9月底`;
  expect(read(text).items.map(line)).toEqual([
    '1 | 杜若/辛夷 | 县水利局/县应急局/各乡镇人民政府(街道办事处) | 2025-11-30 | 45',
    '2 |  | 县林业局/县财政局 | 2025-09-30 | 900',
  ]);
});

it('a number printed twice is a slip of one matter, not of the list', () => {
  const matters = ['1.育苗3万株', '2.修枝2万亩', '2.造林1万亩', '4.抚育5万亩', '5.补植9万株', '6.修渠8公里'];
  const ledger = read(`2025年任务\n${matters.map((m) => `${m}。责任单位：县林业局；时限：9月`).join('\n')}`);
  expect(ledger.items.map((i) => i.code)).toEqual(['1', '2', '2-2', '4', '5', '6']);
  expect(ledger.warnings.map((w) => w.message)).toEqual(['序号2重复,后一项记作2-2']);
});

it('leaders printed over their matters lead them all', () => {
  const text = `2025年分工
责任领导：副县长 杜 若
1.育苗3万株。（县林业局，12月底前）
2.修枝2万亩。（县林业局，12月底前）
责任领导：副县长 辛 夷
3.修渠8公里。（县水利局，10月底前）`;
  expect(read(text).items.map(line)).toEqual([
    '1 | 杜若 | 县林业局 | 2025-12-31 | 3',
    '2 | 杜若 | 县林业局 | 2025-12-31 | 2',
    '3 | 辛夷 | 县水利局 | 2025-10-31 | 8',
  ]);
});

it('the title of a page within a table is no progress', () => {
  const text = `2025年台账
序号\t任务\t责任单位\t时限\t进展情况
1\t育苗3万株\t县林业局\t8月\t育苗1万株
2\t修渠8公里\t县水利局\t9月\t

2025年台账
第 2 页 共 2 页
序号\t任务\t责任单位\t时限\t进展情况
3\t建桥2座\t县交通局\t9月\t建成1座`;
  const ledger = read(text);
  expect(ledger.items.map(line)).toEqual([
    '1 |  | 县林业局 | 2025-08-31 | 3',
    '2 |  | 县水利局 | 2025-09-30 | 8',
    '3 |  | 县交通局 | 2025-09-30 | 2',
  ]);
  expect(ledger.facts.map((f) => f.item)).toEqual(['1', '3']);
});

it('brackets of a body within the brackets of the fields stay', () => {
  const text = `2025年任务分解
1.建设粮仓6座。（责任领导：顾炎；牵头单位：市粮食局；责任单位：市财政局、各县（市、区））
2.修渠30公里。（责任单位：各县（市、区））。`;
  expect(read(text).items.map(line)).toEqual([
    '1 | 顾炎 | 市粮食局/市财政局/各县(市、区) | - | 6',
    '2 |  | 各县(市、区) | - | 30',
  ]);
});

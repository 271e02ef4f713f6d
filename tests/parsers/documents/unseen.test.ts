import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/model/ledger.js';
import { line, read } from './line.js';

const HAN = ['一', '二', '三', '四', '五'];
const list = (matters: string[]): Ledger => read(`2025年云陂县重点任务清单\n${matters.join('\n')}`);
const titles = ({ items }: Ledger): string[] => items.map((i) => i.title);
const told = ({ warnings }: Ledger, at: number): string =>
  warnings.flatMap((w) => (w.line === at ? [w.message] : [])).join();

describe('a matter may begin with a figure', () => {
  const matters = ['修渠8公里', '5G基站新建30座', '2025年底前建馆1座', '30年以上小区改造6个', '110千伏变电站建成2座'];
  it.each<[string, (no: number) => string]>([
    ['1.', (no) => `${no}.`],
    ['1、', (no) => `${no}、`],
    ['1．', (no) => `${no}．`],
    ['1 ', (no) => `${no} `],
    ['01 ', (no) => `0${no} `],
    ['一、', (no) => `${HAN[no - 1]}、`],
    ['（一）', (no) => `（${HAN[no - 1]}）`],
    ['1-1 ', (no) => `1-${no} `],
    ['1.1 ', (no) => `1.${no} `],
    ['序号1：', (no) => `序号${no}：`],
  ])('%s', (_, sign) => {
    const ledger = list(matters.map((m, i) => `${sign(i + 1)}${m}。\n责任单位：县水利局`));
    expect(titles(ledger)).toEqual(matters);
  });

  it.each([
    [
      '2.6万亩',
      '1.建设农田\n2.6万亩。\n责任单位：县农业局\n2.修渠8公里。\n责任单位：县水利局',
      ['建设农田2.6万亩', '修渠8公里'],
    ],
    ['2、3号', '1.大修1号、\n2、3号机组。\n责任单位：县电厂\n2.修渠8公里。\n责任单位：县水利局', 2],
  ])('a figure at the head of a broken line is none: %s', (_, text, wanted) => {
    const found = titles(list([text]));
    if (typeof wanted === 'number') expect(found).toHaveLength(wanted);
    else expect(found).toEqual(wanted);
  });
});

it.each<[string, (no: number) => string]>([
  ['no sign', () => ''],
  ['pictures of keys', (no) => `${no}\uFE0F\u20E3 `],
  ['pictures', (no) => `✅ ${no}.`],
])('matters above their bodies, with %s', (_, sign) => {
  const matters = ['修渠8公里', '造林9亩', '建站3座'];
  const ledger = list(matters.map((m, i) => `${sign(i + 1)}${m}\n责任单位：县水利局\n完成时限：${i + 6}月底`));
  expect(ledger.items.map((i) => `${i.code} ${i.title} ${i.deadline}`)).toEqual([
    '1 修渠8公里 2025-06-30',
    '2 造林9亩 2025-07-31',
    '3 建站3座 2025-08-31',
  ]);
});

it('words that begin like a unit stand behind numbers of two', () => {
  const matters = [
    '家庭医生签约3万人',
    '人才公寓建成90套',
    '公园新建6个',
    'PM2.5浓度控制在38微克/立方米以内',
    '户厕改造300户',
  ];
  for (const between of [' ', '、', ''])
    expect(titles(list(matters.map((m, i) => `2-${i + 1}${between}${m}。\n责任单位：县水利局`)))).toEqual(matters);
});

describe('duties that stand over their matters', () => {
  it.each([
    [
      'on lines of their own',
      '责任单位：县水利局\n完成时限：6月底\n1.修渠8公里。\n责任单位：县林业局\n完成时限：7月底\n2.造林9亩。',
    ],
    [
      'in brackets',
      '【责任单位：县水利局】【时限：6月底】\n1.修渠8公里。\n【责任单位：县林业局】【时限：7月底】\n2.造林9亩。',
    ],
    [
      'of which the day stands below',
      '责任单位：县水利局\n1.修渠8公里。\n时限：6月底\n责任单位：县林业局\n2.造林9亩。\n时限：7月底',
    ],
  ])('%s', (_, text) => {
    expect(list([text]).items.map(line)).toEqual([
      '1 |  | 县水利局 | 2025-06-30 | 修渠>=8公里',
      '2 |  | 县林业局 | 2025-07-31 | 造林>=9亩',
    ]);
  });

  it('a leader over the matters of a heading stays with the heading', () => {
    const text = `一、水利
责任领导：副县长 秦某
1.修渠8公里。
责任单位：县水利局
2.造林9亩。
责任单位：县林业局`;
    expect(list([text]).items.map(line)).toEqual([
      '1 | 秦某 | 县水利局 | - | 修渠>=8公里',
      '2 | 秦某 | 县林业局 | - | 造林>=9亩',
    ]);
  });
});

it('a body with who heads it in brackets stands over its matters', () => {
  const text = `（一）县水利局（局长：秦某）
①修渠8公里。
时限：6月底
（二）县林业局（局长：樊某）
①造林9亩。
时限：7月底
（三）县民政局（局长：曹某）
①建站3座。
时限：8月底`;
  expect(list([text]).items.map((i) => `${i.units} ${i.leaders} ${i.title}`)).toEqual([
    '县水利局 秦某 修渠8公里',
    '县林业局 樊某 造林9亩',
    '县民政局 曹某 建站3座',
  ]);
});

describe('a matter whose number was not seen is read or told of', () => {
  it('the first one below a heading', () => {
    const text = `一、水利
责任领导：秦某
1.修渠8公里。
责任单位：县水利局
2.清淤5公里。
责任单位：县水利局
二、林业
责任领导：樊某
造林9亩。
责任单位：县林业局
4.护林7亩。
责任单位：县林场`;
    expect(
      list([text])
        .items.map((i) => `${i.code} ${i.units} ${i.title}`)
        .slice(2),
    ).toEqual(['3 县林业局 造林9亩', '4 县林场 护林7亩']);
  });

  it.each(['', '1', '承诺一'])('the first promise of a person: %s', (sign) => {
    const ledger = read(`云陂县承诺事项进展情况
承诺人：秦某 职务：县水利局局长
承诺一：修渠8公里。
推进情况：修成5公里。
承诺人：樊某 职务：县林业局局长
${sign}造林900亩。
推进情况：造林600亩。
承诺二：护林700亩。
推进情况：已完成。`);
    expect(ledger.items.map((i) => `${i.code} ${i.leaders} ${i.title}`).slice(1)).toEqual([
      '1-2.1 樊某 造林900亩',
      '1-2.2 樊某 护林700亩',
    ]);
  });

  it('one among others, by its duties', () => {
    const matters = [
      '1.修渠8公里。',
      '责任单位：县水利局',
      '时限：6月底',
      '造林9亩。',
      '责任单位：县林业局',
      '时限：7月底',
    ];
    expect(told(list([...matters, '2.建站3座。', '责任单位：县民政局', '时限：8月底']), 5)).toContain('可能是另一项');
  });

  it('one among promises, by the number that is missing', () => {
    const ledger = read(`云陂县承诺事项进展情况
承诺人：秦某 职务：县水利局局长
1.修渠8公里。
推进情况：修成5公里。
3.清淤7公里。
推进情况：已完成。`);
    expect(told(ledger, 5)).toContain('缺少第1-1.2项');
  });

  it('a row of a table that says nothing of a matter', () => {
    const ledger = read(
      '2025年任务清单\n序号\t任务\t责任单位\t时限\n1\t修渠8公里\t县水利局\t6月底\n2\t\t县林业局\t7月底',
    );
    expect(told(ledger, 4)).toContain('没有读到任务');
  });

  it('a second promise under the number of the first', () => {
    const ledger = read(`云陂县承诺事项进展情况
承诺人：秦某 职务：县水利局局长
1.修渠8公里。
推进情况：修成5公里。
1.清淤7公里。
推进情况：已完成。`);
    expect(told(ledger, 6)).toContain('可能是另一项');
  });
});

it.each([
  ['2.', '2.\n造林9亩。'],
  ['a page between', '2.造林9亩（县林业局\n— 3 —\n负责，7月底前完成）。'],
])('a matter that is cut in two: %s', (_, second) => {
  const ledger = list(['1.修渠8公里（县水利局负责，6月底前完成）。', second, '责任单位：县林业局']);
  expect(ledger.items.map((i) => `${i.code} ${i.title} ${i.units}`)).toEqual([
    '1 修渠8公里 县水利局',
    '2 造林9亩 县林业局',
  ]);
});

it.each([
  ['1.承诺人：秦某（县水利局局长）；承诺事项：修渠8公里；', '2.承诺人：秦某（县林业局局长）；承诺事项：造林900亩；'],
  ['秦某（县水利局局长）承诺：修渠8公里，', '秦某（县林业局局长）承诺：造林900亩，'],
])('who promises and what, in one line; one surname may be of two persons: %s', (one, two) => {
  const ledger = read(`云陂县承诺事项进展情况
${one}完成时限：6月底；目前进展：完成5公里。
${two}完成时限：7月底；目前进展：完成600亩。`);
  expect(ledger.items.map((i) => `${i.code} ${i.leaders} ${i.units} ${i.title} ${i.deadline}`)).toEqual([
    '1-1.1 秦某 县水利局 修渠8公里 2025-06-30',
    '1-2.1 秦某 县林业局 造林900亩 2025-07-31',
  ]);
});

it.each<[string, (body: string, no: number) => string]>([
  ['', (body) => body],
  ['一、', (body, no) => `${HAN[no - 1]}、${body}`],
  ['（一）', (body, no) => `（${HAN[no - 1]}）${body}`],
  ['1.', (body, no) => `${no}.${body}`],
  ['■', (body) => `■${body}`],
  ['承诺单位：', (body) => `承诺单位：${body}`],
])('bodies stand over their promises: %s', (sign, head) => {
  const matter = sign === '承诺单位：' ? '1.' : '承诺事项：';
  const told = [
    ['县水利局', '修渠8公里', '6月底', '已完成5公里'],
    ['县林业局', '造林900亩', '7月底', '完成600亩'],
    ['县民政局', '建站3座', '8月底', '已建2座'],
  ].map(([body = '', words, due, done], i) =>
    [head(body, i + 1), `${matter}${words}`, `完成时限：${due}`, `进展情况：${done}`].join('\n'),
  );
  const ledger = read(`云陂县承诺事项进展情况\n${told.join('\n')}`);
  expect(ledger.items.map((i) => `${i.units} ${i.title} ${i.deadline}`)).toEqual([
    '县水利局 修渠8公里 2025-06-30',
    '县林业局 造林900亩 2025-07-31',
    '县民政局 建站3座 2025-08-31',
  ]);
  expect(ledger.facts).toHaveLength(3);
});

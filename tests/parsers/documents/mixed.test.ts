import { describe, expect, it } from 'vitest';
import { NotADocument, readDocument, readLedger } from '../../../src/parsers/documents/read.js';
import { line, read } from './line.js';

const TITLE = '2025年云陂县重点事项督办台账';
const PARAGRAPHS = (part: string, from: number): string[] => [
  part,
  `${from}.新建公厕90座。`,
  '牵头单位：县城管局',
  '完成时限：2025年8月底',
  `${from + 1}.新增路灯600盏。`,
  '牵头单位：县城管局',
  '完成时限：2025年10月底',
];
const TABLE = (part: string, from: number): string[] => [
  part,
  '序号\t任务\t年度目标\t牵头单位\t完成时限',
  `${from}\t绿化\t新建公园12个\t县园林局\t12月底`,
  `${from + 1}\t供水\t铺设管网30公里\t县水利局\t11月底`,
];
const ONE = [' |  | 县城管局 | 2025-08-31 | 新建公厕>=90座', ' |  | 县城管局 | 2025-10-31 | 新增路灯>=600盏'];
const TWO = [' |  | 县园林局 | 2025-12-31 | 新建公园>=12个', ' |  | 县水利局 | 2025-11-30 | 铺设管网>=30公里'];
const coded = (codes: string[], items: string[]): string[] => items.map((item, i) => `${codes[i]}${item}`);

describe('a list that is printed partly in paragraphs, partly as a table', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'paragraphs, then a table',
      [...PARAGRAPHS('第一部分 城市管理（2项）', 1), ...TABLE('第二部分 设施建设（2项）', 3)],
      coded(['1', '2', '3', '4'], [...ONE, ...TWO]),
      ['城市管理', '设施建设'],
    ],
    [
      'a table, then paragraphs that count from 1 again',
      [...TABLE('一、设施建设', 1), ...PARAGRAPHS('二、城市管理', 1)],
      coded(['1.1', '1.2', '2.1', '2.2'], [...TWO, ...ONE]),
      ['设施建设', '城市管理'],
    ],
    [
      'a table, then chapters of the plan that nobody answers for',
      [...TABLE('一、任务分解', 1), '二、保障措施', '1.加强领导，压实责任。', '2.每月调度两次。'],
      coded(['1', '2'], TWO),
      [],
    ],
  ])('%s', (_, lines, items, sections) => {
    const ledger = read([TITLE, ...lines].join('\n'));
    expect(ledger.items.map(line)).toEqual(items);
    if (sections.length > 0) expect(ledger.sections.map(({ title }) => title)).toEqual(sections);
  });
});

it('who promises, behind the post as a label; several under one body', () => {
  const text = [
    '晴川市乡镇街道党政正职2025年公开承诺事项进展情况',
    '一、街道',
    '1.城关街道',
    '党工委书记：欧阳述',
    '承诺事项一：新建公厕9座。办结时限：8月底。完成情况：建成4座。',
    '承诺事项二：新增路灯60盏。办结时限：9月底。完成情况：安装25盏。',
    '办事处主任：鱼采苹',
    '承诺事项一：改造小区3个。办结时限：10月底。完成情况：完工1个。',
    '2.北苑街道',
    '党工委书记：左 丘',
    '承诺事项一：铺设管网5公里。办结时限：11月底。完成情况：铺设2公里。',
  ].join('\n');
  const { ledger, blocks } = readDocument(text, '');
  expect(ledger.items.map(line)).toEqual([
    '1-1.1 | 欧阳述 | 城关街道 | 2025-08-31 | 新建公厕>=9座',
    '1-1.2 | 欧阳述 | 城关街道 | 2025-09-30 | 新增路灯>=60盏',
    '1-1b.1 | 鱼采苹 | 城关街道 | 2025-10-31 | 改造小区>=3个',
    '1-2.1 | 左丘 | 北苑街道 | 2025-11-30 | 铺设管网>=5公里',
  ]);
  expect(blocks.map((b) => b.text)).toEqual(['建成4座', '安装25盏', '完工1个', '铺设2公里']);
});

it('members of a working group are no persons who promise', () => {
  const text = [
    '关于印发2025年承诺事项任务清单的通知',
    '组 长：欧阳述',
    '副组长：鱼采苹',
    ...PARAGRAPHS('一、城市管理', 1),
  ].join('\n');
  expect(read(text).items.map(line)).toEqual(coded(['1', '2'], ONE));
});

it.each<[string, string, string[]]>([
  ['of one goal', '新建公厕90座\t建成63座\t70%', ['1 done 63座 70']],
  [
    'of the one of two that it is the share of',
    '新建公厕90座、路灯600盏\t公厕建成63座，路灯安装300盏\t70%',
    ['1 done 63座 70', '2 done 300盏'],
  ],
  ['of one goal without a figure', '新建公厕90座\t正在施工\t70%', ['1 done 70% percent']],
  [
    'of neither',
    '新建公厕90座、路灯600盏\t公厕建成63座，路灯安装300盏\t61%',
    [' rate 61%', '1 done 63座', '2 done 300盏'],
  ],
])('the column 完成比例: a share %s', (_, row, want) => {
  const text = `${TITLE}\n序号\t年度目标\t进展情况\t完成比例\t责任单位\t完成时限\n1\t${row}\t县城管局\t12月底\n2\t改造小区8个\t完工2个\t25%\t县住建局\t12月底`;
  const { facts } = readLedger(text, '');
  expect(
    facts
      .filter(({ item, value }) => item === '1' && value !== undefined)
      .map(({ target, measure, value, unit, mode, percent }) =>
        [target?.split('.')[1] ?? '', measure, `${value}${unit}`, mode, percent]
          .filter((w) => w !== undefined)
          .join(' '),
      ),
  ).toEqual(want);
});

it.each(['机密★1年', '　秘密', '密级：绝密', '机密★'])('a document that bears %s at its head is not read', (mark) => {
  const text = `${mark}\n${TITLE}\n${PARAGRAPHS('一、城市管理', 1).join('\n')}`;
  expect(() => readLedger(text, '')).toThrow(NotADocument);
  expect(() => readLedger(text, '')).toThrow('文件标有密级');
  expect(readLedger(text.replace(mark, '做好保守国家秘密工作'), '').items).toHaveLength(2);
});

it('reports due at the end of each month', () => {
  const text = `关于印发${TITLE}的通知\n各责任单位每月底前报送进展情况、存在问题。\n${PARAGRAPHS('一、城市管理', 1).join('\n')}`;
  expect(readLedger(text, '').rules).toMatchObject({ dueDay: 31, everyMonths: 1, parts: ['进展情况', '存在问题'] });
});

import { describe, expect, it } from 'vitest';
import { line, read } from './line.js';

const DUE = '完成时限：2025年10月底';
const letter = (mark: (no: number) => string, sign: string, due = DUE): string[] => [
  `${mark(1)}新建渔港护岸4公里，疏浚航道18公里。`,
  `${mark(2)}为渔船更新定位设备260台。`,
  ...(due === '' ? [] : [due]),
  sign,
];
const ROWS = (code: string, name: string, unit: string, due = '2025-10-31'): string[] => [
  `${code}.1 | ${name} | ${unit} | ${due} | 新建渔港护岸>=4公里 疏浚航道>=18公里`,
  `${code}.2 | ${name} | ${unit} | ${due} | 为渔船更新定位设备>=260台`,
];

describe('letters of promises signed at the foot', () => {
  it.each<[string, string[], string[]]>([
    [
      'several, under the names of the bodies',
      [
        '海陵市2025年岗位目标承诺书',
        '【市渔业局】',
        '我局郑重承诺：',
        ...letter((no) => `${no}.`, '承诺单位：市渔业局    承诺人：贺兰亭（党组书记、局长）'),
        '【市港航中心】',
        '我中心郑重承诺：',
        ...letter((no) => `${no}.`, '承诺单位：市港航中心    承诺人：尹蘅（主任）'),
      ],
      [...ROWS('1-1', '贺兰亭', '市渔业局'), ...ROWS('1-2', '尹蘅', '市港航中心')],
    ],
    [
      'one, numbered 一、二、, signed by hand',
      [
        '海陵市渔业局2025年承诺书',
        ...letter((no) => `${'一二'[no - 1]}、`, '承诺人（签字）：贺兰亭', ''),
        '承诺单位（盖章）：市渔业局',
      ],
      ROWS('1-1', '贺兰亭', '市渔业局', '-'),
    ],
    [
      'a name under each matter is of that matter',
      [
        '海陵市2025年公开承诺事项',
        '1.新建渔港护岸4公里。',
        '责任单位：市渔业局',
        '承诺人：贺兰亭（市渔业局局长）',
        '2.疏浚航道18公里。',
        '责任单位：市港航中心',
        '承诺人：尹蘅（市港航中心主任）',
      ],
      ['1 | 贺兰亭 | 市渔业局 | - | 新建渔港护岸>=4公里', '2 | 尹蘅 | 市港航中心 | - | 疏浚航道>=18公里'],
    ],
  ])('%s', (_, lines, want) => expect(read(lines.join('\n')).items.map(line)).toEqual(want));
});

describe('a person and a body in one field', () => {
  const WANT = [
    '1 | 贺兰亭 | 市渔业局 | 2025-10-31 | 新建渔港护岸>=4公里',
    '2 | 尹蘅 | 市港航中心 | 2025-09-30 | 疏浚航道>=18公里',
    '3 | 尹蘅 | 市渔业局/市港航中心 | 2025-08-31 | 更新定位设备>=260台',
  ];
  it.each([
    [
      '责任领导及单位：贺兰亭（市渔业局）',
      '责任领导及单位：尹蘅（市港航中心）',
      '责任领导及单位：尹蘅 市渔业局、市港航中心',
    ],
    [
      '责任单位和责任人：市渔业局 贺兰亭',
      '责任单位和责任人：市港航中心：尹蘅',
      '责任单位和责任人：市渔业局、市港航中心（尹 蘅）',
    ],
  ])('lines %s', (one, two, three) => {
    const text = [
      '海陵市2025年渔业任务清单',
      ...['1.新建渔港护岸4公里。', one, '完成时限：10月底'],
      ...['2.疏浚航道18公里。', two, '完成时限：9月底'],
      ...['3.更新定位设备260台。', three, '完成时限：8月底'],
    ];
    expect(read(text.join('\n')).items.map(line)).toEqual(WANT);
  });
  it('a column of a table', () => {
    const text = `海陵市2025年渔业任务表
序号\t任务\t目标\t责任单位及责任人\t完成时限
1\t护岸\t新建渔港护岸4公里\t市渔业局 贺兰亭\t10月底
2\t航道\t疏浚航道18公里\t市港航中心（尹蘅）\t9月底
3\t渔船\t更新定位设备260台\t市渔业局、市港航中心
尹蘅\t8月底`;
    expect(read(text).items.map(line)).toEqual(WANT);
  });
});

it('a line that says what follows under a leader is no part of the heading', () => {
  const text = `海陵市2025年市领导包联项目清单
一、贺兰亭  副市长
包联项目：
1.新建渔港护岸4公里。（责任单位：市渔业局）
二、尹蘅  副市长
包联项目：
2.疏浚航道18公里。（责任单位：市港航中心）`;
  const ledger = read(text);
  expect(ledger.sections.map(({ title }) => title)).toEqual(['贺兰亭 副市长', '尹蘅 副市长']);
  expect(ledger.items.map(line)).toEqual([
    '1 | 贺兰亭 | 市渔业局 | - | 新建渔港护岸>=4公里',
    '2 | 尹蘅 | 市港航中心 | - | 疏浚航道>=18公里',
  ]);
});

it('a leader heads each matter', () => {
  const text = `海陵市2025年市领导领办实事清单
一、贺兰亭 常务副市长
目标任务：新建渔港护岸4公里。
责任单位：市渔业局
二、副市长 尹蘅
目标任务：疏浚航道18公里。
责任单位：市港航中心`;
  expect(read(text).items.map(line)).toEqual([
    '1 | 贺兰亭 | 市渔业局 | - | 新建渔港护岸>=4公里',
    '2 | 尹蘅 | 市港航中心 | - | 疏浚航道>=18公里',
  ]);
});

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/parsers/documents/read.js';

const read = (text: string): string[] => {
  const { ledger, blocks } = readDocument(text, '', { today: '2024-08-01' });
  const told = (id: string): string => blocks.find((b) => b.item === id)?.text ?? '';
  return [
    ledger.kind,
    ...ledger.items.map((i) =>
      [i.code, i.leaders.join('/'), i.units.join('/'), i.title, i.deadline ?? '-', told(i.id)].join(' | '),
    ),
  ];
};

const TITLE = '枫桥市2024年度公开承诺事项台账';
const FIRST = '完成水库加固6座';
const SECOND = '新建水厂2座';
const THIRD = '上线集成服务24项';
const twoOf = (deadlines: boolean): string[] => [
  'commitments',
  `1-1.1 | 祝融雪 | 市水利局 | ${FIRST} | ${deadlines ? '2024-10-31' : '-'} | 已完工3座。`,
  `1-1.2 | 祝融雪 | 市水利局 | ${SECOND} | ${deadlines ? '2024-11-30' : '-'} | 已全部开工。`,
  `1-2.1 | 许一苇 | 市数据局 | ${THIRD} | ${deadlines ? '2024-09-30' : '-'} | 已上线17项。`,
];
/** The same three promises under two headings that name the persons. */
const under = (one: string, two: string, progress = '目前进展'): string =>
  [
    ...[TITLE, '现将有关事项公布如下，请监督。', one],
    ...[`承诺事项1：${FIRST}。`, '完成时限：2024年10月底', `${progress}：已完工3座。`],
    ...[`承诺事项2：${SECOND}。`, '完成时限：2024年11月底', `${progress}：已全部开工。`],
    ...[two, `承诺事项1：${THIRD}。`, '完成时限：2024年9月底', `${progress}：已上线17项。`],
  ].join('\n');

describe('who promises, by whatever label', () => {
  it.each([
    [
      '责任人, post in brackets',
      '一、责任人：祝融雪（市水利局局长）',
      '二、责任人：许一苇（市数据局党组书记、局长）',
      '目前进展',
    ],
    ['承诺人', '承诺人：祝融雪（市水利局局长）', '承诺人：许一苇（市数据局局长）', '进展情况'],
    ['践诺人', '一、践诺人：祝融雪（市水利局局长）', '二、践诺人：许一苇（市数据局局长）', '完成情况'],
    ['承诺领导', '（一）承诺领导：祝融雪（市水利局局长）', '（二）承诺领导：许一苇（市数据局局长）', '落实情况'],
    [
      'head of the body that promises',
      '承诺单位主要负责人：市水利局局长 祝融雪',
      '承诺单位主要负责人：市数据局局长 许一苇',
      '进展情况',
    ],
    ['no label', '一、祝融雪（市水利局局长）', '二、许一苇（市数据局局长）', '目前进展'],
    ['no label, post first, 承诺 behind', '（一）市水利局局长祝融雪承诺', '（二）市数据局局长许一苇承诺', '进展情况'],
    ['a label of its own', '领衔同志：市水利局局长 祝融雪', '领衔同志：市数据局局长 许一苇', '目前进展'],
    ['what else is said of them', '市水利局局长 祝融雪（女，回族）', '市数据局局长 许一苇同志', '进展情况'],
    ['a sign before the name', '●祝融雪（市水利局局长）', '●许一苇（市数据局局长）', '办理情况'],
    ['a sign, post first', '▲ 市水利局局长  祝融雪', '▲ 市数据局局长  许一苇', '进展情况'],
    ['black brackets', '◆【祝融雪 市水利局局长】', '◆【许一苇 市数据局局长】', '兑现情况'],
    ['body and name alone', '1.市水利局　祝融雪', '2.市数据局　许一苇', '进展情况'],
    [
      'body and head by labels',
      '承诺单位：市水利局\n承诺单位主要负责人：祝融雪',
      '承诺单位：市数据局\n承诺单位主要负责人：许一苇',
      '目前进展',
    ],
    ['the body above', '一、市水利局\n责任人：祝融雪', '二、市数据局\n责任人：许一苇', '目前进展'],
    [
      'post on a line of its own',
      '责任人：祝融雪\n职务：市水利局局长',
      '责任人：许一苇\n职务：市数据局局长',
      '办理情况',
    ],
  ])('%s', (_, one, two, progress) => expect(read(under(one, two, progress))).toEqual(twoOf(true)));
});

describe('a letter before the promises', () => {
  const letter = [
    '全市各位居民：',
    '一、坚持问题导向。收集意见386条，梳理承诺事项3项。',
    '二、坚持一线推进。现场办公57次，协调问题23个。',
    '三、下步打算',
    '我们将继续把承诺事项办好。',
    '2024年5月6日',
  ];
  it.each([
    ['an annex named behind 附', '附：枫桥市2024年度公开承诺事项台账', '一、市直部门'],
    ['an annex with its title below', '附件\n枫桥市2024年度公开承诺事项台账', '一、市直部门'],
    ['no annex', '枫桥市2024年度公开承诺事项台账', '一、市直部门'],
    ['parts in words', '枫桥市2024年度公开承诺事项台账', '第一部分  市直部门'],
  ])('%s: what it counts is no heading', (_, title, section) => {
    const list = under('●祝融雪（市水利局局长）', '●许一苇（市数据局局长）', '办理情况').split('\n').slice(2);
    const { ledger } = readDocument([...letter, title, section, ...list].join('\n'), '', { today: '2024-08-01' });
    expect([ledger.kind, ledger.title, ...ledger.sections.map((s) => s.title)]).toEqual([
      'commitments',
      TITLE,
      '市直部门',
    ]);
    expect(ledger.items.map((i) => i.code)).toEqual(['1-1.1', '1-1.2', '1-2.1']);
  });
});

describe('promises of one person told together', () => {
  it.each([
    ['一是…二是… in one field', `承诺事项：一是${FIRST}；二是${SECOND}。`, '进展情况：一是已完工3座。二是已全部开工。'],
    ['一是… on lines of their own', `一是${FIRST}。\n二是${SECOND}。`, '进展情况：一是已完工3座。二是已全部开工。'],
    [
      'numbered lines, progress numbered alike',
      `1.${FIRST}。\n2.${SECOND}。`,
      '目前进展：\n1.已完工3座。\n2.已全部开工。',
    ],
    [
      'fields as headings',
      `（一）承诺事项\n1.${FIRST}。\n2.${SECOND}。`,
      '（二）完成情况\n1.已完工3座。\n2.已全部开工。',
    ],
    [
      'marks in brackets',
      `承诺事项（一）：${FIRST}。\n进展情况：已完工3座。`,
      `承诺事项（二）：${SECOND}。\n进展情况：已全部开工。`,
    ],
  ])('%s', (_, promises, progress) =>
    expect(
      read(
        [
          ...[TITLE, '责任人：祝融雪（市水利局局长）', promises, progress],
          ...['责任人：许一苇（市数据局局长）', `1.${THIRD}。`, '目前进展：已上线17项。'],
        ].join('\n'),
      ),
    ).toEqual(twoOf(false)),
  );
  it('duties behind the last promise are those of all when progress counts them all', () =>
    expect(
      read(
        [
          ...[TITLE, '一、县委副书记、县长 文远', `（1）${FIRST}；`, `（2）${SECOND}。`],
          ...['责任单位：县水利局', '完成时间：2024年12月', '工作进展：（1）已完工3座。（2）已全部开工。'],
        ].join('\n'),
      ),
    ).toEqual([
      'commitments',
      `1-1.1 | 文远 | 县水利局 | ${FIRST} | 2024-12-31 | 已完工3座。`,
      `1-1.2 | 文远 | 县水利局 | ${SECOND} | 2024-12-31 | 已全部开工。`,
    ]));
  it('parts of one promise stay its parts when what was done is told of the whole', () =>
    expect(
      read(`${TITLE}\n责任人：祝融雪（市水利局局长）\n承诺事项：一是${FIRST}；二是${SECOND}。\n完成情况：已完工3座。`),
    ).toEqual([
      'commitments',
      `1-1.1 | 祝融雪 | 市水利局 | ${FIRST}等 | - | 已完工3座。`,
      `1-1.1(1) | 祝融雪 | 市水利局 | ${FIRST} | - | `,
      `1-1.1(2) | 祝融雪 | 市水利局 | ${SECOND} | - | `,
    ]));
});

describe('promises as a table', () => {
  it.each([
    [
      'responsible persons with posts',
      [
        '序号\t责任人\t承诺事项\t完成时限\t目前进展',
        `1\t祝融雪（市水利局局长）\t${FIRST}\t10月底\t已完工3座。`,
        `2\t\t${SECOND}\t11月底\t已全部开工。`,
        `3\t许一苇（市数据局局长）\t${THIRD}\t9月底\t已上线17项。`,
      ],
    ],
    [
      'numbered in the cell of the promise',
      [
        '序号\t承诺人\t承诺事项\t完成时限\t目前进展',
        `1\t祝融雪（市水利局局长）\t1.${FIRST}\t10月底\t已完工3座。`,
        `\t\t2.${SECOND}\t11月底\t已全部开工。`,
        `2\t许一苇（市数据局局长）\t1.${THIRD}\t9月底\t已上线17项。`,
      ],
    ],
    [
      'without numbers, several promises in one cell',
      [
        '责任人\t承诺事项\t完成时限\t目前进展',
        `市水利局局长 祝融雪\t${FIRST}\t10月底\t已完工3座。`,
        `\t${SECOND}\t11月底\t已全部开工。`,
        `市数据局局长 许一苇\t${THIRD}\t9月底\t已上线17项。`,
      ],
    ],
    [
      'body, person and post in columns of their own, cells that span rows',
      [
        '序号\t单位\t承诺人\t职务\t践诺事项\t完成时限\t落实情况',
        `1\t市水利局\t祝融雪\t党组书记、局长\t${FIRST}\t10月底\t已完工3座。`,
        `2\t\t\t\t${SECOND}\t11月底\t已全部开工。`,
        `3\t市数据局\t许一苇\t局长\t${THIRD}\t9月底\t已上线17项。`,
      ],
    ],
  ])('%s', (_, rows) => expect(read([TITLE, ...rows].join('\n'))).toEqual(twoOf(true)));
  it('persons count anew under every word of a column of sections', () =>
    expect(
      read(
        [
          ...[TITLE, '类别\t责任人及职务\t序号\t承诺事项\t责任科室\t目前进展'],
          `乡镇\t陶然（云台镇党委书记）\t1\t硬化道路26公里\t村镇股\t硬化18公里`,
          `县直\t麦青（县水利局党组书记、局长）\t2\t${FIRST}\t建管股\t已完工3座`,
          `\t\t3\t${SECOND}\t建管股\t已开工`,
        ].join('\n'),
      ),
    ).toEqual([
      'commitments',
      '1-1.1 | 陶然 | 云台镇/村镇股 | 硬化道路26公里 | - | 硬化18公里',
      `2-1.1 | 麦青 | 县水利局/建管股 | ${FIRST} | - | 已完工3座`,
      `2-1.2 | 麦青 | 县水利局/建管股 | ${SECOND} | - | 已开工`,
    ]));
  it('numbered promises in one cell are promises of their own', () =>
    expect(
      read(
        [
          ...[TITLE, '责任人\t承诺事项\t目前进展'],
          `市水利局局长 祝融雪\t1.${FIRST}；2.${SECOND}。\t1.已完工3座。2.已全部开工。`,
          `市数据局局长 许一苇\t${THIRD}\t已上线17项。`,
        ].join('\n'),
      ),
    ).toEqual(twoOf(false)));
});

it('posts alone, without who holds them, stand for who promises', () => {
  expect(
    read(
      [
        '枫桥县公开承诺事项践诺情况',
        ...['一、县级领导', '县长', '1.新建厂房20万平方米。', '进展情况：完工7万平方米。'],
        ...['常务副县长', '1.新建水厂2座。', '进展情况：已全部开工。'],
        ...['二、县直单位', '县教育体育局党组书记、局长', '1.新建幼儿园4所。', '进展情况：2所完工。'],
        ...['三、乡镇党委书记', '溪口镇党委书记', '1.改造户厕600户。', '进展情况：完成275户。'],
      ].join('\n'),
    ),
  ).toEqual([
    'commitments',
    '1-1.1 | 县长 |  | 新建厂房20万平方米 | - | 完工7万平方米。',
    '1-2.1 | 常务副县长 |  | 新建水厂2座 | - | 已全部开工。',
    '2-1.1 | 县教育体育局党组书记、局长 | 县教育体育局 | 新建幼儿园4所 | - | 2所完工。',
    '3-1.1 | 溪口镇党委书记 | 溪口镇 | 改造户厕600户 | - | 完成275户。',
  ]);
});

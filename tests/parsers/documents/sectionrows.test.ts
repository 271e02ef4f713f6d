import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../src/parsers/documents/read.js';

const HEAD = '序号\t项目名称\t年度任务\t牵头领导\t责任单位\t完成时限';
const ROWS = [
  '1\t农村公路\t新改建农村公路95公里\t殷致远\t县交通局\t11月底',
  '2\t学校建设\t新建小学1所\t梅若兰\t县教体局\t8月20日前',
];

/** Rows that head the rows below them, in one cell or two. */
describe('section rows of a pasted table', () => {
  it.each([
    ['一\t交通出行\t\t\t\t', '二\t公共教育\t\t\t\t'],
    ['一\t交通出行', '二\t公共教育'],
    ['（一）\t交通出行（1项）\t\t', '（二）\t公共教育（1项）\t\t'],
    ['壹\t交通出行\t\t\t\t', '贰\t公共教育\t\t\t\t'],
    ['\t一、交通出行\t\t\t\t', '\t二、公共教育\t\t\t\t'],
    ['第一类\t交通出行\t\t\t\t', '第二类\t公共教育\t\t\t\t'],
    ['一、交通出行', '二、公共教育'],
    ['交通出行（1项）\t\t\t\t\t', '公共教育（1项）\t\t\t\t\t'],
    ['一、交通出行\t一、交通出行\t一、交通出行', '二、公共教育\t二、公共教育\t二、公共教育'],
  ])('%j', (one, two) => {
    const text = ['芦桥县2024年民生实事任务表', HEAD, one, ROWS[0], two, ROWS[1]].join('\n');
    const ledger = readLedger(text, '', { today: '2024-08-01' });
    expect(ledger.items.map((i) => `${i.code} ${i.section.replace(/^.*、/, '')} ${i.title}`)).toEqual([
      '1 交通出行 农村公路',
      '2 公共教育 学校建设',
    ]);
  });
});

/** 一、… over each of several tables that begin with the same heading of columns. */
describe('headings over tables of one shape', () => {
  const read = (lines: string[]) => readLedger(lines.join('\n'), '', { today: '2024-08-01' });
  it.each([
    ['一、交通出行', '二、公共教育'],
    ['（一）交通出行（1项）', '（二）公共教育（1项）'],
    ['第一类  交通出行', '第二类  公共教育'],
  ])('%s / %s', (one, two) => {
    const ledger = read(['芦桥县2024年民生实事任务表', one, HEAD, ROWS[0] ?? '', '', two, HEAD, ROWS[1] ?? '']);
    expect(ledger.sections.map((s) => s.title)).toEqual(['交通出行', '公共教育']);
    expect(ledger.items.map((i) => `${i.code} ${i.section}`)).toEqual(['1 交通出行', '2 公共教育']);
  });
  it('the same heading again on another page heads no new part', () => {
    const more = '3\t校园食堂\t改造校园食堂4家\t梅若兰\t县教体局\t9月底';
    const page = ['第二类  公共教育', HEAD];
    const ledger = read([
      '芦桥县任务表',
      '第一类  交通出行',
      HEAD,
      ROWS[0] ?? '',
      ...page,
      ROWS[1] ?? '',
      ...page,
      more,
    ]);
    expect(ledger.items.map((i) => `${i.code} ${i.section}`)).toEqual(['1 交通出行', '2 公共教育', '3 公共教育']);
  });
  it('a chapter of the plan over its only table is no part of the list', () => {
    const ledger = read(['芦桥县实施方案', '二、任务安排', HEAD, ROWS[0] ?? '', ROWS[1] ?? '']);
    expect(ledger.sections).toEqual([]);
  });
});

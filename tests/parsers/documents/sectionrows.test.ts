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

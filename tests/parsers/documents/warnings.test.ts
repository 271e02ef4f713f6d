import { expect, it } from 'vitest';
import { readLedger } from '../../../src/parsers/documents/read.js';

it('says with line numbers what is odd in a document', () => {
  const text = [
    '首页 > 政务公开', // 1
    '2023年云岭县任务清单',
    '一、交通(4项)', // 3: three are printed
    '1.改造农村公路60公里,总投资约3亿元。', // 4: a figure that is no target
    '责任单位:县政务服务大数据局',
    '2.推行“管委会 公司”模式,已于4月21完成方案。', // 6: lost sign, lost 日
    '责任单位:县政务服大数据局', // 7: misprint
    '3.万人助企”活动覆盖全部企业。', // 8: lost quote
    '责任单位:县政务服务大数据局',
    '二、其他',
    '4.涉及县城老城区东城区西城区、新城区的管网全部改造。', // 11: lost 、
    '牵头单为:县水利局', // 12: misspelt label
    '版权所有 某某网',
  ].join('\n');
  const lines = new Map(readLedger(text, 'X').warnings.map((w) => [w.line, w.message]));
  expect(lines.get(1)).toContain('网页');
  expect(lines.get(3)).toContain('4项');
  expect(lines.get(4)).toContain('3亿元');
  expect(lines.get(7)).toContain('县政务服大数据局');
  expect(lines.get(8)).toContain('引号');
  expect(lines.get(12)).toContain('牵头单为');
  expect([...lines.keys()]).toEqual(expect.arrayContaining([6, 11, 13]));
});

it('tells which lines belong to the page, and not the title between them', () => {
  const text = [
    '首页 > 政务公开',
    '2023年云岭县任务清单',
    '发布日期：2023-03-01',
    '',
    '阅读次数：12',
    '1.改造道路6公里。',
    '责任单位：县交通局',
  ];
  expect(readLedger(text.join('\n'), 'X').warnings.map((w) => w.message)).toEqual([
    '第1行是网页附带内容,未读入',
    '第3–5行是网页附带内容,未读入',
  ]);
});

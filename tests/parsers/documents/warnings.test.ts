import { expect, it } from 'vitest';
import { isBrokenOff } from '../../../src/parsers/documents/broken.js';
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

it('joins a short name with one character of the same sound to the usual one, and no two usual ones', () => {
  const units = ['县住建局', '县住健局', '县住建局', '县水务局', '县水务局', '县税务局'];
  const rows = units.map((unit, at) => `${at + 1}.新建泵站${at + 20}座。\n责任单位:${unit}`);
  const ledger = readLedger(`2023年云岭县任务清单\n${rows.join('\n')}`, 'X');
  expect(ledger.units.map(({ name }) => name)).toEqual(['县住建局', '县水务局', '县税务局']);
  expect(ledger.warnings.map((w) => w.message)).toContain('“县住健局”疑为“县住建局”之误,已按后者归并');
});

it('takes the foot of an article in WeChat for no progress of the last matter', () => {
  const text = [
    '2023年云岭县承诺事项进展情况(截至5月底)',
    '一、县直单位',
    '(一)张三 县水利局局长',
    '1.新建泵站20座。(完成时限:2023年9月)',
    '进展情况:已建成泵站9座,累计完成投资',
    '6300万元,占总投资的63%。',
    '2.疏浚河道30公里。(完成时限:2023年9月)',
    '进展情况:疏浚河道12公里。',
    '阅读 2.3万  在看 118',
    '留言',
  ];
  const { facts } = readLedger(text.join('\n'), 'X');
  expect(facts.map(({ item, value, unit }) => [item, value, unit])).toEqual([
    ['X1-1.1', 9, '座'],
    // a sentence that was cut by the end of its line is one
    ['X1-1.1', 6300, '万元'],
    ['X1-1.2', 12, '公里'],
  ]);
});

it.each([
  ['开工23个', '完工12个', false],
  ['累计完成投资', '6300万元。', true],
  ['一是建成泵站9座,', '疏浚河道6公里。', true],
  ['站前广场铺装完成,累计完成道路工程量的六成,目前正在推进雨污', '管网施工。', true],
  ['站前广场铺装完成,累计完成道路工程量的六成,目前正在推进雨污', '二是建成泵站9座。', false],
])('%s | %s: broken off %s', (last, next, broken) => expect(isBrokenOff(last, next)).toBe(broken));

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

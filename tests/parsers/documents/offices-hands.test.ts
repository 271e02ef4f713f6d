import { describe, expect, it } from 'vitest';
import type { Item, Ledger } from '../../../src/model/ledger.js';
import { readLedger } from '../../../src/parsers/documents/read.js';

const read = (text: string): Ledger => readLedger(text, '', { today: '2025-06-01' });
const line = (i: Item): string =>
  [
    i.code,
    i.leaders.join('/'),
    i.units.join('/'),
    i.deadline ?? '-',
    i.targets.map((t) => `${t.metric}${t.op}${t.value}${t.unit}`).join(' '),
  ].join(' | ');

/** Habits of single offices: what they print and what a clerk reads, code | leaders | units | deadline | targets. */
const CASES: [string, string, string[]][] = [
  [
    'parts with the number of their matter, 1.1',
    `2025年桐浦县督办事项清单
一、政府常务会议议定事项
1.整治农贸市场。牵头领导：副县长 蓝田；牵头单位：县商务局；责任单位：县城管局、县市场监管局。
1.1 改造标准化农贸市场9个。完成时限：10月底前。
1.2.新增规范摊位320个。完成时限：11月底前。
2.推进碳汇造林。牵头领导：副县长 蓝田；牵头单位：县林业局；完成时限：年底前。
2.5万亩碳汇林完成抚育。`,
    [
      '1 | 蓝田 | 县商务局/县城管局/县市场监管局 | - | ',
      '1(1) | 蓝田 | 县商务局/县城管局/县市场监管局 | 2025-10-31 | 改造标准化农贸市场>=9个',
      '1(2) | 蓝田 | 县商务局/县城管局/县市场监管局 | 2025-11-30 | 新增规范摊位>=320个',
      '2 | 蓝田 | 县林业局 | 2025-12-31 | 碳汇林完成抚育>=2.5万亩',
    ],
  ],
  [
    'footnotes under a line tell what words mean',
    `栖江市2025年重点任务分工
1. 培育“链上”企业20家①。
【完成时限】2025年9月底
【牵头领导】副市长 楚云
【牵头单位】市工信局
2. 新增“两品一标”农产品15个。
【完成时限】2025年10月底
【牵头领导】副市长 楚云
【牵头单位】市农业农村局
————————
①“链上”企业是指进入重点产业链的企业。
②“两品一标”为绿色、有机和地理标志农产品。`,
    [
      '1 | 楚云 | 市工信局 | 2025-09-30 | 培育“链上”企业>=20家',
      '2 | 楚云 | 市农业农村局 | 2025-10-31 | 新增“两品一标”农产品>=15个',
    ],
  ],
  [
    'the day at the end of the goal',
    `2025年云陂县实事
一、交通
1.停车场建设。
目标任务：新建停车场4处，8月底前全部交付使用。
责任单位：县城管局
2.客运站建设。
目标任务：建成客运站2座，年底前投入运营。
责任单位：县交通局`,
    ['1 |  | 县城管局 | 2025-08-31 | 新建停车场>=4处', '2 |  | 县交通局 | 2025-12-31 | 建成客运站>=2座'],
  ],
  [
    'a dash in a cell is nobody; a capacity is a goal',
    `2025年任务表
序号\t任务\t目标\t牵头单位\t配合单位\t时限
1\t饲料加工\t形成年加工9万吨能力\t县农业农村局\t县商务局\t9月
2\t秸秆利用\t新建收储点30个\t县农业农村局\t——\t10月
3\t牧草种植\t种植牧草5000亩\t县林草局\t/\t—`,
    [
      '1 |  | 县农业农村局/县商务局 | 2025-09-30 | 形成年加工能力>=9万吨',
      '2 |  | 县农业农村局 | 2025-10-31 | 新建收储点>=30个',
      '3 |  | 县林草局 | - | 种植牧草>=5000亩',
    ],
  ],
  [
    'a body promises, its head answers',
    `苇江县2025年公开承诺事项进展公示
第一部分　县直部门
承诺单位：县水务局　　责任人：费 舟（党组书记、局长）
承诺事项一：新建泵站6座。
办结时限：2025年9月底
进展情况：已建成2座。
第二部分　乡镇
承诺单位：白沙乡　　责任人：翁 溪（党委书记）
承诺事项一：硬化产业路12公里。
办结时限：2025年10月底
进展情况：完成5公里。`,
    ['1-1.1 | 费舟 | 县水务局 | 2025-09-30 | 新建泵站>=6座', '2-1.1 | 翁溪 | 白沙乡 | 2025-10-31 | 硬化产业路>=12公里'],
  ],
];

describe('habits of single offices', () => {
  it.each(CASES)('%s', (_, text, items) => {
    expect(read(text).items.map(line)).toEqual(items);
  });
  it('footnotes that were left out are told', () => {
    const [, text] = CASES[1] ?? ['', ''];
    expect(read(text).warnings.map((w) => w.message)).toContain('第11–12行是脚注,未读入');
  });
});

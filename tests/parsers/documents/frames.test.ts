import { describe, expect, it } from 'vitest';
import { line, read } from './line.js';

const THREE = [
  '1 | 纪海 | 县茶叶局/县财政局 | 2025-04-30 | 改造茶园>=1.2万亩 新建加工厂>=3座',
  '2 | 纪海 | 县水务局 | 2025-05-31 | 疏浚沟渠>=5公里',
  '3 | 白英 | 县旅游局 | 2025-10-31 | 建成驿站>=7处',
];
const BODY = (sep: string, quote = ''): string =>
  [
    ['序号', '任务', '目标', '责任单位', '责任领导', '时限'],
    ['1', '茶园', `${quote}改造茶园1.2万亩，新建加工厂3座${quote}`, '县茶叶局、县财政局', '纪海', '4月底'],
    ['2', '河道', '疏浚沟渠5公里', '县水务局', '纪海', '5月底'],
    ['3', '驿站', '建成驿站7处', '县旅游局', '白英', '10月底'],
  ]
    .map((cells) => cells.join(sep))
    .join('\n');

/** One list in many frames. */
const FRAMES: [string, string][] = [
  ['tabs', `2025年任务表\n${BODY('\t')}`],
  ['commas', `2025年任务表\n${BODY(',', '"')}`],
  ['no heading', `2025年任务表\n${BODY('\t').split('\n').slice(1).join('\n')}`],
  [
    'Markdown',
    `## 2025年任务表\n\n${BODY(' | ')
      .split('\n')
      .map((l) => `| ${l} |`)
      .join('\n')
      .replace('\n', '\n|---|:--|---|---|---|---|\n')
      .replace('，', '<br>')}`,
  ],
  ['cells over lines', `2025年任务表\n${BODY('\t', '"').replace('，', '；\n')}`],
  ['blanks', `   2025年任务表\n${BODY('      ').replace('县财政局      纪海', '县财政局   纪海')}`],
  [
    'everything in a bracket',
    `2025年任务
1.改造茶园1.2万亩，新建加工厂3座（县茶叶局、县财政局，纪海，4月底前）；
2.疏浚沟渠5公里（县水务局，纪海，5月底前）；
3.建成驿站7处（县旅游局，白英，10月底前）。`,
  ],
  [
    'dashes before the goals',
    `2025年任务书
1.茶园
——改造茶园1.2万亩；
——新建加工厂3座。
责任领导：纪海
责任单位：县茶叶局、县财政局
时限：4月底
2.沟渠
——疏浚沟渠5公里。
责任领导：纪海
责任单位：县水务局
时限：5月底
3.驿站
——建成驿站7处。
责任领导：白英
责任单位：县旅游局
时限：10月底`,
  ],
  [
    'bullets',
    `2025年任务
● 改造茶园1.2万亩，新建加工厂3座。责任单位：县茶叶局、县财政局；责任领导：纪海；时限：4月底
● 疏浚沟渠5公里。责任单位：县水务局；责任领导：纪海；时限：5月底
● 建成驿站7处。责任单位：县旅游局；责任领导：白英；时限：10月底`,
  ],
  [
    'numbers and blanks',
    `2025年任务
1 改造茶园1.2万亩，新建加工厂3座
责任单位：县茶叶局、县财政局，4月底前
责任领导：纪海
2 疏浚沟渠5公里（县水务局，5月底前）
责任领导：纪海
3 建成驿站7处（县旅游局，10月底前）
责任领导：白英`,
  ],
  [
    'numbers of one sign',
    `2025年任务
⒈改造茶园1.2万亩，新建加工厂3座。（责任单位：县茶叶局、县财政局；责任领导：纪海；时限：4月底）
⒉疏浚沟渠5公里。（责任单位：县水务局；责任领导：纪海；时限：5月底）
⒊建成驿站7处。（责任单位：县旅游局；责任领导：白英；时限：10月底）`,
  ],
  [
    'a sheet for each matter',
    `2025年责任表
事项序号\t1\t项目名称\t茶园
年度目标\t改造茶园1.2万亩，新建加工厂3座
责任领导\t纪 海\t责任单位\t县茶叶局
配合单位\t县财政局\t完成时限\t4月底

事项序号\t2\t项目名称\t35千伏茶区
年度目标\t疏浚沟渠5公里
责任领导\t纪 海\t责任单位\t县水务局
完成时限\t5月底

事项序号\t3\t项目名称\t驿站
年度目标\t建成驿站7处
责任领导\t白 英\t责任单位\t县旅游局
完成时限\t10月底`,
  ],
  [
    'fields counted under each matter',
    `2025年实施方案
一、茶园
1.工作目标：改造茶园1.2万亩，新建加工厂3座。
2.牵头领导：纪 海
3.责任单位：县茶叶局（牵头），县财政局（顾山）
4.完成时限：4月底
二、沟渠
1.工作目标：疏浚沟渠5公里。
2.牵头领导：纪 海
3.责任单位：县水务局
4.完成时限：5月底
三、驿站
1.工作目标：建成驿站7处。
2.牵头领导：白 英
3.责任单位：县旅游局
4.完成时限：10月底`,
  ],
  [
    'merged cells',
    `2025年任务表\n${BODY('\t').replace('县水务局\t纪海', '县水务局\t').replace('县旅游局\t白英', '县旅游局\t 白 英 ')}`,
  ],
];

describe('one list in many frames', () => {
  it.each(FRAMES)('%s', (_, text) => {
    expect(read(text).items.map(line)).toEqual(THREE);
  });
  it('what was guessed is told', () => {
    const said = (frame: string): string[] =>
      read(FRAMES.find(([name]) => name === frame)?.[1] ?? '').warnings.map((w) => w.message);
    expect(said('no heading').join()).toContain('没有表头');
    expect(said('merged cells').join()).toContain('第4行空白的单位、领导或时限按合并单元格读作与上一行相同');
    expect(said('tabs')).toEqual([]);
  });
});

it('a cell that stands only in the first row of its block holds for the block, with its day', () => {
  const text = `2025年任务表
序号\t任务\t目标\t责任单位\t时限
1\t育苗\t育苗300亩\t县林业局\t3月底
2\t栽植\t栽植5000亩\t\t
3\t修枝\t修枝800亩\t县园林局\t`;
  expect(read(text).items.map((i) => `${i.units.join()} ${i.deadline}`)).toEqual([
    '县林业局 2025-03-31',
    '县林业局 2025-03-31',
    '县园林局 null',
  ]);
});

it('a row of a matter is no heading, though its words sound like one', () => {
  const text = `2025年台账
序号\t攻坚任务\t目标值\t牵头单位\t配合单位\t节点\t完成时间
1\t用气报装\t报装时间压减至4个工作日\t市燃气公司\t市住建局\t6个工作日\t2025.7
2\t项目名称核准\t核准时限压缩至1个工作日\t市工商局\t各县区\t2个工作日\t2025.8`;
  expect(read(text).items.map(line)).toEqual([
    '1 |  | 市燃气公司/市住建局 | 2025-07-31 | 报装时间<=4个工作日',
    '2 |  | 市工商局/各县区 | 2025-08-31 | 核准时限<=1个工作日',
  ]);
});

it('promises of a table whose persons stand under 姓名', () => {
  const text = `2025年承诺台账
序号\t姓名\t职务\t承诺事项\t办结时限\t责任单位\t进展情况
1\t云 起\t县委副书记\t新增路灯420盏\t2025年9月\t县城管局\t新增150盏
\t\t\t修复步道6公里\t2025年10月\t县住建局\t修复2公里
2\t关 山\t副县长\t建设球场9片\t2025年8月\t县教体局\t建成4片`;
  expect(read(text).items.map(line)).toEqual([
    '1-1.1 | 云起 | 县城管局 | 2025-09-30 | 新增路灯>=420盏',
    '1-1.2 | 云起 | 县住建局 | 2025-10-31 | 修复步道>=6公里',
    '1-2.1 | 关山 | 县教体局 | 2025-08-31 | 建设球场>=9片',
  ]);
});

it('a blank stays between capitals and a figure: AED 90台', () => {
  const text = `| 序号 | 任务 | 目标 | 牵头部门 | 时限 |
|---|---|---|---|---|
| 1 | 急救 | 配置AED 90台，培训2000人 | 区红十字会 | 9.30 |`;
  expect(read(text).items.map(line)).toEqual(['1 |  | 区红十字会 | 2025-09-30 | 配置AED>=90台 培训急救>=2000人']);
});

it('two tables with their own headings and numbers', () => {
  const text = `附件1
2025年项目清单
序号\t项目名称\t建设内容\t责任单位\t完成时限
1\t西街\t改造街道2.1公里\t区住建局\t10月底
附件2
2025年实事清单
序号\t事项\t目标\t牵头单位\t配合单位\t责任领导\t完成时限
1\t托育\t新增托位500个\t区卫健局\t区民政局\t车前\t11月底`;
  const ledger = read(text);
  expect(ledger.sections.map((s) => s.title)).toEqual(['2025年项目清单', '2025年实事清单']);
  expect(ledger.items.map(line)).toEqual([
    '1.1 |  | 区住建局 | 2025-10-31 | 改造街道>=2.1公里',
    '2.1 | 车前 | 区卫健局/区民政局 | 2025-11-30 | 新增托位>=500个',
  ]);
});

it('a report that is half a notice: what was done is no goal, and the annex is a list of its own', () => {
  const text = `关于一季度进展情况的通报
各单位：
一、总体情况
全县进展平稳。
二、具体情况
（一）完成较好的
1.修复堤防15公里（责任单位：县水利局）。3月20日全线完工。
（二）进展滞后的
2.改造管网40公里（责任单位：县住建局）。仅完成3公里，占7.5%。
三、下步要求
各单位要加快推进。
附件：2025年二季度任务清单
附件
2025年二季度任务清单
1.插秧6万亩。责任单位：县农业局。完成时限：4月底。`;
  const ledger = read(text);
  expect(ledger.items.map((i) => `${i.title} ${i.units.join()} ${i.targets.map((t) => t.value).join()}`)).toEqual([
    '修复堤防15公里 县水利局 15',
    '改造管网40公里 县住建局 40',
    '插秧6万亩 县农业局 6',
  ]);
  expect(ledger.facts.flatMap((f) => (f.value === undefined ? [] : [f.value]))).toContain(3);
});

it.each([
  ['with numbers, bars at both ends', (row: string, i: number) => `| ${i + 1} | ${row.replaceAll(' ', ' | ')} |`],
  ['without numbers', (row: string) => row.replaceAll(' ', ' | ')],
])('rows between bars without a heading, %s', (_, rowOf) => {
  const rows = ['疏浚航道18公里 市航道局 10月底', '更换航标260座 市航道局 9月底', '新建锚地2处 市港口局 11月底'];
  const ledger = read(['2025年航道任务', ...rows.map(rowOf)].join('\n'));
  expect(ledger.items.map(line)).toEqual([
    '1 |  | 市航道局 | 2025-10-31 | 疏浚航道>=18公里',
    '2 |  | 市航道局 | 2025-09-30 | 更换航标>=260座',
    '3 |  | 市港口局 | 2025-11-30 | 新建锚地>=2处',
  ]);
  expect(ledger.warnings.map((w) => w.message)).toEqual(['表格没有表头,各列按内容读作目标、责任单位、完成时限,请核对']);
});

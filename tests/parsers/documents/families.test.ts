import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Document, readDocument } from '../../../src/parsers/documents/read.js';
import { line } from './line.js';

const read = (name: string): Document =>
  readDocument(readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8'), '', { today: '2024-06-01' });

/** Labels of a document's own, words with numbers as marks, persons by several fields, cells without a frame. */
const CASES: { file: string; title: string; sections: string[]; items: string[]; progress: number; said: string[] }[] =
  [
    {
      file: 'matters-brackets',
      title: '青岚市2024年城乡建设“攻坚清单”',
      sections: ['城区攻坚', '乡村攻坚'],
      items: [
        '1 | 苏木 | 市住建局/市公安局/城东街道 | 2024-10-31 | 打通断头路>=4条 新增非机动车道>=12公里 主干道平均车速提高>=5%',
        '2 | 苏木 | 市城管局/市水利局/市气象局 | 2024-06-15 | 改造雨水管网>=26公里 整治积水点>=9处',
        '3 | 郁离 | 市城管局/市机关事务局 | 2024-11-30 | ',
        '3(1) | 郁离 | 市城管局/市机关事务局 | 2024-11-30 | 新建停车场>=5个',
        '3(2) | 郁离 | 市城管局/市机关事务局 | 2024-09-30 | 新增错时共享泊位>=900个',
        '4 | 郁离 | 市交通局/各乡镇 | 2024-11-30 | 新改建农村公路>=88公里 实施危桥改造>=6座',
      ],
      progress: 0,
      said: ['主责单伟', '11月31日'],
    },
    {
      file: 'promises-posts',
      title: '松溪县领导干部“亮诺践诺”公示',
      sections: ['县直单位', '乡镇'],
      items: [
        '1-1.1 | 沈一苇 | 县水利局 | 2024-06-30 | 除险加固小型水库>=7座',
        '1-1.2 | 沈一苇 | 县水利局 | 2024-10-31 | 新增农村自来水用户>=3600户',
        '1-2.1 | 许观澜 | 县教育局 | 2024-08-31 | ',
        '1-2.1(1) | 许观澜 | 县教育局 | 2024-08-31 | 新建幼儿园>=3所',
        '1-2.1(2) | 许观澜 | 县教育局 | 2024-08-31 | 新增公办学位>=1200个',
        '1-2.2 | 许观澜 | 县教育局 | 2024-09-30 | 学校建成智慧课堂>=12所 课后服务覆盖率>=95%',
        '2-1.1 | 巫山 | 云锦镇 | 2024-11-30 | 硬化村道>=18公里',
        '2-1.2 | 巫山 | 云锦镇 | 2024-12-31 | 发展茶园>=2000亩',
        '2-2.1 | 温如玉 | 白石乡 | 2024-10-31 | 建成村级养老服务站>=4个',
      ],
      progress: 7,
      said: [],
    },
    {
      file: 'upright-table',
      title: '关于印发2024年望舒区为民实事任务表的通知',
      sections: ['公共服务', '安居'],
      items: [
        '1 | 曲径 | 区民政局/各街道 | 2024-10-31 | 新建社区食堂>=15家 发放就餐补贴>=2600人次',
        '2 | 曲径 | 区园林局 | 2024-09-30 | 新建口袋公园>=8处 新建绿道>=6.5公里',
        '3 | 明月 | 区住建局/区财政局/各街道 | 2024-11-30 | 改造老旧小区>=31个 加装电梯>=24部',
        '4 | 明月 | 区城管局/区供热公司 | 2024-10-15 | 更新供热管网>=17公里',
        '5 | 明月 | 区住建局/区国资公司 | - | 筹集保障性租赁住房>=700套',
      ],
      progress: 0,
      said: [],
    },
    {
      file: 'signed-below',
      title: '竹海县2024年度公开承诺事项兑现情况',
      sections: [],
      items: [
        '1 | 尹川 | 县城管局 | 2024-09-30 | 新建改造公厕>=22座',
        '2 | 蓝田 | 县卫健委 | 2024-12-31 | 开展免费婚检>=1500对',
        '3 | 米粟 | 县信访局 | 2024-12-31 | 办理群众来信>=400件 办结率>=98%',
      ],
      progress: 3,
      said: [],
    },
    {
      file: 'numbered-of',
      title: '霁云市2024年“十项民心工程”上半年完成情况公示',
      sections: [],
      items: [
        '1 |  | 市教育局/市市场监管局/市财政局 | 2024-08-31 | 改造中小学食堂>=46个',
        '2 |  | 市城管局/各区 | 2024-10-31 | 整治背街小巷>=120条',
        '3 |  | 市园林中心/市自然资源局 | 2024-09-30 | 建设口袋公园>=20个',
      ],
      progress: 3,
      said: [],
    },
    {
      file: 'duties-told',
      title: '东岑市2024年生态环境保护工作要点',
      sections: ['打好蓝天保卫战', '打好碧水保卫战'],
      items: [
        '1 |  | 市生态环境局/市住建局/市城管局 | 2024-12-31 | PM2.5平均浓度<=35微克/立方米 优良天数比率>=80%',
        '2 |  | 市公安局/市交通局/市商务局 | 2024-10-31 | 淘汰国三及以下柴油货车>=1200辆',
        '3 |  | 市城管局/市财政局 | 2024-11-30 | 新建污水处理厂>=2座 新增处理能力>=4万吨/日',
        '4 |  | 市生态环境局/各县区 | 2024-12-31 | 完成行政村生活污水治理>=35个',
      ],
      progress: 0,
      said: [],
    },
    {
      file: 'persons-as-headings',
      title: '棠溪县委书记、县长及班子成员2024年度公开承诺事项',
      sections: [],
      items: [
        '1-1.1 | 方圆 |  | 2024-11-30 | 建成和美乡村>=12个',
        '1-1.2 | 方圆 |  | 2024-12-31 | 建设县域商业综合体>=1座',
        '1-2.1 | 高远 |  | 2024-12-31 | 新增城镇就业>=3200人',
        '1-2.2 | 高远 |  | 2024-12-31 | 争取上级资金>=15亿元',
        '1-3.1 | 江月 |  | 2024-10-31 | 盘活低效用地>=600亩',
      ],
      progress: 5,
      said: [],
    },
    {
      file: 'report-with-prose',
      title: '关于2024年上半年县级领导包联重点项目推进情况的通报',
      sections: ['项目推进情况'],
      items: [
        '1 | 穆青 | 县文旅局 | - | 完成投资>=1.2亿元',
        '2 | 时节 | 县工信局 | - | 建成标准化厂房>=6万平方米',
        '3 | 时节 | 县水利局 | - | 铺设管网>=18公里',
      ],
      progress: 3,
      said: [],
    },
    {
      file: 'unnumbered',
      title: '丹枫区2024年重点工作“三张清单”',
      sections: ['目标清单'],
      items: [
        '1 | 韩笑 | 区住建局/区工信局/区自然资源局 | 2024-11-30 | 更新老旧厂区>=4处 盘活面积>=12万平方米',
        '2 | 黎明 | 区民政局/各街道 | 2024-10-31 | 新建邻里中心>=6个 改造社区用房>=1.1万平方米',
        '3 | 韩笑 | 区园林中心 | 2024-09-30 | 建设小游园>=15处',
      ],
      progress: 0,
      said: [],
    },
    {
      file: 'promises-unnumbered',
      title: '青禾市领导干部承诺践诺台账(截至5月底)',
      sections: [],
      items: [
        '1-1.1 | 程路 | 市审计局 | 2024-12-31 | 完成审计项目>=36个',
        '1-2.1 | 石泉 | 市水利局 | 2024-10-31 | 新建水厂>=2座',
        '1-2.2 | 石泉 | 市水利局 | 2024-11-30 | 铺设管网>=80公里',
      ],
      progress: 3,
      said: [],
    },
  ];

describe.each(CASES)('family $file', ({ file, title, sections, items, progress, said }) => {
  const { ledger, blocks } = read(file);
  it('title, sections and items', () => {
    expect([ledger.title, ledger.sections.map((s) => s.title)]).toEqual([title, sections]);
    expect(ledger.items.map(line)).toEqual(items);
  });
  it('progress without the foot of the page', () => {
    expect(blocks).toHaveLength(progress);
    expect(blocks.map((b) => b.text).join()).not.toMatch(/编辑|排名|公示期/);
  });
  it('says what is misprinted', () => {
    const told = ledger.warnings.map((w) => w.message).join();
    for (const words of said) expect(told).toContain(words);
  });
});

describe('gaps', () => {
  const list = (skip: number, bare: number): string =>
    [
      '2024年任务清单',
      ...Array.from({ length: 9 }, (_, i) => i + 1)
        .filter((n) => n !== skip)
        .flatMap((n) => [
          `${n}.改造道路${n + 2}公里。`,
          '责任单位:县交通局',
          ...(n === bare ? [] : ['完成时限:12月底']),
        ]),
    ].join('\n');
  const warned = (skip: number, bare: number): string[] =>
    readDocument(list(skip, bare), '').ledger.warnings.map((w) => `${w.line} ${w.message}`);
  it.each([
    [4, 0, ['11 序号从3跳到5,缺少第4项']],
    [0, 6, ['18 第6项没有印出时限']],
    [0, 0, []],
  ])('number %i left out, %i without a deadline', (skip, bare, want) => expect(warned(skip, bare)).toEqual(want));
});

it('what a report says of a matter, its problems and plans', () => {
  const facts = (name: string): (string | undefined)[][] =>
    read(name).ledger.facts.map((f) => [f.item, f.status, f.problem, f.nextStep].filter((w) => w !== undefined));
  expect(facts('numbered-of')).toContainEqual(['3', 'delayed']);
  expect(facts('report-with-prose')).toContainEqual(['1', 'blocked', '资金到位偏慢']);
  expect(facts('report-with-prose')).toContainEqual(['2', '加快招商']);
  expect(facts('report-with-prose').flat()).not.toContain('无');
});

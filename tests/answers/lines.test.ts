import { describe, expect, it } from 'vitest';
import { newest } from '../../src/bot/answers/newest.js';
import type { Fact } from '../../src/model/fact.js';
import { talk } from './sample.js';

const line = (text: string, more: Partial<Fact> = {}): Fact => ({ item: 'A7', measure: 'other', text, ...more });

/** A long published block: sizes, shares, two lots, what is left, works with totals. */
const BLOCK: Fact[] = [
  line('一般缺陷640处', { object: '一般缺陷', value: 640, unit: '处' }),
  line('整治620处', { object: '整治', value: 620, unit: '处', percent: 96.88 }),
  line('重大缺陷9处', { object: '重大缺陷', value: 9, unit: '处' }),
  line('整治率100%', { object: '整治率', measure: 'rate', value: 100, unit: '%' }),
  line('第一批共移交举报线索400件', { object: '第一批共移交举报线索', value: 400, unit: '件' }),
  line('综合查结380件', { object: '综合', value: 380, unit: '件', percent: 95 }),
  line('第二批共移交举报线索150件', { object: '第二批共移交举报线索', value: 150, unit: '件' }),
  line('综合查结96件', { object: '综合', value: 96, unit: '件', percent: 64 }),
  line('“说事”窗口受理70件', { object: '“说事”窗口', value: 70, unit: '件' }),
  line('转办12件', { object: '转办', value: 12, unit: '件' }),
  line('4件正在办理', { object: '转办', measure: 'under_construction', value: 4, unit: '件' }),
  line('进水管道共计5000米', { object: '进水管道', value: 5000, unit: '米' }),
  line('累计完成1200米', { object: '进水管道', value: 1200, unit: '米', percent: 24 }),
  line('单跨桥墩42座', { object: '单跨桥墩', value: 42, unit: '座' }),
  line('双跨桥墩18座', { object: '双跨桥墩', value: 18, unit: '座' }),
  line('沉淀池桩基累计打入910根', { object: '沉淀池桩基', value: 910, unit: '根' }),
  line('北侧泵房改建工程正在施工', { object: '北侧泵房', measure: 'status', status: 'in_progress' }),
  line('目前已装完电气', { measure: 'milestone', milestone: '装完电气' }),
  line('已完成总量的72%', { measure: 'rate', value: 72, unit: '%' }),
  line('配套危桥加固现场设备18台', { item: 'A5', object: '改造提升危桥', value: 18, unit: '台' }),
  line('顺带更换窨井盖35个', { object: '顺带更换窨井盖', value: 35, unit: '个' }),
  line('在建保障房130套', { item: 'A3', target: 'A3.2', measure: 'under_construction', value: 130, unit: '套' }),
  line('厂区展厅正在筹建', { measure: 'status', status: 'in_progress' }),
];

const LEADER = { name: '主任', role: 'leader' as const };

const TALKS: { name: string; turns: { ask: string; says: string[]; not?: RegExp }[] }[] = [
  {
    name: 'the share that stands under what is named, not the size beside it',
    turns: [
      { ask: '污水处理厂一般缺陷整治率', says: ['96.88%'], not: /100%/u },
      { ask: '重大缺陷整治率是多少', says: ['100%'], not: /96\.88/u },
    ],
  },
  {
    name: 'how many were found and how many of those were put right, in one breath',
    turns: [
      { ask: '污水处理厂重大缺陷查出几处 整治了多少', says: ['重大缺陷9处', '整治率100%'], not: /620|96\.88/u },
      { ask: '污水处理厂一般缺陷查出多少 整治了多少', says: ['一般缺陷640处', '整治620处'], not: /100%/u },
    ],
  },
  {
    name: 'how far an item is that is called so: its last lines, not only those that have its name',
    turns: [{ ask: '污水处理厂干到啥程度了', says: ['已完成总量的72%', '厂区展厅正在筹建'], not: /重大缺陷/u }],
  },
  {
    name: 'of two lots the one that is asked for; the other as a follow-up',
    turns: [
      { ask: '污水处理厂第二批举报线索查结率', says: ['64%'], not: /380|95%/u },
      { ask: '第一批呢', says: ['95%'], not: /64%/u },
      { ask: '第二批比它低多少个点', says: ['31个百分点'] },
      { ask: '第一批举报线索查结了多少件', says: ['380件'] },
    ],
  },
  {
    name: 'what is left: said as such, or the whole less what is finished',
    turns: [
      { ask: '污水处理厂说事窗口受理了多少 还有几件没办完', says: ['70件', '4件正在办理'] },
      { ask: '进水管道还剩多少米没铺', says: ['3800米', '5000', '1200'] },
    ],
  },
  {
    name: 'ratios of one name ranked, one figure as a share of another, only a size is known',
    turns: [
      { ask: '污水处理厂缺陷哪个整治率最低', says: ['96.88%'], not: /100%/u },
      { ask: '污水处理厂转办占窗口受理百分之几', says: ['17.1%', '12', '70'] },
      { ask: '污水处理厂展厅建好几处', says: ['没有上报', '正在筹建'], not: /910|1200/u },
    ],
  },
  {
    name: 'both lots together from their sums, what is left of the one asked for, a part with its whole',
    turns: [
      { ask: '污水处理厂两批举报线索合起来查结率多少', says: ['476/550', '86.5%'], not: /620|79\.5/u },
      { ask: '污水处理厂第二批举报线索查结了多少件', says: ['150件', '96件'], not: /380/u },
      { ask: '还有几件没查结', says: ['54件'], not: /20件|尚未完成/u },
      { ask: '污水处理厂一般缺陷整治多少 进水管道呢', says: ['640处', '620处', '1200米'] },
    ],
  },
  {
    name: 'rates shown one after the other are put together from their counts; a rate stands under what it is of',
    turns: [
      { ask: '污水处理厂第二批举报线索查结率', says: ['64%'] },
      { ask: '比第一批低几个点', says: ['31个百分点'] },
      { ask: '两批加起来呢', says: ['476/550', '86.5%'] },
      { ask: '北侧泵房干到几成了', says: ['72%'] },
      { ask: '污水处理厂缺陷整治率多少', says: ['重大缺陷9处', '整治率100%', '96.88%'] },
      { ask: '重大缺陷整治率', says: ['重大缺陷9处', '整治率100%'], not: /96\.88/u },
    ],
  },
  {
    name: 'a line said beside its target is said once; both sides are told where both are asked for',
    turns: [
      { ask: '保障房建成多少套', says: ['没有上报', '130套'], not: /130[\s\S]*130/u },
      { ask: '更换窨井盖两边怎么说', says: ['没有上报', '35个'] },
    ],
  },
  {
    name: 'a published line of another item is not what that item counts',
    turns: [{ ask: '改造提升危桥还差多少', says: ['12座'], not: /窨井盖/u }],
  },
  {
    name: 'lines that the words name one by one',
    turns: [{ ask: '污水处理厂单跨桥墩双跨桥墩各多少', says: ['单跨桥墩42座', '双跨桥墩18座'], not: /1200/u }],
  },
  {
    name: 'the unit that is asked for',
    turns: [{ ask: '污水处理厂桩基打了多少根', says: ['910根'], not: /5000/u }],
  },
];

describe('one line of a long published block', () => {
  it.each(TALKS)('$name', async ({ turns }) => {
    const ask = talk('2024-05-27', [], 1, LEADER, BLOCK);
    for (const turn of turns) {
      const text = (await ask(turn.ask))?.text ?? '';
      for (const words of turn.says) expect(text, turn.ask).toContain(words);
      if (turn.not) expect(text, turn.ask).not.toMatch(turn.not);
    }
  });
});

describe('what was reported since', () => {
  const roads: Fact[] = [
    line('S901线完成总工程量的80%', { object: 'S901线', measure: 'rate', value: 80, unit: '%' }),
    line('S902线完成总工程量的90%', { object: 'S902线', measure: 'rate', value: 90, unit: '%' }),
  ];
  const stored = (facts: readonly Fact[], kind: 'published' | 'report', asOf: string, from: number) =>
    facts.map((fact, at) => ({
      ...fact,
      id: from + at,
      ledger: 'A',
      kind,
      state: 'confirmed' as const,
      asOf,
      reportedAt: `${asOf}T09:00:00+08:00`,
    }));
  const since = [
    line('S901完成92%', { object: 'S901', measure: 'rate', value: 92, unit: '%' }),
    line('S902已通车', { object: 'S902', measure: 'milestone', milestone: '通车' }),
  ];

  it('is told of a road by its code instead of what was published of it', () => {
    const facts = [...stored(roads, 'published', '2024-05-10', 1), ...stored(since, 'report', '2024-05-20', 11)];
    expect(newest(facts).map(({ text }) => text)).toEqual(['S902已通车', 'S901完成92%']);
  });

  it('leaves a figure of a target that was published before a later one', () => {
    const target = (value: number) =>
      line(`完成${value}亿元`, { target: 'A7.1', measure: 'done', value, unit: '亿元' });
    const facts = [
      ...stored([target(21)], 'published', '2024-05-10', 1),
      ...stored([target(38)], 'report', '2024-05-20', 2),
    ];
    expect(newest(facts).map(({ value }) => value)).toEqual([38]);
  });

  it('ends a halt that was told before', async () => {
    const halted = {
      item: 'A4',
      measure: 'status' as const,
      status: 'stalled' as const,
      text: '处置停滞',
      reporter: '小魏',
    };
    const resumed = { ...halted, status: 'in_progress' as const, text: '全面复工', at: '2024-05-20T10:00:00+08:00' };
    const then = talk('2024-05-27', [{ ...halted, at: '2024-04-20T10:00:00+08:00' }]);
    const since = talk('2024-05-27', [{ ...halted, at: '2024-04-20T10:00:00+08:00' }, resumed]);
    expect((await then('停滞的有哪些'))?.items).toContain('A4');
    expect((await since('停滞的有哪些'))?.items).not.toContain('A4');
  });

  it('stands before the long block of the document', async () => {
    const ask = talk(
      '2024-05-27',
      [
        {
          item: 'A7',
          measure: 'milestone',
          milestone: '通水',
          text: '污水处理厂已经通水',
          reporter: '小魏',
          at: '2024-05-20T10:00:00+08:00',
        },
      ],
      1,
      LEADER,
      BLOCK,
    );
    expect((await ask('污水处理厂怎么样了'))?.text).toContain('已经通水');
  });
});

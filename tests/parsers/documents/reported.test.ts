import { describe, expect, it } from 'vitest';
import { line, read } from './line.js';

const report = (...matters: string[]): ReturnType<typeof read> =>
  read(
    [
      '关于2025年民生事项7月份进展情况的通报',
      '一、进展情况',
      ...matters.flatMap((text, i) => [`${i + 1}.${text}`, '牵头单位：市住建局']),
      ...['二、存在问题', '（一）进度不快。部分事项滞后。', '（二）协调不力。'],
      ...['三、下步要求', '（一）按月报送。请各单位于每月26日前将进展情况报市政府督查室。'],
    ].join('\n'),
  );

const facts = (progress: string): string[] =>
  report(`公厕改造。年度任务90座，${progress}`, '书屋建设。年度目标40个，已建成12个。')
    .facts.filter(({ item }) => item === '1')
    .map(({ measure, target, scope, value, unit, breakdown, from }) =>
      [measure, target, scope, value === undefined ? undefined : `${value}${unit}`, rows(breakdown), from]
        .filter((word) => word !== undefined)
        .join(' '),
    );
const rows = (breakdown: Record<string, number> | undefined): string | undefined =>
  breakdown && Object.entries(breakdown).flat().join('');

describe('reports that tell what was done behind the goal, without a label', () => {
  it('the goal ends where a clause tells; chapters of trouble and orders hold no matter', () => {
    const ledger = report(
      '公厕改造。年度任务90座。截至7月底，全市开工60座，完工31座。',
      '书屋建设。全年计划建设40个，已建成12个。',
      '体检服务。目标8000人，完成5100人。',
      '绿道建设。计划建设24公里，开工17公里。',
      '雨污分流。改造管网30公里。因资金未到位，尚未开工。',
      '易涝点治理。整治易涝点15处，7月底前全部完成。实际完成12处。',
    );
    expect(ledger.items.map(line)).toEqual([
      '1 |  | 市住建局 | - | 公厕改造>=90座',
      '2 |  | 市住建局 | - | 书屋建设>=40个',
      '3 |  | 市住建局 | - | 体检服务>=8000人',
      '4 |  | 市住建局 | - | 绿道建设>=24公里',
      '5 |  | 市住建局 | - | 改造管网>=30公里',
      '6 |  | 市住建局 | 2025-07-31 | 整治易涝点>=15处',
    ]);
    expect(ledger.facts.map(({ item, measure, value }) => [item, measure, value])).toEqual([
      ['1', 'started', 60],
      ['1', 'done', 31],
      ['2', 'done', 12],
      ['3', 'done', 5100],
      ['4', 'started', 17],
      ['5', 'status', undefined],
      ['6', 'done', 12],
    ]);
    expect(ledger.rules?.dueDay).toBe(26);
  });

  it.each<[string, string[]]>([
    // two stages of one county's works, and the rate behind the whole
    [
      '全市开工60座，完工31座，完工率51.7%。其中，东陵县开工20座、完工11座，西陵县开工18座、完工9座。',
      [
        'started 1.1 60座',
        'done 1.1 31座',
        'started 1.1 东陵县 20座',
        'done 1.1 东陵县 11座',
        'started 1.1 西陵县 18座',
        'done 1.1 西陵县 9座',
      ],
    ],
    // in brackets behind a place
    [
      '全市完成31座。东陵县（11座）、西陵县（9座）进度较快；南陵区（5座）偏慢。',
      ['done 1.1 31座 东陵县11西陵县9', 'done 1.1 南陵区 5座', 'status'],
    ],
    // what one month brought of it
    ['1—7月完成31座，其中7月完成6座。', ['done 1.1 31座 2025-01-01', 'other 1.1 6座 2025-07-01']],
  ])('%s', (progress, told) => expect(facts(progress)).toEqual(told));
});

describe('goals under a label of their own', () => {
  it('what stands behind the sentence of the goal came of it; a second goal behind what came of the first', () => {
    const ledger = report(
      '学前教育。年度目标：新建公办园10所，新增学位2700个。10所公办园全部开工，2所竣工，新增学位540个。',
      '就业服务。城镇新增就业3.8万人，1—7月新增2.04万人；开展职业培训2.2万人次，1—7月培训1.31万人次。',
      '充电设施。新建充电桩1200个的任务，目前实际建成405个。',
    );
    expect(ledger.items.map(line)).toEqual([
      '1 |  | 市住建局 | - | 新建公办园>=10所 新增学位>=2700个',
      '2 |  | 市住建局 | - | 城镇新增就业>=3.8万人 开展职业培训>=2.2万人次',
      '3 |  | 市住建局 | - | 新建充电桩>=1200个',
    ]);
    expect(ledger.facts.map(({ measure, target, value }) => [measure, target, value])).toEqual([
      ['started', '1.1', 10],
      ['done', '1.1', 2],
      ['done', '1.2', 540],
      ['done', '2.1', 2.04],
      ['done', '2.2', 1.31],
      ['done', '3.1', 405],
    ]);
  });

  it('rows of places are of the figure that they make up, whatever was counted in between', () => {
    expect(facts('目前已完工19座，受益人口3.1万人。其中东陵县完工11座、西陵县完工8座。')).toEqual([
      'done 1.1 19座 东陵县11西陵县8',
      'other 3.1万人',
    ]);
  });
});

it('a table whose groups stand in rows of their own, with what a month and the year so far brought', () => {
  const ledger = read(`2025年枫桥区月调度表（6月）
牵头单位\t工作任务\t序号\t年度目标\t本月完成\t1—6月累计\t占年度比重\t时限要求\t备注
区住建局\t城市更新
\t小区改造\t1\t32个\t4个\t15个\t46.9%\t11月底\t
\t管网改造\t2\t28公里\t3.2\t12.6\t45%\t10月底\t
区教育局\t教育提升
\t新建幼儿园\t1\t3所\t—\t1所\t33.3%\t8月底\t`);
  expect(ledger.sections.map(({ title }) => title)).toEqual(['城市更新', '教育提升']);
  expect(ledger.items.map(line)).toEqual([
    '1.1 |  | 区住建局 | 2025-11-30 | 小区改造>=32个',
    '1.2 |  | 区住建局 | 2025-10-31 | 管网改造>=28公里',
    '2.1 |  | 区教育局 | 2025-08-31 | 新建幼儿园>=3所',
  ]);
  expect(ledger.facts.map(({ item, measure, value, percent, from }) => [item, measure, value, percent, from])).toEqual([
    ['1.1', 'done', 15, 46.9, '2025-01-01'],
    ['1.1', 'other', 4, undefined, '2025-06-01'],
    ['1.2', 'done', 12.6, 45, '2025-01-01'],
    ['1.2', 'other', 3.2, undefined, '2025-06-01'],
    ['2.1', 'done', 1, 33.3, '2025-01-01'],
  ]);
});

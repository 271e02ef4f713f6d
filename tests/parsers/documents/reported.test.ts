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

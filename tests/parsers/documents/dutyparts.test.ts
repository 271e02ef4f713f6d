import { describe, expect, it } from 'vitest';
import { line, read } from './line.js';

const lines = (...text: string[]): string[] => read(text.join('\n')).items.map(line);

describe('parts on one line that have duties of their own', () => {
  it('of a notice, where other matters answer as a whole', () =>
    expect(
      lines(
        '白沙县2026年重点任务清单',
        '一、民生工程',
        '1.养老提升。（1）建设养老中心3座（责任单位：县民政局，完成时限：6月底）；（2）改造敬老院5所（责任单位：县卫健局，完成时限：年底）。',
        '2.①新建学校3所（牵头单位：县教育局；完成时限：8月底）②改造食堂12个（牵头单位：县商务局；完成时限：9月底）',
        '3.新建水厂2座。',
        '责任单位：县水利局',
      ),
    ).toEqual([
      '1 |  |  | - | ',
      '1(1) |  | 县民政局 | 2026-06-30 | 建设养老中心>=3座',
      '1(2) |  | 县卫健局 | 2026-12-31 | 改造敬老院>=5所',
      '2 |  |  | - | ',
      '2(1) |  | 县教育局 | 2026-08-31 | 新建学校>=3所',
      '2(2) |  | 县商务局 | 2026-09-30 | 改造食堂>=12个',
      '3 |  | 县水利局 | - | 新建水厂>=2座',
    ]));
  it('of a promise, right behind its label', () => {
    const ledger = read(
      [
        '白沙县2026年公开承诺事项进展情况',
        '一、县直单位',
        '1、柏 舟 县水利局局长',
        '承诺事项一：①加固水库8座。（办结时限：6月底）②治理河道62公里。（办结时限：12月底）',
        '进展情况：水库加固完工6座，河道治理完成48公里。',
        '承诺事项二：建成水厂5处。（办结时限：11月底）',
        '进展情况：建成2处。',
      ].join('\n'),
    );
    expect(ledger.items.map(line)).toEqual([
      '1-1.1 | 柏舟 | 县水利局 | - | ',
      '1-1.1(1) | 柏舟 | 县水利局 | 2026-06-30 | 加固水库>=8座',
      '1-1.1(2) | 柏舟 | 县水利局 | 2026-12-31 | 治理河道>=62公里',
      '1-1.2 | 柏舟 | 县水利局 | 2026-11-30 | 建成水厂>=5处',
    ]);
    expect(ledger.facts.map((f) => [f.target, f.value])).toEqual([
      ['1-1.1(1).1', 6],
      ['1-1.1(2).1', 48],
      ['1-1.2.1', 2],
    ]);
  });
});

it('numbers that run on through headings of two orders are those of the matters, though headings name who leads', () => {
  const ledger = read(
    [
      '云陂市2025年城建重点项目责任分解',
      '一、城市更新工程',
      '包联领导：副市长 何 山   总牵头单位：市住建局',
      '（一）老旧街区改造。',
      '1、古城片区：修缮历史建筑36处。',
      '——责任单位：市城投公司  时限：10月底',
      '2、南门片区：新建安置房1280套。',
      '——责任单位：南门街道  时限：12月底',
      '（二）完整社区建设。',
      '3、打造社区试点12个。',
      '——责任单位：市民政局  时限：11月底',
      '二、交通畅通工程',
      '包联领导：副市长 柏 舟   总牵头单位：市交通局',
      '4、新建天桥5座。',
      '——责任单位：市公安局  时限：9月底',
    ].join('\n'),
  );
  expect(ledger.items.map((i) => `${i.section} | ${line(i)}`)).toEqual([
    '城市更新工程 | 1 | 何山 | 市城投公司 | 2025-10-31 | 修缮历史建筑>=36处',
    '城市更新工程 | 2 | 何山 | 南门街道 | 2025-12-31 | 新建安置房>=1280套',
    '城市更新工程 | 3 | 何山 | 市民政局 | 2025-11-30 | 打造社区试点>=12个',
    '交通畅通工程 | 4 | 柏舟 | 市公安局 | 2025-09-30 | 新建天桥>=5座',
  ]);
});

describe('signs that were lost', () => {
  it('behind labels that follow one another, and behind a number between its neighbours', () =>
    expect(
      lines(
        '白沙县2026年重点任务清单',
        '1.新建换热站12座。',
        '责任领导：柏 舟    责任单位：县住建局    完成时限：10月底',
        '2更换管网145公里。',
        '责任领导 何 山    责任单位 县水务局    完成时限 9月底',
        '3.新建幼儿园1所。 责任单位 县教育局 完成时限 8月底',
      ),
    ).toEqual([
      '1 | 柏舟 | 县住建局 | 2026-10-31 | 新建换热站>=12座',
      '2 | 何山 | 县水务局 | 2026-09-30 | 更换管网>=145公里',
      '3 |  | 县教育局 | 2026-08-31 | 新建幼儿园>=1所',
    ]));
  it('a figure at the head of a line is no number of a matter', () =>
    expect(
      lines(
        '白沙县任务',
        '1.改造小区，涉及',
        '2栋住宅楼改造。',
        '责任单位：县住建局',
        '3.修路3公里。',
        '责任单位：县交通局',
      ).length,
    ).toBe(2));
});

it('a body with its second name behind it is known by the first', () =>
  expect(
    lines(
      '白沙县任务清单',
      '1.新建示范村3个。',
      '责任单位：县农业农村局',
      '2.帮扶农户90户。',
      '责任单位：县农业农村局（县乡村振兴局）',
    ).map((l) => l.split(' | ')[2]),
  ).toEqual(['县农业农村局', '县农业农村局']));

it('a line below a whole row goes on with the cell that ends in mid-sentence', () => {
  const text = `2026年实事进展
序号\t任务\t责任单位\t时限\t进展情况\t备注
1\t适老化改造600户\t县民政局\t9月底\t完成改造352户，\t
在建118户。
2\t新建助餐点20个\t县民政局\t年底\t建成13个\t`;
  expect(read(text).facts.map((f) => [f.measure, f.value])).toEqual([
    ['done', 352],
    ['under_construction', 118],
    ['done', 13],
  ]);
});

import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('pasted tables', () => {
  it.each([
    [
      'columns in another order',
      '完成率\t项目\t已完成\t目标任务\t单位\n60%\t健身步道\t12\t20\t公里\n55%\t游泳场馆\t11\t20\t个',
      ['健身步道|done 12公里+60%', '游泳场馆|done 11个+55%'],
    ],
    [
      'a head that says how it stands now',
      '指标\t目标\t当前\n口袋公园\t12\t7\n覆盖率\t40%\t36.5%',
      ['口袋公园|done 7+of12', '覆盖率|rate 36.5%'],
    ],
    [
      'bars, units in the names',
      '| 事项 | 年度目标 | 累计完成 | 完成率 |\n|---|---|---|---|\n| 供水管网（公里） | 32 | 18.5 | 57.8% |\n| 公厕（座） | 25 | 16 | 64% |',
      ['供水管网|done 18.5公里+of32+57.8%', '公厕|done 16座+of25+64%'],
    ],
    [
      'blanks between the cells',
      '项目 单位 目标 完成 完成率\n口袋公园 个 12 7 58.3%\n公厕 座 25 16 64%',
      ['口袋公园|done 7个+of12+58.3%', '公厕|done 16座+of25+64%'],
    ],
    [
      'stages, a remark and a total of different things',
      '民生实事进展（单位：公里）\n任务名称\t年度目标\t累计完成\t在建\t未开工\t备注\n供水管网\t32\t18.5\t6\t7.5\t两处征地未完\n污水管网\t12\t9.2\t2.8\t0\t\n合计\t44\t27.7\t8.8\t7.5\t',
      [
        '供水管网|done 18.5公里+of32',
        '供水管网|under_construction 6公里',
        '污水管网|done 9.2公里+of12',
        '污水管网|under_construction 2.8公里',
      ],
    ],
    [
      'heads down the side',
      '项目\t公厕\t口袋公园\n计划\t25\t12\n完成\t16\t7',
      ['公厕|done 16+of25', '口袋公园|done 7+of12'],
    ],
    [
      'no head line',
      '供水管网\t32\t18.5\t57.8%\n公厕\t25\t16\t64%',
      ['供水管网|done 18.5+of32+57.8%', '公厕|done 16+of25+64%'],
    ],
    ['a state in words', '序号\t项目名称\t推进情况\n1\t望江路\t已完工通车', ['望江路|milestone 完工通车']],
    [
      'a greeting, shares of the plan, a closing word',
      '各位领导，5月进展如下：\n项目\t年度目标\t截至目前完成\t完成占比\n公厕\t25座\t16座\t64%\n以上请审阅。',
      ['公厕|done 16座+of25+64%'],
    ],
    ['months: the last one', '项目\t4月\t5月\n公厕\t13\t16', ['公厕|done 16']],
    ['an area is no county', '名称\t总任务\t完工数\n老旧小区\t29\t14', ['老旧小区|done 14+of29']],
    ['only a rate', '项目\t完成率\n公厕\t64', ['公厕|rate 64%']],
  ])('%s', (_name, text, want) => expect(brief(text)).toEqual(want));

  it('counties over a title: one statement with its rows', () => {
    expect(
      read('背街小巷改造分县区完成情况：\n县区\t任务数\t完成数（条）\n云溪县\t20\t12\n苇塘县\t16\t9\n合计\t36\t21'),
    ).toMatchObject([
      { heading: '背街小巷改造', measure: 'done', value: 21, unit: '条', breakdown: { 云溪县: 12, 苇塘县: 9 } },
    ]);
  });
  it('counties over several things', () => {
    expect(read('县区\t公厕(座)\t口袋公园(个)\n云溪县\t5\t3\n苇塘县\t4\t2')).toMatchObject([
      { subject: '公厕', unit: '座', breakdown: { 云溪县: 5, 苇塘县: 4 } },
      { subject: '口袋公园', unit: '个', breakdown: { 云溪县: 3, 苇塘县: 2 } },
    ]);
  });
  it('the day of the title, the period of a head', () => {
    const [row] = read('截至5月10日进展\n指标\t1-4月完成\t全年目标\n技能培训\t3600人\t6000人');
    expect(row).toMatchObject({ subject: '技能培训', from: '2023-01-01', asOf: '2023-04-30' });
    expect(read('截至5月10日进展\n项目\t目标\t完成\n公厕\t25\t16')[0]?.asOf).toBe('2023-05-10');
  });
});

describe('a line of words over rows of places is the label of a list', () => {
  it.each([
    '公厕建成（座）\n云溪 4\n苇塘 3\n鹤洲 2\n合计 9',
    '公厕建成：\n云溪 4座\n苇塘 3座\n鹤洲 2座\n合计 9座',
    '公厕建成，单位：座\n云溪 4\n苇塘 3\n鹤洲 2\n合计 9',
    '公厕分县完成情况：\n云溪：4座\n苇塘：3座\n鹤洲：2座\n合计：9座',
    '公厕（座）\n云溪4、苇塘3、鹤洲2，合计9',
  ])('%s', (text) => {
    const told = read(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      measure: 'done',
      value: 9,
      unit: '座',
      breakdown: { 云溪县: 4, 苇塘县: 3, 鹤洲区: 2 },
    });
    expect(told[0]?.heading ?? told[0]?.subject).toContain('公厕');
  });
  it('a line alone, and rows of other matters, stay what they are', () => {
    expect(brief('公厕建成\n云溪公园4座\n游园3座').at(-1)).toBe('游园|done 3座');
    expect(brief('本周情况如下\n公厕4座\n游园3座')).toEqual(['公厕|done 4座', '游园|done 3座']);
  });
});

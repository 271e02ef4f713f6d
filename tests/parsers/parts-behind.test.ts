import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list: a county's own plant beside what every county builds, schools of one name, a road, two promises of one office. */
const LIST = `枫溪市2024年重点任务责任清单
一、任务
1.农村污水。新建农村污水处理厂39个。
责任单位：市环境局，各县区
2.污水处理厂。建成投运云溪县污水处理厂，启动东片污水处理厂建设。
责任单位：市城管局，云溪县、苇塘县
3.中医服务。建设2个省级、1个市级区域中医诊疗中心，实现乡镇卫生院和社区卫生服务中心中医馆全覆盖。
责任单位：市卫健委
4.灾后重建。完成20个乡镇卫生院灾后重建。
责任单位：市卫健委
5.一校两园。建成枫溪大学“一校两园”。
责任单位：市教体局，鹤洲区
6.学校建设。实施中小学、幼儿园建设项目82个。
责任单位：市教体局
7.体育中心。建成投用市体育中心。
责任单位：市教体局
8.教师宿舍。开工建设教师周转宿舍552套。
责任单位：市教体局
9.国道。建设G301云溪段。
责任单位：云溪县
10.长期护理。全面推行长期护理保险。
责任单位：市医保局
11.药品费用。持续降低药品费用。
责任单位：市医保局
13.绿色食品。新增绿色食品、名特优新产品10个。
责任单位：市农业局
14.标准化基地。建成全国绿色食品原料标准化生产基地2个。
责任单位：市农业局
15.风电光伏。开工建设风电光伏项目20万千瓦，新增装机20万千瓦。
责任单位：市发改委
12.团队培育。培育科技创新团队10个。
责任单位：市科技局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] =>
  hear(unit, text).facts.map(({ item, target, object, measure, value, unit: counted, status, problem }) =>
    [target ?? item, object, status ?? measure, value === undefined ? undefined : `${value}${counted ?? ''}`, problem]
      .filter((part) => part !== undefined)
      .join(' '),
  );

describe('what names only a part, or stands behind what is named', () => {
  it.each<[string, string, string[]]>([
    // what everybody counts so, by its whole name, is no matter of the county's own plant
    ['云溪县', '农村污水厂建了6个', ['A1.1 done 6个']],
    ['云溪县', '云溪污水厂投运了', ['A2 云溪污水厂 milestone']],
    // what stands over the whole stands over its part, and many times what is asked for is of no target
    ['市卫健委', '中医馆：乡镇卫生院84家建了80家', ['A3 other 80家']],
    ['市卫健委', '中医馆：乡镇卫生院84家建了80家，社区中心35家全有', ['A3 other 80家', 'A3 other 35家']],
    ['市卫健委', '乡镇卫生院20家建了11家', ['A4.1 done 11个']],
    // parts that no item names, and kinds of buildings alone
    ['鹤洲区', '一校两园附中主体完成，附小装修干了七成', ['A5 milestone', 'A5 附小装修 rate 70%']],
    ['鹤洲区', '一校两园附中主体完成，幼儿园已交付', ['A5 milestone', 'A5 幼儿园 milestone']],
    // a problem of a thing that another matter names
    [
      '市教体局',
      '教师宿舍开工412套。\n存在问题：\n体育中心钢结构供货慢',
      ['A8.1 started 412套', 'A7 市体育中心 blocked 体育中心钢结构供货慢'],
    ],
    [
      '市教体局',
      '教师宿舍开工412套。\n存在问题：\n受疫情影响，部分队伍进场不足',
      ['A8.1 started 412套 受疫情影响,部分队伍进场不足'],
    ],
    // layers of a road, and how far all of it has come
    [
      '云溪县',
      'G301云溪段水稳铺了12公里，沥青面层6.5公里，总体进度六成八',
      ['A9 G301云溪段 done 12公里', 'A9 G301云溪段 done 6.5公里', 'A9 G301云溪段 rate 68%'],
    ],
    // a zero report of each matter that is named, and of none by the office that gives it
    ['市医保局', '医保局零报告，长期护理、药品费用两项本月没有新情况', ['A10 no_progress', 'A11 no_progress']],
    // what is only proposed is not there
    ['市科技局', '科技创新团队评审结束，拟认定14个，正在公示', ['A12 milestone', 'A12.1 planned 14个']],
    ['市科技局', '创新团队认定14个', ['A12.1 done 14个']],
    // parts in a bracket, each by one character
    ['市发改委', '风光装机8.3万（风3.1光5.2）', ['A15.2 done 8.3万千瓦', 'A15 other 3.1', 'A15 other 5.2']],
    // what one target lists by just that name
    ['市农业局', '绿色食品新认证3个，累计7个', ['A13.1 done 7个']],
  ])('%s: %s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

/** Nowhere's promises: what an office tells of its own, and what a county promised by the same names. */
const PROMISES = `枫溪市能力作风建设年活动承诺事项进展情况

一、责任单位

(一)方圆 市农业农村局党组书记、局长

1.改善环境。持续开展农村环境卫生整治行动。(办结时限:2024年9月)

推进情况:全市新建乡镇公园24个,建设省级森林乡村示范村80个,完成村镇绿化1.35万亩。

二、各县主要负责人

(一)高远 云溪县委书记

1.绿色屏障。12月底前,完成造林1.1万亩,打造6个森林乡村,提升19个乡镇公园绿化水平。

推进情况:正在推进。

2.文明实践。打造463个文明实践站。(办结时限:2024年9月)

推进情况:已打造210个文明实践站。
`;
const promised = listenerOf(PROMISES);

describe('what an office tells of, where a county promised what is called so too', () => {
  it.each<[string, string, string[]]>([
    ['市农业农村局', '乡镇公园26个', ['A1-1.1 26个']],
    ['市农业农村局', '森林乡村83个', ['A1-1.1 83个']],
    ['云溪县', '乡镇公园17个', ['A2-1.1.3 17个']],
    ['云溪县', '造林1.1万亩早完成了，森林乡村6个', ['A2-1.1.1 1.1万亩', 'A2-1.1.2 6个']],
    ['云溪县', '463个文明实践站提升了330个还差133个', ['A2-1.2.1 330个', 'A2-1.2 133个']],
  ])('%s: %s', (unit, text, wanted) =>
    expect(
      promised(unit, text).facts.map(
        ({ item, target, value, unit: counted }) => `${target ?? item} ${value}${counted}`,
      ),
    ).toEqual(wanted),
  );
});

import { describe, expect, it } from 'vitest';
import { listenerOf } from '../support/listener.js';

/** Nowhere's list of roads, sports grounds and skills. */
const LIST = `枫溪市2024年重点任务责任清单
一、道路
1.农村道路。改造提升农村道路80公里、桥梁30座，建设美丽乡村路50公里。
责任单位：市交通局
2.断头路。打通断头路6条。
责任单位：市住建局
3.球场。新建足球场地40块、篮球场地40块。
责任单位：市教体局
4.体育馆。建成投用市体育馆。
责任单位：市教体局
5.技能。开展职业技能培训16万人次，新增高技能人才3.6万人。
责任单位：市人社局
6.居家改造。完成老年人居家改造402户。
责任单位：市民政局
7.社会救助。提高社会救助标准。
责任单位：市民政局
8.公墓。建成投用枫溪市公益性公墓，完成市殡仪馆搬迁。
责任单位：市民政局
9.户厕。新改造农村户厕6万户。
责任单位：市农业局
`;
const hear = listenerOf(LIST);
const told = (unit: string, text: string): string[] =>
  hear(unit, text).facts.map((fact) =>
    [
      fact.target ?? fact.item,
      fact.measure === 'status' ? fact.status : fact.measure,
      fact.value === undefined ? (fact.object ?? '') : `${fact.value}${fact.unit ?? ''}`,
      fact.mode,
      fact.percent === undefined ? undefined : `(${fact.percent}%)`,
      fact.from,
      fact.asOf === '2024-06-12' ? undefined : fact.asOf,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );

describe('another city stands first in the clause: none of it is ours (rule 2)', () => {
  it.each<[string, string, string[]]>([
    ['市住建局', '洛阳今年打通断头路58条，人家动作真快', []],
    ['市住建局', '洛阳断头路打通5条', []],
    ['市住建局', '断头路打通2条，洛阳都打通58条了', ['A2.1 done 2条']],
    ['市交通局', '洛阳今年修农村道路50公里，桥梁20座，我们才改造12座', ['A1.2 done 12座 2024-01-01']],
    ['市教体局', '洛阳市体育馆都建成投用了', []],
    ['市教体局', '市体育馆建成投用了', ['A4 milestone 市体育馆']],
    // what only begins like a city is a road, a line or something new
    ['市交通局', '南京路桥梁完工3座', ['A1.2 done 3座']],
    ['市住建局', '枫溪断头路打通2条', ['A2.1 done 2条']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('what stands there in all is said behind the figures (rule 5)', () => {
  it.each<[string, string[]]>([
    ['本月农村道路完成47.5公里、桥梁19座，均为累计数', ['A1.1 done 47.5公里', 'A1.2 done 19座']],
    ['本月农村道路完成47.5公里（累计数）', ['A1.1 done 47.5公里']],
    ['5月份农村道路改造完成47.5公里，是累计数据', ['A1.1 done 47.5公里 2024-05-31']],
    ['本月完成农村道路47.5公里。以上是年初以来的累计数', ['A1.1 done 47.5公里']],
    ['本月农村道路完成7.5公里，桥梁19座是累计的', ['A1.1 done 7.5公里 delta 2024-06-01', 'A1.2 done 19座']],
  ])('%s', (text, wanted) => expect(told('市交通局', text)).toEqual(wanted));
});

describe('how fast it goes is no reason to lose how far it has come', () => {
  it.each<[string, string[]]>([
    ['农村道路52公里有点慢', ['A1.1 done 52公里']],
    [
      '农村道路现在干了五十二公里桥是二十一座美丽乡村路三十五公里有点慢',
      ['A1.1 done 52公里', 'A1.2 done 21座', 'A1.3 done 35公里'],
    ],
    ['农村道路有3条有点慢', ['A1 blocked']],
  ])('%s', (text, wanted) =>
    expect(told('市交通局', text).map((one) => one.replace(/ 农村道路$/, ''))).toEqual(wanted),
  );
});

describe('a day of 截至 needs no pause behind it (rule 10)', () => {
  it.each<[string, string[]]>([
    ['截至10号农村道路完成52公里', ['A1.1 done 52公里 2024-06-10']],
    ['截止二十号桥梁19座', ['A1.2 done 19座 2024-05-20']],
  ])('%s', (text, wanted) => expect(told('市交通局', text)).toEqual(wanted));
});

describe('shares in the order of the figures before them (rule 9)', () => {
  const both = ['A3.1 done 22块 (55%)', 'A3.2 done 31块 (77.5%)'];
  it.each([
    '足球场地建成22块，篮球场地建成31块，完成率分别为55%、77.5%',
    '足球场地建成22块，篮球场地建成31块，分别完成55%和77.5%',
    '足球场地、篮球场地分别建成22块、31块，任务完成率分别达到55%、77.5%',
    '足球场地22块，篮球场地31块，完成比例55%、77.5%',
  ])('%s', (text) => expect(told('市教体局', text)).toEqual(both));
  it('足球场地、篮球场地分别完成55%、77.5%', () =>
    expect(told('市教体局', '足球场地、篮球场地分别完成55%、77.5%')).toEqual([
      'A3.1 done 55% percent',
      'A3.2 done 77.5% percent',
    ]));
});

describe('who has a certificate is none of those that the target counts, and all of them are told once', () => {
  it.each<[string, string, string[]]>([
    ['市人社局', '新增高技能人才1.65万人，取证人数5.2万人', ['A5.2 done 1.65万人', 'A5 other 5.2万人']],
    ['市人社局', '新增高技能人才1.65万人，取证5.2万人', ['A5.2 done 1.65万人', 'A5 other 5.2万人']],
    ['市人社局', '新增高技能人才1.65万人，持证人员5.2万人', ['A5.2 done 1.65万人', 'A5 other 5.2万人']],
    ['市人社局', '高技能人才取证1.65万人', ['A5.2 done 1.65万人']],
    ['市民政局', '居家改造全部完工，402户', ['A6.1 done 402户']],
    ['市民政局', '居家改造已全部完成了，总共402户', ['A6.1 done 402户']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

describe('each by its own name', () => {
  it.each<[string, string, string[]]>([
    [
      '市民政局',
      '社会救助标准本月没动静，公墓主体完工',
      ['A7 no_progress 2024-06-01', 'A8 milestone 枫溪市公益性公墓 2024-06-01'],
    ],
    ['市农业局', '俺这儿户厕改了23000户了中不中', ['A9.1 done 2.3万户']],
    ['市农业局', '户厕改了2.3万户了，行吗？', ['A9.1 done 2.3万户']],
  ])('%s：%s', (unit, text, wanted) => expect(told(unit, text)).toEqual(wanted));
});

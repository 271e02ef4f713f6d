import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Person } from '../../src/model/message.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** What the bodies of a district promised, a town among them. */
const PROMISES = `石桥区部门公开承诺事项进展情况通报
（截至2024年5月6日）

一、区农业农村局
责任人：局长 高某
承诺一：建设高标准农田3万亩。
完成时限：2024年11月底
推进情况：已完成1.2万亩。

二、竹溪镇
责任人：党委书记 白某
承诺一：发展油茶900亩。
完成时限：2024年6月底
推进情况：已完成400亩。
承诺二：改造村庄道路20公里。
完成时限：2024年10月底
推进情况：完成8公里。

三、南关街道
责任人：办事处主任 方某
承诺一：建成便民食堂6家。
完成时限：2024年12月底
推进情况：建成2家。
`;

/** A matter in parts, a start beside what is finished, a capacity a day. */
const LIST = `2024年云陂市城建重点任务清单

1.轻轨1号线建设。（1）车站主体结构施工12座；（2）区间贯通8公里；（3）控制中心大楼封顶。
责任单位：市轨道集团

2.开工公租房900套，公租房基本建成500套。
责任单位：市住房城乡建设局

3.打通断头路6条。
责任单位：市住房城乡建设局

4.建成水厂3座，新增供水能力12万吨/日。
责任单位：市水务局

5.改造人行道9万平方米。
责任单位：市城市管理局
`;
const person = (name: string, unit: string): Person => ({ name, unit, role: 'liaison' });
const LEADER: Person = { name: '领导', role: 'leader' };

const OF_BODIES: Turn[] = [
  { who: '领导', says: '高标准农田多少了', action: 'answer', has: ['1.2/3万亩'] },
  // A place goes on with the matter of the talk; what it promised itself is asked for by 那项, a count or a thing.
  { who: '领导', says: '竹溪镇呢', action: 'answer', has: ['高标准农田', '没有列出'] },
  { who: '领导', says: '竹溪镇的路修了多少', action: 'answer', has: ['8/20公里'], lacks: ['农田'] },
  { who: '领导', says: '高标准农田多少了', action: 'answer' },
  { who: '领导', says: '南关街道那项办到哪一步了', action: 'answer', has: ['便民食堂', '2/6家'], lacks: ['农田'] },
  { who: '领导', says: '竹溪镇呢', action: 'answer', has: ['油茶', '村庄道路'], lacks: ['没有列出'] },
  { who: '领导', says: '高标准农田多少了', action: 'answer' },
  { who: '领导', says: '竹溪镇那两项怎么样了', action: 'answer', has: ['400/900亩', '8/20公里'] },
  // Where nothing was told of, there is nothing to go on with.
  { who: '领导', says: '养鸭的事', action: 'answer', has: ['没有这项'] },
  { who: '领导', says: '竹溪镇两项怎么样了', action: 'answer', has: ['油茶', '村庄道路'] },
];

const OF_PARTS: Turn[] = [
  // What is being built is told, though the list has no such name, and asks nothing.
  { who: '水务', says: '城北厂、河东厂都在建', action: 'ask', facts: [], has: ['是哪一项'] },
  { who: '水务', says: '算了', action: 'withdraw' },
  // An event alone is no name: of another thing it is asked about, and what another event tells answers nothing.
  { who: '轨道', says: '体育馆主体封顶了', action: 'ask', facts: [] },
  { who: '轨道', says: '控制中心主体封顶了', action: 'record', facts: [{ item: 'A1(3)' }], lacks: ['体育馆'] },
  // The main structure is a step elsewhere, and here what is asked for.
  {
    who: '轨道',
    says: '车站主体完成7座，区间贯通3公里',
    action: 'record',
    facts: [
      { target: 'A1(1).1', measure: 'done', value: 7 },
      { target: 'A1(2).1', measure: 'done', value: 3 },
    ],
  },
  { who: '领导', says: '轻轨怎么样了', action: 'answer' },
  { who: '领导', says: '1号线区间贯通多少公里', action: 'answer', has: ['3/8公里'] },
  { who: '领导', says: '轻轨车站建了几座', action: 'answer', has: ['7/12座'], lacks: ['区间'] },
  { who: '住建', says: '公租房开工600套，基本建成210套', action: 'record' },
  {
    who: '领导',
    says: '公租房建成多少套，开工多少套',
    action: 'answer',
    has: ['210/500套', '600/900套'],
    lacks: ['没有上报'],
  },
  { who: '领导', says: '公租房开工建成各多少', action: 'answer', has: ['210/500套', '600/900套'] },
  // A capacity is said without its day.
  {
    who: '水务',
    says: '新增供水能力4万吨',
    action: 'record',
    facts: [{ target: 'A4.2', value: 4, unit: '万吨/日' }],
    has: ['33.3%'],
  },
  // What is being built answers no doubt about what is finished.
  { who: '水务', says: '水厂建成30座', action: 'ask', facts: [] },
  {
    who: '水务',
    says: '城北、河东两座厂在建',
    action: 'record',
    facts: [{ item: 'A4', measure: 'status', status: 'in_progress' }],
  },
  { who: '住建', says: '断头路打通2条', action: 'record' },
  {
    who: '住建',
    says: '新华路、中山路两条在建',
    action: 'record',
    facts: [
      { item: 'A3', object: '新华路', status: 'in_progress' },
      { item: 'A3', object: '中山路', status: 'in_progress' },
    ],
    lacks: ['外地'],
  },
  { who: '住建', says: '中山路断头路正在施工', action: 'record', facts: [{ item: 'A3', status: 'in_progress' }] },
  // Rain that holds up the works is no talk of the weather.
  { who: '城管', says: '人行道改造下雨铺不了', action: 'record', facts: [{ item: 'A5', status: 'blocked' }] },
  { who: '城管', says: '这两天一直下雨，人行道进度慢', action: 'record', facts: [{ item: 'A5' }] },
  { who: '城管', says: '人行道没法施工，建议协调占道', action: 'record', has: ['建议：协调占道'] },
  { who: '领导', says: '明天下雨吗', action: 'decline' },
];

describe.each([
  ['promises of bodies', PROMISES, [LEADER], OF_BODIES],
  [
    'matters in parts',
    LIST,
    [
      LEADER,
      person('轨道', '市轨道集团'),
      person('住建', '市住建局'),
      person('水务', '市水务局'),
      person('城管', '市城管局'),
    ],
    OF_PARTS,
  ],
] as const)('%s', (_name, notice, people, turns) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', { notice, people: [...people] });
  });
  afterAll(() => town.close());

  it.each(turns.map((turn, at) => [`${at + 1}. ${turn.who}：${turn.says}`, turn] as const))('%s', (_says, turn) =>
    expectTurn(town, turn),
  );
});

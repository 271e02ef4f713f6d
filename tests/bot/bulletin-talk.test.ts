import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Person } from '../../src/model/message.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** A bulletin that tells per county what was begun and what is finished. */
const NOTICE = `关于云岭市2024年民生实事4月份进展情况的通报

一、进展情况

1.老旧小区改造。年度任务140个、9800户。截至4月底，全市开工126个，完工52个。其中，石桥县开工30个、完工14个，青溪县开工28个、完工11个，云岭区开工68个、完工27个。
牵头单位：市住房城乡建设局

2.文化惠民工程。全年演出300场，目前已演出168场。
牵头单位：市文化广电旅游局

3.饮水提升工程。农村自来水普及率达到94%，新建水厂6座。目前普及率92.6%，建成水厂2座。
牵头单位：市水利局

4.经济运行。地区生产总值增长6.5%。截至4月底增长5.1%。
牵头单位：市发展改革委

5.节能降耗。单位GDP能耗下降3%。截至4月底下降1.2%。
牵头单位：市发展改革委

二、存在问题

（一）进度不快。部分县区开工晚。
`;
const PEOPLE: Person[] = [
  { name: '住建联络员', unit: '市住房城乡建设局', role: 'liaison' },
  { name: '发改联络员', unit: '市发展改革委', role: 'liaison' },
  { name: '水利联络员', unit: '市水利局', role: 'liaison' },
  { name: '石桥联络员', unit: '石桥县', role: 'liaison' },
  { name: '市领导', role: 'leader' },
];

describe('what a bulletin told is asked for and gone on from', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', { notice: NOTICE, people: PEOPLE });
  });
  afterAll(() => town.close());

  it.each<[who: string, says: string, action: Turn['action'], facts: Partial<Fact>[], has: string[], lacks: string[]]>([
    ['石桥联络员', '我县老旧小区完工18个', 'record', [{ target: 'A1.1', value: 18, scope: '石桥县' }], [], []],
    // a place at the end of a month, and a stage in a place
    ['市领导', '4月底石桥县老旧小区完工几个', 'answer', [], ['14个'], ['52/140']],
    ['市领导', '石桥县老旧小区4月完工几个', 'answer', [], ['14个'], ['到期']],
    ['市领导', '青溪县老旧小区开工多少', 'answer', [], ['开工28个'], []],
    ['市领导', '石桥县老旧小区完工几个', 'answer', [], ['18个'], []],
    // the matter by its name; its region before it; a short name of its own
    ['市领导', '文化惠民工程怎么样了', 'answer', [], ['168/300'], ['没有上报进展']],
    ['市领导', '演出还差几场', 'answer', [], ['132场'], []],
    ['市领导', '普及率是多少', 'answer', [], ['92.6%'], []],
    ['市领导', '云岭市水厂建了几座', 'answer', [], ['2/6'], ['云岭区']],
    // one thing in two measures; what stands for another word
    ['住建联络员', '老旧小区已全部开工', 'record', [{ target: 'A1.1', measure: 'started', value: 140 }], [], []],
    ['发改联络员', '上半年GDP增长5.9%', 'record', [{ target: 'A4.1', measure: 'rate', value: 5.9 }], [], []],
  ])('%s：%s', (who, says, action, facts, has, lacks) => expectTurn(town, { who, says, action, facts, has, lacks }));
});

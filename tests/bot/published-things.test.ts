import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Person } from '../../src/model/message.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

const REPORT = `云岭市干部承诺事项进展情况

一、各县区主要负责人

(一)高志远 石桥县委书记

1.北岭路拓宽改造项目。12月底前建成通车。

推进情况:北岭路(甲路至乙路)项目内雨水检查井共计160座,累计完成40座,完成率25%;电力井共计80座,累计完成20座,完成率25%;雨水管道共计5000米,累计完成1500米,完成率30%。

2.完成公共厕所建设。12月底前,新建公共厕所20座:6月底,建设完成公厕8座;7月~9月底,建设完成公厕2座;10月~12月底,建设完成公厕10座。

推进情况:正在选址。
`;
const PEOPLE: Person[] = [
  { name: '石桥联络员', unit: '石桥县', role: 'liaison' },
  { name: '市领导', role: 'leader' },
];

const TURNS: Turn[] = [
  {
    who: '石桥联络员',
    says: '北岭路项目雨水检查井累计完成90座',
    action: 'record',
    facts: [{ item: 'A1-1.1', measure: 'done', value: 90, unit: '座' }],
  },
  // Fewer than the 90 of another thing of the same road, and no fall of theirs.
  {
    who: '石桥联络员',
    says: '北岭路电力井完成36座',
    action: 'record',
    facts: [{ item: 'A1-1.1', object: '电力井', value: 36, unit: '座' }],
  },
  {
    who: '石桥联络员',
    says: '电力井完成30座',
    action: 'ask',
  },
  // A figure in another unit answers no question on 座.
  {
    who: '石桥联络员',
    says: '雨水管道完成2000米',
    action: 'record',
    facts: [{ item: 'A1-1.1', object: '雨水管道', value: 2000, unit: '米' }],
  },
  { who: '市领导', says: '北岭路雨水检查井', action: 'answer', has: ['90座', '160座', '56.3%'], lacks: ['40座'] },
  { who: '市领导', says: '电力井呢', action: 'answer', has: ['36座', '按公布的总数80座计算，占45%'], lacks: ['20座'] },
  // 电力井 is bare in a list, and 雨水井 short for 雨水检查井; in brackets, how many there are.
  {
    who: '石桥联络员',
    says: '北岭路雨水井完成96座（共160座），电力井40座',
    action: 'record',
    facts: [
      { object: '北岭路(甲路至乙路)项目内雨水检查井', measure: 'done', value: 96 },
      { measure: 'other', value: 160 },
      { object: '电力井', measure: 'done', value: 40 },
    ],
  },
  { who: '市领导', says: '雨水井做了几座', action: 'answer', has: ['96座'] },
  { who: '市领导', says: '雨水管道还差多少', action: 'answer', has: ['2000米', '还剩3000米'], lacks: ['1500'] },
  { who: '石桥联络员', says: '公共厕所建成3座', action: 'record', facts: [{ item: 'A1-1.2', value: 3, unit: '座' }] },
  { who: '市领导', says: '石桥公厕建了几座', action: 'answer', has: ['3/20座'], lacks: ['没有上报'] },
  { who: '市领导', says: '6月底公厕要建几座', action: 'answer', has: ['8座'] },
];

/** What a document's published progress counts beside targets is reported and asked for by its name there. */
describe('things that published progress counts', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(undefined, { notice: REPORT, people: PEOPLE });
  });
  afterAll(() => town.close());

  it.each(TURNS.map((turn) => [turn.says, turn] as const))('%s', (_says, turn) => expectTurn(town, turn));
});

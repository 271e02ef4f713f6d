import type { Turn } from './talks.js';

/** What is set against what stands before, told once more, or picked out of what was shown; each a table of turns. */
export const PICKED: Record<string, Turn[]> = {
  'words of contrast name no matter (rule 3)': [
    {
      who: '住建联络员',
      says: '老旧小区目前38个全进场，但真正干完的就21个',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'started', value: 38 },
        { target: 'A4.1', measure: 'done', value: 21 },
      ],
    },
    {
      who: '住建联络员',
      says: '背街小巷52条已开工，可真正完工的才13条',
      action: 'record',
      facts: [
        { target: 'A4.2', measure: 'started', value: 52 },
        { target: 'A4.2', measure: 'done', value: 13 },
      ],
    },
    {
      who: '交通联络员',
      says: '电动公交到货40台，不过上路的只有28台',
      action: 'record',
      facts: [{ value: 40 }, { value: 28 }],
    },
  ],
  'what was told before is neither a name nor a day of what is told now (rules 3, 10)': [
    { who: '交通联络员', says: '危桥改造9座', action: 'record' },
    {
      who: '交通联络员',
      says: '危桥的话，上回说的9座，又通了2座',
      action: 'record',
      facts: [{ target: 'A1.2', value: 2, mode: 'delta' }],
    },
    {
      who: '住建联络员',
      says: '断头路开工2条，上周报的3条里有1条已经通车了',
      action: 'record',
      facts: [
        { item: 'A2', measure: 'started', value: 2 },
        { item: 'A2', value: 1, asOf: '2024-05-14' },
      ],
    },
  ],
  'as many as are asked for, before those that were begun, is the target said again (rule 6)': [
    {
      who: '住建联络员',
      says: '安置房900套，摘牌拿地的够盖380套，已经开工的240套',
      action: 'record',
      facts: [{ value: 380 }, { target: 'A5.1', measure: 'started', value: 240 }],
    },
    { who: '市领导', says: '安置房开工多少', action: 'answer', has: ['240/900'], lacks: ['100%'] },
  ],
  'a sum over two times is of both of them (rule 10)': [
    {
      who: '石桥联络员',
      says: '石桥户厕4月份到现在改了2100户，加上一季度的900户，一共3000户',
      action: 'record',
      facts: [{ value: 2100 }, { value: 900 }, { target: 'A6.1', value: 0.3, asOf: '2024-05-14' }],
    },
  ],
  'a stage is picked out of the matter that was shown last (rule 21)': [
    { who: '住建联络员', says: '背街小巷开工了52条，完工的有13条，正在收尾的6条', action: 'record' },
    { who: '市领导', says: '背街小巷收尾的几条', action: 'answer', has: ['在建6条'] },
    { who: '市领导', says: '完工的呢', action: 'answer', has: ['13/70'] },
    { who: '市领导', says: '干完的有多少', action: 'answer', has: ['13/70'] },
    { who: '市领导', says: '完工的有几项', action: 'answer', lacks: ['13/70'] },
  ],
  'two characters pick a line out of what was told of the matter shown last (rule 21)': [
    { who: '卫健联络员', says: '托位建好1620个，还有300个正在装修', action: 'record' },
    { who: '市领导', says: '装修的有多少', action: 'answer', has: ['没有这项'] },
    { who: '市领导', says: '托位建好多少', action: 'answer', has: ['1620/2600'] },
    { who: '市领导', says: '装修的有多少', action: 'answer', has: ['300个正在装修', '卫健联络员'] },
  ],
  'who may order and wants a figure looked at again orders it (rule 1)': [
    { who: '卫健联络员', says: '托位建好1620个', action: 'record' },
    { who: '督查室', says: '托位的数和你们5月报表上的对不上，再核一下', action: 'instruct', has: ['托位'] },
    { who: '督查室', says: '背街小巷的数不对吧，核对一下', action: 'instruct', has: ['背街小巷'] },
    { who: '市领导', says: '查一下托位', action: 'answer', has: ['1620/2600'] },
  ],
};

import type { Turn } from './talks.js';

/** Totals, shares and parts beside rows; each a table of turns. */
export const SUMS: Record<string, Turn[]> = {
  'an order that tells of its matter at length is kept on the one item of the body that is asked (rule 1)': [
    {
      who: '市领导',
      says: '户厕使用效果群众意见较大，请农业农村局会同各县5月31日前回头看一遍',
      action: 'instruct',
      facts: [{ item: 'A6', due: '2024-05-31' }],
    },
    { who: '督查室', says: '各单位注意，28日前报送5月月报', action: 'ignore' },
  ],
  'some of the places beside a total, and where the others are, make no sum (rule 11)': [
    {
      who: '住建联络员',
      says: '老旧小区改造完成20个，其中石桥9个、青溪8个，其余在城区',
      action: 'record',
      lacks: ['对不上'],
    },
  ],
  'an extension is asked for behind its day, and refused without a word of its matter (rule 12)': [
    {
      who: '住建联络员',
      says: '文昌巷延期到明年3月，申请调整',
      action: 'pend',
      facts: [{ item: 'A2', due: '2025-03-31' }],
    },
    { who: '督查室', says: '不同意，按原计划', action: 'act', has: ['未获同意'] },
  ],
  'a corrected part and the total said behind it: the total is the target’s (rule 14)': [
    { who: '卫健联络员', says: '普惠托位：公办的210个，民办的140个，一共350个', action: 'record' },
    {
      who: '卫健联络员',
      says: '更正，民办的应为160，总数370',
      action: 'correct',
      facts: [
        { value: 160, measure: 'other' },
        { target: 'A7.1', value: 370 },
      ],
    },
  ],
  'a row said to be so much too high or too low is set right by as much (rule 14)': [
    {
      who: '农业联络员',
      says: '户厕：石桥2100、青溪1900，合计4000户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.4 }],
    },
    {
      who: '农业联络员',
      says: '石桥多报了100户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.39, breakdown: { 石桥县: 0.2, 青溪县: 0.19 } }],
    },
    {
      who: '农业联络员',
      says: '青溪少写了50户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.395, breakdown: { 石桥县: 0.2, 青溪县: 0.195 } }],
    },
  ],
  'what is said to be too little in a row, with what it is: the row is what was said last (rule 11)': [
    { who: '农业联络员', says: '户厕：石桥2100、青溪1900，总4100', action: 'ask', facts: [] },
    {
      who: '农业联络员',
      says: '青溪少写了100，2000',
      action: 'record',
      facts: [{ target: 'A6.1', breakdown: { 石桥县: 0.21, 青溪县: 0.2 } }],
    },
  ],
  'a figure names what is withdrawn where no other word does, and what held too much is corrected (rule 14)': [
    { who: '交通联络员', says: '危旧桥梁改造完成9座', action: 'record' },
    { who: '交通联络员', says: '公交车更新32台', action: 'record' },
    { who: '交通联络员', says: '昨天那个9座作废，交工证没拿到', action: 'withdraw', facts: [{ target: 'A1.2' }] },
    {
      who: '交通联络员',
      says: '32是含试跑的，上牌的只有27',
      action: 'correct',
      facts: [{ target: 'A3.1', value: 27 }],
    },
    {
      who: '督查室',
      says: '请交通局明天下班前把危旧桥梁改造的时间表发我',
      action: 'instruct',
      facts: [{ item: 'A1' }],
    },
  ],
  'what was added stands beside the new total, and is no figure that fell (rules 5, 11)': [
    { who: '住建联络员', says: '老旧小区截至3月底完成20个', action: 'record' },
    {
      who: '住建联络员',
      says: '四月份老旧小区改造完成6个，累计26个',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'other', value: 6 },
        { target: 'A4.1', measure: 'done', value: 26 },
      ],
    },
    { who: '住建联络员', says: '老旧小区又完工4个', action: 'record', facts: [{ value: 4, mode: 'delta' }] },
    { who: '住建联络员', says: '说多了，是又完工3个', action: 'correct', facts: [{ value: 3, mode: 'delta' }] },
    { who: '督查室', says: '老旧小区完成多少', action: 'answer', has: ['29'] },
  ],
  'a slip said shortly, a unit that was wrong, and a day that is asked for behind the one that was missed (rules 11, 12)':
    [
      { who: '住建联络员', says: '背街小巷完成700条', action: 'ask', facts: [] },
      { who: '住建联络员', says: '手滑多个零', action: 'record', facts: [{ target: 'A4.2', value: 70 }] },
      { who: '农业联络员', says: '户厕完成0.9万公里', action: 'ask', facts: [] },
      { who: '农业联络员', says: '不是公里，是户', action: 'record', facts: [{ target: 'A6.1', value: 0.9 }] },
      {
        who: '住建联络员',
        says: '文昌巷6月底的节点没守住，现申请调整为12月20日',
        action: 'pend',
        facts: [{ item: 'A2', due: '2024-12-20' }],
      },
    ],
};

import type { Turn } from './talks.js';

/** What a word of the talk is taken for; each a table of turns. */
export const MEANT: Record<string, Turn[]> = {
  'why a figure is lower answers the question on it, and how many still resist is no question (rule 11)': [
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '住建联络员', says: '背街小巷累计36条', action: 'ask', facts: [] },
    {
      who: '住建联络员',
      says: '没错，有4条质监没通过，剔掉了',
      action: 'record',
      facts: [{ target: 'A4.2', value: 36 }],
    },
    {
      who: '住建联络员',
      says: '48个老旧小区里完工21个，二标段有几户还在谈补偿',
      action: 'record',
      facts: [{ target: 'A4.1', value: 21 }, { item: 'A4' }],
    },
    {
      who: '住建联络员',
      says: '老旧小区多报了2个，实际是19个',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 19 }],
    },
  ],
  'what is taken back while it is asked about is not stored, and what is corrected may be said politely (rules 11, 14)':
    [
      { who: '卫健联络员', says: '托位完成1300个', action: 'record' },
      { who: '卫健联络员', says: '不好意思托位多算了一遍，正确的是1240', action: 'correct', facts: [{ value: 1240 }] },
      { who: '卫健联络员', says: '普惠托位累计920个', action: 'ask', facts: [] },
      { who: '卫健联络员', says: '刚报的托位920个先撤回，园方没签字', action: 'withdraw', facts: [] },
      { who: '市领导', says: '托位现在多少', action: 'answer', has: ['1240'] },
    ],
  'an order to the counties on a matter of the ledger is no notice that is passed on (rule 1)': [
    {
      who: '督查室',
      says: '各区县请于5月24日前把背街小巷改造照片传到邮箱',
      action: 'instruct',
      facts: [{ item: 'A4', due: '2024-05-24' }],
    },
    { who: '督查室', says: '各区县请于5月24日前将领导联系方式报办公室', action: 'ignore' },
    { who: '住建联络员', says: '明白，马上排计划', action: 'ignore' },
  ],
  'a district may tell of its own part by any of its names (rule 12)': [
    { who: '石桥联络员', says: '石桥县老旧小区改完6个', action: 'record', facts: [{ scope: '石桥县', value: 6 }] },
  ],
  'a figure that is called and counted as a sister target is no answer to the question on another (rule 11)': [
    { who: '卫健联络员', says: '托位完成1300个，示范托育机构8家', action: 'record' },
    { who: '卫健联络员', says: '托位累计1210个', action: 'ask', facts: [] },
    {
      who: '卫健联络员',
      says: '示范机构也报多了，应该是7家',
      action: 'correct',
      facts: [{ target: 'A7.2', value: 7, unit: '家' }],
    },
    { who: '市领导', says: '托位现在多少', action: 'answer', has: ['1300'] },
  ],
  'what stands as before is what the words name, and not all that the item counts (rule 15)': [
    { who: '住建联络员', says: '截至5月10日老旧小区完成20个，背街小巷31条', action: 'record' },
    {
      who: '住建联络员',
      says: '老旧小区个数跟上次一样',
      action: 'record',
      facts: [{ target: 'A4.1', value: 20 }],
    },
  ],
  'what a part of may not be counted corrects the whole, and so does 报多了 (rule 14)': [
    { who: '住建联络员', says: '老旧小区完成20个', action: 'record' },
    {
      who: '住建联络员',
      says: '老旧小区刚才说的20个里有2个还没验收 只能算18个',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 18 }],
    },
    {
      who: '住建联络员',
      says: '小区那个我报多了 实际十七 有一个是二期的',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 17 }],
    },
  ],
  'a total puts right no increment of a county': [
    { who: '卫健联络员', says: '示范托育机构石桥县又建成1家', action: 'record', facts: [{ mode: 'delta', value: 1 }] },
    {
      who: '卫健联络员',
      says: '示范托育机构报错了，应该是11家',
      action: 'record',
      facts: [{ target: 'A7.2', value: 11 }],
      has: ['11家（目标12家'],
      lacks: ['石桥县'],
    },
  ],
  'troubles told in several clauses ask nothing, and the works before their number did not happen to them': [
    { who: '交通联络员', says: '道路遇到问题，沥青还没运到', action: 'record', facts: [{ status: 'blocked' }] },
    {
      who: '住建联络员',
      says: '改造老旧小区有3个住户不同意',
      action: 'record',
      facts: [{ measure: 'other', value: 3 }],
    },
    { who: '卫健联络员', says: '设备招标完了 大厅明年才能开', action: 'ask' },
  ],
  'an extension is asked for by the clause that names the matter (rule 12)': [
    {
      who: '住建联络员',
      says: '柳林路那边管线没到货 工期往后顺 申请延到明年5月底',
      action: 'pend',
      facts: [{ item: 'A2', due: '2025-05-31' }],
    },
  ],
};

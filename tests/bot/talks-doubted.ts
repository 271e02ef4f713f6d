import type { Turn } from './talks.js';

/** What is wondered at, stood by or approved; works under way by one word; and what was told on a day. */
export const DOUBTED: Record<string, Turn[]> = {
  'figures that do not agree, and one that is stood by, are no reports (rules 2, 11)': [
    { who: '住建联络员', says: '老旧小区完工20个', action: 'record' },
    { who: '督查室', says: '老旧小区20和系统里的18对不上啊', action: 'answer', facts: [], has: ['20/48'] },
    { who: '住建联络员', says: '系统里没更新，20是准的', action: 'ignore', facts: [] },
    { who: '市领导', says: '老旧小区完工多少', action: 'answer', has: ['20/48'], lacks: ['18'] },
  ],
  'works that are at it, and those not entered yet (rules 4, 19)': [
    {
      who: '住建联络员',
      says: '背街小巷完工26，在干的31，没进场的13',
      action: 'record',
      facts: [
        { target: 'A4.2', measure: 'done', value: 26 },
        { target: 'A4.2', measure: 'under_construction', value: 31 },
        { item: 'A4', measure: 'other', value: 13 },
      ],
    },
    { who: '市领导', says: '背街小巷没进场的有几条', action: 'answer', has: ['没进场的13'] },
    {
      who: '住建联络员',
      says: '背街小巷完工29条，剩余41条正在施工',
      action: 'record',
      facts: [
        { target: 'A4.2', measure: 'done', value: 29 },
        { target: 'A4.2', measure: 'under_construction', value: 41 },
      ],
    },
    { who: '交通联络员', says: '漏了一项，乡村道路40公里', action: 'record', facts: [{ target: 'A1.1', value: 40 }] },
    {
      who: '卫健联络员',
      says: '示范托育机构装修过半',
      action: 'record',
      facts: [{ item: 'A7', measure: 'milestone' }],
    },
    { who: '住建联络员', says: '老旧小区在做方案', action: 'record', facts: [{ item: 'A4' }] },
  ],
  'papers that came through, and the deed that is planned behind them (rules 3, 18)': [
    {
      who: '住建联络员',
      says: '望山路，可研批了',
      action: 'record',
      facts: [{ item: 'A2', object: '望山路', measure: 'milestone' }],
    },
    {
      who: '住建联络员',
      says: '临溪街，初设批了；文昌巷，环评报了，6月底开工',
      action: 'record',
    },
    { who: '住建联络员', says: '望山路预计6月底开工', action: 'record', facts: [{ item: 'A2', due: '2024-06-30' }] },
    { who: '市领导', says: '望山路啥时候开工', action: 'answer', has: ['6月底开工'] },
    { who: '市领导', says: '断头路四条都咋样了', action: 'answer', has: ['望山路'], lacks: ['没有这项'] },
  ],
  'what was told on a day, ranked and by whom (rules 17, 20)': [
    { who: '交通联络员', says: '危桥改造4座', action: 'record', facts: [{ target: 'A1.2' }] },
    { who: '市领导', says: '交通今天报了啥', action: 'answer', has: ['市交通运输局', '4/15座'] },
    { who: '市领导', says: '今天报的这几项哪个最低', action: 'answer', has: ['桥梁：4/15座'] },
    { who: '市领导', says: '昨天报的这几项哪个最低', action: 'answer', lacks: ['4/15'] },
    {
      who: '市领导',
      says: '住建今天报的数跟上次比涨了多少',
      action: 'answer',
      has: ['没法比较'],
      lacks: ['5月没有上报'],
    },
  ],
};

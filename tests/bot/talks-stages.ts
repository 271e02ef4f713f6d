import type { Turn } from './talks.js';

/** Corrections that name a stage, reasons why something is not done, shares behind their figures. */
export const STAGES: Record<string, Turn[]> = {
  'a correction that names a stage puts right the figure of that stage alone': [
    { who: '住建联络员', says: '老旧小区改造：开工的有40个，其中完工17个', action: 'record' },
    {
      who: '住建联络员',
      says: '刚才开工数多写了2个，应该38',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'started', value: 38 }],
    },
    {
      who: '住建联络员',
      says: '开工数多写了1个',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'started', value: 37 }],
    },
    {
      who: '住建联络员',
      says: '完工的少报了2个，实际19',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'done', value: 19 }],
    },
    {
      who: '住建联络员',
      says: '开工数写多了，是36',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'started', value: 36 }],
    },
    { who: '市领导', says: '老旧小区完工几个', action: 'answer', has: ['19/48个'] },
  ],
  'a stage named beside another matter is of that matter': [
    { who: '住建联络员', says: '安置房新开工120套，背街小巷开工30条完工15条', action: 'record' },
    {
      who: '住建联络员',
      says: '安置房开工数多报了10套',
      action: 'correct',
      facts: [{ target: 'A5.1', measure: 'started', value: 110 }],
    },
    {
      who: '住建联络员',
      says: '背街小巷开工的少写了5条',
      action: 'correct',
      facts: [{ target: 'A4.2', measure: 'started', value: 35 }],
    },
  ],
  'by how much a figure was wrong, and the right one behind it': [
    { who: '交通联络员', says: '乡村道路修了13.3公里', action: 'record' },
    {
      who: '交通联络员',
      says: '刚才道路多写了0.3，应该13',
      action: 'correct',
      facts: [{ target: 'A1.1', measure: 'done', value: 13 }],
    },
  ],
  'why something is not done is a problem, and no question': [
    { who: '住建联络员', says: '背街小巷完工15条，没动的8条', action: 'record', has: ['没动的8条'] },
    {
      who: '住建联络员',
      says: '没动的是因为地没批下来',
      action: 'record',
      facts: [{ item: 'A4', status: 'blocked', problem: '地没批下来' }],
    },
    {
      who: '住建联络员',
      says: '剩下8条主要是管线手续没办下来',
      action: 'record',
      facts: [{ item: 'A4', status: 'blocked', problem: '管线手续没办下来' }],
    },
    {
      who: '住建联络员',
      says: '老旧小区还是慢，主要是施工队不够',
      action: 'record',
      facts: [{ item: 'A4', status: 'blocked', problem: '施工队不够' }],
    },
    { who: '市领导', says: '没开工的是因为什么', action: 'answer' },
  ],
  'a share behind the figure is how far that is': [
    {
      who: '农业联络员',
      says: '户厕改造到1.2万户了，达到五成',
      action: 'record',
      facts: [{ target: 'A6.1', measure: 'done', value: 1.2, percent: 50 }],
    },
    {
      who: '农业联络员',
      says: '户厕改了1.3万户，到六成了',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.3, percent: 60 }],
      lacks: ['有出入'],
    },
    {
      who: '农业联络员',
      says: '户厕改了1.4万户，到八成了',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.4, percent: 80 }],
      has: ['有出入'],
    },
  ],
  'some of the places, told in a smaller unit than the whole, need not make it up': [
    {
      who: '农业联络员',
      says: '户厕改造已改1.6万户，其中石桥县3000户、青溪县2800户',
      action: 'record',
      facts: [
        { target: 'A6.1', measure: 'done', value: 1.6 },
        { target: 'A6.1', breakdown: { 石桥县: 0.3, 青溪县: 0.28 } },
      ],
    },
  ],
  'what was put right is told in the right figure': [
    { who: '住建联络员', says: '望山路面层摊铺到60%', action: 'record' },
    { who: '住建联络员', says: '望山路不是60，是到了16%，语音打岔了', action: 'correct' },
    { who: '市领导', says: '望山路现在呢', action: 'answer', has: ['16%'], lacks: ['60%'] },
    { who: '住建联络员', says: '临溪街完成六成', action: 'record' },
    { who: '住建联络员', says: '临溪街不是六成，是五成', action: 'correct' },
    { who: '市领导', says: '临溪街到哪了', action: 'answer', has: ['50%'], lacks: ['六成', '60%'] },
  ],
};

import type { Turn } from './talks.js';

/** Several people on one matter: rows beside a total, a county beside its bureau, what waits and who may let it in; each a table of turns. */
export const BESIDE_ONE_ANOTHER: Record<string, Turn[]> = {
  'rows under a total that was told already are news, and another body’s figure stands beside (rules 13, 20)': [
    { who: '农业联络员', says: '户厕累计0.5万户', action: 'record' },
    { who: '石桥联络员', says: '石桥户厕2100户', action: 'record', facts: [{ scope: '石桥县', value: 0.21 }] },
    {
      who: '农业联络员',
      says: '户厕分县：石桥2600户、青溪2400户，合计5000户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.5, breakdown: { 石桥县: 0.26, 青溪县: 0.24 } }],
    },
    {
      who: '农业联络员',
      says: '户厕分县区：石桥2600户，青溪2400户，合计5000户',
      action: 'duplicate',
      facts: [],
    },
    { who: '市领导', says: '石桥户厕改了多少', action: 'answer', has: ['2100', '2600', '石桥联络员', '农业联络员'] },
    {
      who: '市领导',
      says: '青溪户厕改了多少，谁报的',
      action: 'answer',
      has: ['2400', '农业联络员'],
      lacks: ['5000户'],
    },
  ],
  'a county that tells of the whole city has told of no part of its own (rule 12)': [
    {
      who: '石桥联络员',
      says: '户厕全市0.9万户，我们县2300户',
      action: 'record',
      facts: [
        { measure: 'other', value: 0.9 },
        { target: 'A6.1', scope: '石桥县', value: 0.23 },
      ],
    },
    { who: '市领导', says: '石桥户厕多少', action: 'answer', has: ['2300'], lacks: ['0.9'] },
  ],
  'the supervisor refuses what waits by who told it, the unit lets in what it calls right (rule 12)': [
    { who: '住建联络员', says: '背街小巷完成20条', action: 'record' },
    { who: '城管联络员', says: '背街小巷我们城管帮着干完了5条', action: 'pend', facts: [{ target: 'A4.2', value: 5 }] },
    { who: '督查室', says: '城管报的那5条不算，驳回', action: 'act', has: ['不计入'] },
    { who: '城管联络员', says: '背街小巷我们城管帮着干完了26条', action: 'pend' },
    { who: '住建联络员', says: '背街小巷26条没错', action: 'record', facts: [{ target: 'A4.2', value: 26 }] },
  ],
  'an excuse and a figure put the last report right (rule 14)': [
    { who: '交通联络员', says: '乡村道路完成36公里', action: 'record' },
    { who: '交通联络员', says: '写快了，是63', action: 'correct', facts: [{ target: 'A1.1', value: 63 }] },
    { who: '交通联络员', says: '口误，36公里', action: 'correct', facts: [{ target: 'A1.1', value: 36 }] },
    { who: '市领导', says: '乡村道路完成多少了', action: 'answer', has: ['36'], lacks: ['63'] },
  ],
  'what a later clause merely resembles gives a bare figure no matter (rule 11)': [
    { who: '住建联络员', says: '背街小巷完成20条', action: 'record' },
    { who: '住建联络员', says: '又完工2条，北门和塔湾各1条', action: 'ask', has: ['背街小巷', '断头路'] },
    { who: '住建联络员', says: '背街小巷', action: 'record', facts: [{ target: 'A4.2', value: 2, mode: 'delta' }] },
  ],
  'a district that no document names is found in the rows that say it short (rule 17)': [
    { who: '住建联络员', says: '背街小巷分区的：凤台12条、塔湾8条、南关5条', action: 'record' },
    { who: '市领导', says: '塔湾区背街小巷完成几条', action: 'answer', has: ['8'], lacks: ['没有列出'] },
  ],
};

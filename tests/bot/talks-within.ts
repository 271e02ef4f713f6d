import type { Turn } from './talks.js';

/** What stands within a matter, in one breath with it, or is looked into once more; each a table of turns. */
export const WITHIN: Record<string, Turn[]> = {
  'kinds within a matter are no figure of the whole (rule 6), and are told by their names': [
    { who: '交通联络员', says: '电动公交更新32台', action: 'record', facts: [{ target: 'A3.1', value: 32 }] },
    {
      who: '交通联络员',
      says: '电动公交里氢能车12台、纯电车20台',
      action: 'record',
      facts: [
        { measure: 'other', value: 12 },
        { measure: 'other', value: 20 },
      ],
    },
    { who: '市领导', says: '公交更新多少', action: 'answer', has: ['32/60'] },
    {
      who: '住建联络员',
      says: '老旧小区里面家属院的11个，商品房的7个',
      action: 'record',
      facts: [
        { measure: 'other', value: 11 },
        { measure: 'other', value: 7 },
      ],
    },
    { who: '市领导', says: '家属院几个', action: 'answer', has: ['家属院的11个'] },
    {
      who: '住建联络员',
      says: '老旧小区里完工21个',
      action: 'record',
      facts: [{ target: 'A4.1', measure: 'done', value: 21 }],
    },
  ],
  'what was told in one breath is told together (rule 18)': [
    { who: '督查室', says: '高频事项受理320件办结300件', action: 'record' },
    { who: '市领导', says: '高频事项办了多少件', action: 'answer', has: ['办结300件'] },
    { who: '市领导', says: '高频事项受理多少', action: 'answer', has: ['受理320件'] },
  ],
  'a figure that was looked into once more puts the last one right (rule 9)': [
    { who: '农业联络员', says: '户厕改造1.9万户', action: 'record' },
    {
      who: '农业联络员',
      says: '核过了，1.86万户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 1.86 }],
      has: ['已更正'],
    },
    { who: '农业联络员', says: '跟县里对过了，1.85万户', action: 'correct', facts: [{ target: 'A6.1', value: 1.85 }] },
    { who: '农业联络员', says: '又核了一遍，还是1.85万户', action: 'duplicate' },
    { who: '督查室', says: '上面户厕的数农业农村局核一下，和县区报的对不上', action: 'instruct' },
    { who: '督查室', says: '户厕的数和县区报的对不上，核一下再报', action: 'instruct' },
    { who: '市领导', says: '户厕多少', action: 'answer', has: ['1.85'] },
  ],
};

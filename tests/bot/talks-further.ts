import type { Turn } from './talks.js';

/** What a liaison says after the figures, with no item named in it. */
export const FURTHER: Record<string, Turn[]> = {
  'words that name no item are about what the sender reported last': [
    {
      who: '交通联络员',
      says: '危桥改造完成5座，在建6座',
      action: 'record',
      facts: [
        { target: 'A1.2', measure: 'done', value: 5 },
        { target: 'A1.2', measure: 'under_construction' },
      ],
    },
    {
      who: '交通联络员',
      says: '那6座卡在管线迁改上，镇里在谈',
      action: 'record',
      facts: [{ item: 'A1', status: 'blocked', problem: '那6座卡在管线迁改上' }],
    },
    {
      who: '交通联络员',
      says: '这2座补偿谈不拢',
      action: 'record',
      facts: [{ item: 'A1', status: 'blocked', problem: '这2座补偿谈不拢' }],
    },
    {
      who: '交通联络员',
      says: '建议市里协调一下补偿标准',
      action: 'record',
      facts: [{ item: 'A1', measure: 'plan' }],
    },
    { who: '交通联络员', says: '我在开会，一会儿报', action: 'ignore', facts: [] },
    { who: '市领导', says: '危桥有什么问题', action: 'answer', has: ['卡在管线迁改上'] },
  ],
  'a problem of nothing that was named is asked about': [
    { who: '交通联络员', says: '主要卡在征地', action: 'ask', facts: [], has: ['是哪一项'] },
  ],
};

import type { Turn } from './talks.js';

/** How a figure came to be wrong, told with the right one behind it. */
export const SLIPPED: Record<string, Turn[]> = {
  'what it held too much of, a nought too many, and the exact figure behind a rough one (rule 14)': [
    { who: '住建联络员', says: '老旧小区完工30个', action: 'record' },
    {
      who: '住建联络员',
      says: '等下，30是含青溪在建的，完工应该25',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 25 }],
    },
    { who: '市领导', says: '老旧小区完工几个', action: 'answer', has: ['25/48'], lacks: ['30'] },
    { who: '住建联络员', says: '背街小巷320条', action: 'record' },
    { who: '住建联络员', says: '打多了个0，32', action: 'correct', facts: [{ target: 'A4.2', value: 32 }] },
    { who: '住建联络员', says: '断头路打通1条，望山路通电了', action: 'record' },
    { who: '督查室', says: '望山路送电没', action: 'answer', has: ['通电'] },
    { who: '市领导', says: '背街小巷多少', action: 'answer', has: ['32/70'] },
    { who: '市领导', says: '老旧小区完工几个', action: 'answer', has: ['25/48'] },
    { who: '卫健联络员', says: '托位1300个左右', action: 'record', facts: [{ value: 1300, qualifier: 'approx' }] },
    {
      who: '卫健联络员',
      says: '准确数1318',
      action: 'correct',
      facts: [{ target: 'A7.1', value: 1318 }],
      lacks: ['约'],
    },
  ],
};

import type { Turn } from './talks.js';

/** What a figure was before, in few words; and figures that are not there yet. */
export const BEFORE: Record<string, Turn[]> = {
  'whether a figure was put right, and what it was, in few words': [
    { who: '住建联络员', says: '老旧小区改造18个', action: 'record' },
    { who: '住建联络员', says: '更正：老旧小区应为16个', action: 'correct' },
    { who: '督查室', says: '老旧小区', action: 'answer', has: ['16/48个'] },
    { who: '督查室', says: '改过没有', action: 'answer', has: ['报18个', '已更正'] },
    { who: '督查室', says: '老旧小区', action: 'answer', has: ['16/48个'] },
    { who: '督查室', says: '原来报多少', action: 'answer', has: ['报18个'] },
    { who: '督查室', says: '更正前是多少', action: 'answer', has: ['报18个'] },
    { who: '督查室', says: '改之前呢', action: 'answer', has: ['报18个'] },
    { who: '督查室', says: '这个月报了几项', action: 'answer', has: ['应报9项，已报1项'] },
  ],
  'what will be there soon is not there': [
    { who: '住建联络员', says: '背街小巷先改成60条，月底就到了', action: 'decline', facts: [] },
    { who: '住建联络员', says: '背街小巷按60条记吧 过几天就有了', action: 'decline', facts: [] },
    {
      who: '住建联络员',
      says: '背街小巷改造20条，月底能到30条',
      action: 'record',
      facts: [
        { measure: 'done', value: 20 },
        { measure: 'planned', value: 30 },
      ],
    },
  ],
};

import type { Turn } from './talks.js';

/** Days that are granted, figures of others that are put right, and what is answered to an order; each a table of turns. */
export const GRANTED: Record<string, Turn[]> = {
  'the day that is granted holds, not the one that was asked for (rule 12)': [
    {
      who: '交通联络员',
      says: '危桥申请延期到2025年2月底',
      action: 'pend',
      facts: [{ item: 'A1', due: '2025-02-28' }],
    },
    { who: '督查室', says: '同意延到2025年1月15日', action: 'act', has: ['2025年1月15日'], lacks: ['2月28日'] },
    { who: '市领导', says: '危桥什么时候到期', action: 'answer', has: ['期限2025年1月15日'], lacks: ['2月28日'] },
  ],
  'a day that is asked for again, without a word of putting off, waits as well (rule 12)': [
    {
      who: '住建联络员',
      says: '厂家供货最快25日到，文昌巷再申请到6月28',
      action: 'pend',
      facts: [{ due: '2024-06-28' }],
    },
    { who: '督查室', says: '行，就6月28，下不为例', action: 'act', has: ['2024年6月28日'] },
  ],
  'by when it is to be over has not happened, and is an order of the office (rules 1, 10)': [
    {
      who: '督查室',
      says: '望山路8月20日前完，别再拖',
      action: 'instruct',
      facts: [{ item: 'A2', due: '2024-08-20' }],
    },
  ],
  'what others say is put right by a report of its own (rules 2, 14)': [
    { who: '城管联络员', says: '收运率95.2%', action: 'record' },
    {
      who: '城管联络员',
      says: '昨天人民网说咱们收运率达到97%，那个数不对，我们统计是95.4%',
      action: 'record',
      facts: [{ target: 'A8.1', value: 95.4, asOf: '2024-05-14' }],
    },
  ],
  'why it is taken back is no figure (rule 14)': [
    { who: '住建联络员', says: '老旧小区21个、背街小巷30条', action: 'record' },
    {
      who: '住建联络员',
      says: '小巷那个不算，含了去年的6条',
      action: 'withdraw',
      facts: [{ target: 'A4.2', value: 30 }],
    },
    { who: '住建联络员', says: '小巷24条', action: 'record', facts: [{ target: 'A4.2', value: 24 }] },
  ],
  'a promise of what was just ordered names nothing (rule 2)': [
    { who: '市领导', says: '老旧小区到6月底要确保40个', action: 'instruct' },
    { who: '住建联络员', says: '好的市长，月底前40个没问题', action: 'ignore' },
    { who: '住建联络员', says: '对，按李科的', action: 'ignore' },
  ],
  'that the whole is told later asks nothing (rule 5)': [
    {
      who: '交通联络员',
      says: '危桥这个月完成了4座，累计多少等我核一下再报',
      action: 'record',
      facts: [{ target: 'A1.2', value: 4, mode: 'delta' }],
    },
  ],
  'a county puts its own row right in the list of another body (rule 12)': [
    { who: '农业联络员', says: '户厕分县：石桥2600户、青溪2400户，合计5000户', action: 'record' },
    { who: '石桥联络员', says: '石桥应该是2610', action: 'record', facts: [{ scope: '石桥县', value: 0.261 }] },
  ],
  'what was counted twice is taken off what was told (rule 14)': [
    { who: '交通联络员', says: '危桥改造9座', action: 'record' },
    { who: '交通联络员', says: '桥的数报重了，减2座', action: 'correct', facts: [{ target: 'A1.2', value: 7 }] },
  ],
  'what is said to somebody of his own figures is no report to the bot (rule 2)': [
    {
      who: '住建联络员',
      says: '@石桥联络员 你那14条里有3条还没验收，先按11条算吧',
      action: 'ignore',
      addressed: false,
    },
  ],
  'whose zero report it is, is no matter of its own (rule 15)': [
    {
      who: '农业联络员',
      says: '农业农村局本月零报告',
      action: 'record',
      facts: [{ item: 'A6', status: 'no_progress' }],
    },
    {
      who: '住建联络员',
      says: '市住建局本月零报告',
      action: 'record',
      facts: [{ item: 'A2' }, { item: 'A4' }, { item: 'A5' }],
    },
  ],
};

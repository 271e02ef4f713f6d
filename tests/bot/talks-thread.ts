import type { Turn } from './talks.js';

/** What the group is at, and what places were told to have; each a table of turns. */
export const IN_THREAD: Record<string, Turn[]> = {
  'what the office asks of all is what the group is at, be it said to the bot or not (rule 12)': [
    { who: '督查室', says: '户厕这块各县区报下最新数', action: 'ignore', addressed: false },
    {
      who: '石桥联络员',
      says: '石桥2600',
      action: 'record',
      facts: [{ target: 'A6.1', scope: '石桥县', value: 0.26 }],
    },
    {
      who: '石桥联络员',
      says: '石桥2650，生活垃圾收运率95%',
      action: 'record',
      facts: [{ target: 'A6.1', scope: '石桥县', value: 0.265 }, { item: 'A8' }],
    },
    // of the two matters of the last message it is the one that the group was at before
    {
      who: '石桥联络员',
      says: '石桥2700了',
      action: 'record',
      facts: [{ target: 'A6.1', scope: '石桥县', value: 0.27 }],
    },
  ],
  'a county is held to its row of the last list (rules 11, 15)': [
    { who: '农业联络员', says: '户厕分县：石桥2600户、青溪2400户，合计5000户', action: 'record' },
    { who: '石桥联络员', says: '石桥户厕2300户', action: 'ask', facts: [], has: ['0.26'] },
    { who: '石桥联络员', says: '打反了，2700户', action: 'record', facts: [{ scope: '石桥县', value: 0.27 }] },
  ],
  'one more row, and what is counted said with the last row alone (rule 11)': [
    {
      who: '农业联络员',
      says: '石桥2600户户厕已经完工，加上青溪2400户一共5000户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.5, breakdown: { 石桥县: 0.26, 青溪县: 0.24 } }],
    },
  ],
  'a call to all who owe is no work hurried on with, and how it is counted no question of figures (rules 1, 2)': [
    { who: '督查室', says: '表格我下午汇总，没发的抓紧哈', action: 'ignore', addressed: false },
    {
      who: '住建联络员',
      says: '安置房开工210套了，老旧小区的口径是不是含加装电梯的？',
      action: 'record',
      facts: [{ target: 'A5.1', measure: 'started', value: 210 }],
    },
  ],
};

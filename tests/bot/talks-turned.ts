import type { Turn } from './talks.js';

/** What a short turn means behind what was said before it; each a table of turns. */
export const TURNED: Record<string, Turn[]> = {
  'a row said to be wrong is put right, and not the whole (rule 14)': [
    { who: '农业联络员', says: '户厕石桥0.3万户、青溪0.25万户，一共0.55万户', action: 'record' },
    {
      who: '农业联络员',
      says: '青溪填错，是0.35，总数0.65',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.65, breakdown: { 石桥县: 0.3, 青溪县: 0.35 } }],
    },
    { who: '交通联络员', says: '危旧桥梁7座', action: 'record' },
    { who: '交通联络员', says: '危桥敲反了，9才对', action: 'correct', facts: [{ target: 'A1.2', value: 9 }] },
    { who: '农业联络员', says: '户厕累计6600户', action: 'record' },
    { who: '农业联络员', says: '户厕：石桥3000户、青溪2500户，一共5500户', action: 'ask' },
    {
      who: '农业联络员',
      says: '石桥写串行了，是3200户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.57, breakdown: { 石桥县: 0.32, 青溪县: 0.25 } }],
    },
  ],
  'what is held back does not count (rule 14)': [
    { who: '交通联络员', says: '危旧桥梁改造完成6座', action: 'record' },
    { who: '交通联络员', says: '刚才危桥那个数先不要记，监理还没签字', action: 'withdraw', facts: [{ value: 6 }] },
    { who: '交通联络员', says: '乡村道路48公里，断头的那两段先别算', action: 'record' },
  ],
  'a bare figure puts right one of the last message that it comes near (rule 14)': [
    { who: '卫健联络员', says: '托位1500个，示范托育机构4家', action: 'record' },
    { who: '卫健联络员', says: '打错了 5', action: 'correct', facts: [{ target: 'A7.2', value: 5 }] },
  ],
  'a report of another item by its number answers no question': [
    { who: '住建联络员', says: '又完成5个', action: 'record' },
    { who: '城管联络员', says: '又完成3个', action: 'ask' },
    {
      who: '城管联络员',
      says: '8项本月无新进展',
      action: 'record',
      facts: [{ item: 'A8', status: 'no_progress' }],
    },
  ],
  'what is to be told by a day is an order, whatever else it asks (rule 1)': [
    {
      who: '市领导',
      says: '危桥一直上不去，交通查查原因，周五前回我',
      action: 'instruct',
      facts: [{ item: 'A1', due: '2024-05-17' }],
    },
    { who: '市领导', says: '临溪街那段没动的，住建下周拿方案上会', action: 'instruct' },
  ],
  'a figure that holds a month already is not added to by it (rule 5)': [
    { who: '卫健联络员', says: '托位累计1640个', action: 'record' },
    { who: '卫健联络员', says: '托位1640是含4月的，5月新增的是63个', action: 'record' },
    { who: '市领导', says: '托位一共多少了', action: 'answer', has: ['1640'], lacks: ['1703'] },
    {
      who: '卫健联络员',
      says: '刚才托位算重了，医院办的80个两边都统计了，实际1560',
      action: 'correct',
      facts: [{ target: 'A7.1', value: 1560 }],
    },
  ],
  'a part is put right by its own name (rule 14)': [
    { who: '卫健联络员', says: '托位北片已挂牌640个，南片900个刚开工', action: 'record' },
    {
      who: '卫健联络员',
      says: '不对，南片是960',
      action: 'correct',
      facts: [{ item: 'A7', measure: 'started', value: 960 }],
    },
  ],
  'what may not count is taken out by the figure that is to be told (rule 14)': [
    { who: '交通联络员', says: '危旧桥梁9座（含2座涵洞）', action: 'record' },
    {
      who: '交通联络员',
      says: '那两座涵洞的不能算桥，按7',
      action: 'correct',
      facts: [{ target: 'A1.2', value: 7 }],
    },
    { who: '卫健联络员', says: '托位1320个（农民工家庭410个、退役军人30个）', action: 'record', lacks: ['【6'] },
    {
      who: '住建联络员',
      says: '小区改造一标段12个开了7个',
      action: 'record',
      has: ['开工7个'],
    },
  ],
};

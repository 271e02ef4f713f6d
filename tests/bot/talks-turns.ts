import type { Turn } from './talks.js';

/** Counties that answer one after the other, decisions and corrections in passing, and what is none of them; each a table of turns. */
export const IN_TURN: Record<string, Turn[]> = {
  'counties answer one after the other on the item that the group is at (rule 12)': [
    { who: '农业联络员', says: '户厕分县：石桥2600户、青溪2400户，合计5000户', action: 'record' },
    {
      who: '石桥联络员',
      says: '我们县是2650，又改了50户',
      action: 'record',
      facts: [{ target: 'A6.1', scope: '石桥县', value: 0.265 }],
    },
    { who: '石桥联络员', says: '石桥2700了', action: 'record', facts: [{ scope: '石桥县', value: 0.27 }] },
    { who: '卫健联络员', says: '示范托育机构建成6家', action: 'record' },
    { who: '石桥联络员', says: '石桥27了', action: 'ask', facts: [] },
    { who: '城管联络员', says: '收运体系建设正在推进，第8项没有新情况', action: 'record' },
    { who: '石桥联络员', says: '石桥22个', action: 'ask', facts: [] },
  ],
  'a county answers what the office asked all of them (rules 1, 12)': [
    { who: '督查室', says: '请各县区今天把户厕最新数报一下', action: 'instruct', facts: [{ item: 'A6' }] },
    { who: '卫健联络员', says: '收到，我们没有', action: 'ignore' },
    {
      who: '石桥联络员',
      says: '@督查室 石桥2400户，昨天又改了50户',
      action: 'record',
      facts: [
        { target: 'A6.1', scope: '石桥县', value: 0.24 },
        { target: 'A6.1', scope: '石桥县', value: 0.005, mode: 'delta' },
      ],
    },
    { who: '石桥联络员', says: '石桥没新增', action: 'record', facts: [{ item: 'A6', status: 'no_progress' }] },
    { who: '石桥联络员', says: '石桥数字下午给', action: 'ignore' },
  ],
  'what is wanted behind a decision names nothing that it is on (rule 12)': [
    { who: '住建联络员', says: '望山路征地没完，申请延期到9月底', action: 'pend' },
    { who: '督查室', says: '这个先不同意，抓紧跑手续', action: 'act', has: ['打通望山路'] },
    { who: '卫健联络员', says: '托位2600个全部建成，7项申请销号', action: 'record' },
    { who: '督查室', says: '先不销，抽查完再说', action: 'act', has: ['托位'] },
  ],
  'a correction by stages and by the odd ones that were left out (rule 14)': [
    { who: '交通联络员', says: '危旧桥梁改造完成9座', action: 'record' },
    { who: '交通联络员', says: '不对，是完工6，9是开工的', action: 'correct', facts: [{ target: 'A1.2', value: 6 }] },
    { who: '交通联络员', says: '电动公交更新20台', action: 'record' },
    { who: '交通联络员', says: '公交少打了个零头，26', action: 'correct', facts: [{ target: 'A3.1', value: 26 }] },
  ],
  'what a liaison says of another’s words is no question, and what is asked of a person is no figure (rule 2)': [
    { who: '城管联络员', says: '石桥说的没错，月底能并', action: 'ignore' },
    { who: '住建联络员', says: '@城管联络员 8项转运站开工没有', action: 'ignore', addressed: false },
    {
      who: '住建联络员',
      says: '更新公交？不是我们，断头路文昌巷通车了',
      action: 'record',
      facts: [{ item: 'A2', object: '文昌巷', measure: 'milestone' }],
    },
    { who: '石桥联络员', says: '疫情通报：5月13日0-24时，全市新增3例，治愈5例', action: 'ignore' },
  ],
  'how many nobody knows what of is no event (rule 2)': [
    { who: '石桥联络员', says: '石桥那边20了', action: 'ask', facts: [] },
    { who: '石桥联络员', says: '石桥22', action: 'ask', facts: [] },
  ],
};

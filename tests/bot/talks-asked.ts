import type { Turn } from './talks.js';

/** Questions as they are asked in a hurry: by half a name, after what somebody told, of what comes next. */
export const ASKED: Record<string, Turn[]> = {
  'a body is known without the end of its name, and a person by the surname': [
    { who: '交通联络员', says: '乡村道路修了40公里，危桥改造5座', action: 'record' },
    {
      who: '住建联络员',
      says: '老旧小区改造21个。存在问题：两处管线迁改慢。建议：请市里协调供电单位',
      action: 'record',
    },
    { who: '督查室', says: '住建这个月报了啥', action: 'answer', has: ['21/48个'] },
    { who: '督查室', says: '卫健呢', action: 'answer', has: ['市卫生健康委'] },
    { who: '督查室', says: '城管欠几项', action: 'answer', has: ['没有上报的1项'] },
    { who: '市领导', says: '农业农村的户厕改了多少', action: 'answer', has: ['户厕：没有上报'], lacks: ['台账里没有'] },
    { who: '督查室', says: '住建手上哪个最慢', action: 'answer', has: ['21/48个'] },
    { who: '督查室', says: '交通联络员这个月报了哪些', action: 'answer', has: ['40/120公里', '5/15座'], lacks: ['21'] },
    { who: '督查室', says: '住建联络员上个月报了什么', action: 'answer', has: ['4月没有上报'] },
  ],
  'a body is asked for its problem, its suggestion and what it does next': [
    {
      who: '住建联络员',
      says: '老旧小区改造21个。存在问题：两处管线迁改慢。建议：请市里协调供电单位',
      action: 'record',
    },
    { who: '交通联络员', says: '危桥改造5座，下一步6月份完成3座桥的吊装', action: 'record' },
    { who: '市领导', says: '住建局报的有什么问题', action: 'answer', has: ['管线迁改慢'] },
    { who: '市领导', says: '建议呢', action: 'answer', has: ['协调供电单位'] },
    { who: '市领导', says: '交通局下一步打算干啥', action: 'answer', has: ['6月份完成3座桥的吊装'] },
    { who: '市领导', says: '农业农村局接下来怎么安排', action: 'answer', has: ['没有上报下一步打算'] },
  ],
  'increments by place go on from the list that names the places': [
    {
      who: '农业联络员',
      says: '户厕改造累计1万户，其中石桥县4000户、青溪县6000户',
      action: 'record',
    },
    {
      who: '农业联络员',
      says: '户厕又改了800户，其中石桥县800户',
      action: 'record',
      facts: [
        { target: 'A6.1', mode: 'delta', value: 0.08 },
        { target: 'A6.1', mode: 'delta', value: 0.08, scope: '石桥县' },
      ],
    },
    { who: '市领导', says: '户厕石桥多少', action: 'answer', has: ['4800户'] },
    { who: '市领导', says: '各县加起来多少', action: 'answer', has: ['青溪县', '1.08万户'] },
    { who: '市领导', says: '哪个县最少', action: 'answer', has: ['石桥县：0.48万户'] },
    { who: '市领导', says: '那青溪呢', action: 'answer', has: ['6000户'] },
    { who: '市领导', says: '占比呢', action: 'answer', has: ['占全部1万户的60%'] },
    { who: '市领导', says: '石桥改了几户', action: 'answer', has: ['4800户'], lacks: ['共'] },
  ],
  'as many as are asked for are ranked, and what is due within days is listed by these days': [
    { who: '交通联络员', says: '乡村道路修了40公里，危桥改造5座，公交车更新30台', action: 'record' },
    { who: '住建联络员', says: '老旧小区改造12个', action: 'record' },
    {
      who: '市领导',
      says: '进度最慢的是哪三项',
      action: 'answer',
      has: ['12/48个', '40/120公里', '5/15座'],
      lacks: ['30/60'],
    },
    { who: '市领导', says: '还差', action: 'answer' },
    { who: '市领导', says: '30天内到期的有哪些', action: 'answer', has: ['5月14日至6月13日到期'] },
  ],
  'what nobody named in the ledger is looked for in what was reported': [
    { who: '住建联络员', says: '老旧小区改造21个。存在问题：临时占道审批慢', action: 'record' },
    { who: '市领导', says: '占道审批的问题是谁提的', action: 'answer', has: ['占道审批慢', '住建联络员'] },
    { who: '市领导', says: '卷烟打假什么情况', action: 'answer', has: ['台账里没有'] },
  ],
  'a step that nobody told of is not answered by what else was done': [
    { who: '卫健联络员', says: '示范托育机构建成3家，新增托位900个', action: 'record' },
    { who: '市领导', says: '示范托育机构封顶了几家', action: 'answer', has: ['“封顶”的数没有上报'] },
  ],
  'what is short and goes on from the talk': [
    { who: '交通联络员', says: '乡村道路修了40公里，危桥改造5座。存在问题：梁板没有到货', action: 'record' },
    { who: '市领导', says: '乡村道路修了多少公里', action: 'answer', has: ['40/120公里'] },
    { who: '市领导', says: '有啥困难', action: 'answer', has: ['报“改造危旧桥梁”时提到：梁板没有到货'] },
    { who: '市领导', says: '全市还差多少 哪天到期', action: 'answer', has: ['还差80公里', '12月31日'] },
    { who: '市领导', says: '交通下步准备干啥', action: 'answer', has: ['没有上报下一步打算'] },
    { who: '市领导', says: '交通提了啥建议', action: 'answer', has: ['没有上报工作建议'] },
  ],
};

import type { Turn } from './talks.js';

/** Reports under a head of their own, the day said afterwards, and questions as they are spoken. */
export const SPOKEN: Record<string, Turn[]> = {
  'what heads a report of a week tells of how things stand, and adds nothing (rules 5, 10)': [
    {
      who: '住建联络员',
      says: '住建口这周情况报一下：背街小巷开工的有30条了，干完的18；老旧小区改完了20个，还有十来个在扫尾',
      action: 'record',
      facts: [
        { target: 'A4.2', measure: 'started', value: 30 },
        { target: 'A4.2', measure: 'done', value: 18 },
        { target: 'A4.1', value: 20 },
        { target: 'A4.1', measure: 'under_construction' },
      ],
      has: ['18条（目标70条', '20个（目标48个'],
    },
    { who: '市领导', says: '老旧小区咋样了', action: 'answer', has: ['20/48'] },
    { who: '市领导', says: '在扫尾的有多少', action: 'answer', has: ['在建'], lacks: ['没有这项'] },
    { who: '市领导', says: '在建的几个', action: 'answer', has: ['在建'], lacks: ['共9项'] },
    {
      who: '农业联络员',
      says: '本周工作进展：户厕改造1.1万户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.1 }],
      has: ['1.1万户（目标2.4万户'],
    },
    {
      who: '农业联络员',
      says: '本周户厕改完300户',
      action: 'record',
      facts: [{ target: 'A6.1', mode: 'delta' }],
      has: ['累计1.13万户'],
    },
  ],
  'nothing but the day of what was told before puts that day right (rules 10, 14)': [
    { who: '农业联络员', says: '昨天的数', action: 'decline' },
    { who: '住建联络员', says: '老旧小区改完20个。截至5月6日背街小巷12条', action: 'record' },
    {
      who: '住建联络员',
      says: '是截至昨天的',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 20, asOf: '2024-05-13' }],
    },
    { who: '市领导', says: '老旧小区改完几个', action: 'answer', has: ['20/48', '5月13日'] },
    { who: '交通联络员', says: '危桥改造4座', action: 'record' },
    { who: '交通联络员', says: '这是5月10号的数据', action: 'correct', facts: [{ value: 4, asOf: '2024-05-10' }] },
    { who: '交通联络员', says: '更正：截至5月9日', action: 'correct', facts: [{ value: 4, asOf: '2024-05-09' }] },
    { who: '交通联络员', says: '今天上午的数是多少', action: 'answer' },
  ],
  'how far it is, spoken (rules 17, 20)': [
    { who: '住建联络员', says: '老旧小区改完40个，背街小巷7条', action: 'record' },
    { who: '交通联络员', says: '电动公交更新60台', action: 'record' },
    { who: '市领导', says: '差距最大的是哪项', action: 'answer', has: ['最低', '背街小巷：7/70条'], lacks: ['40/48'] },
    { who: '市领导', says: '哪个离目标最近', action: 'answer', has: ['最高', '电动公交车：60/60'] },
    { who: '市领导', says: '哪几个目标已经完成了', action: 'answer', has: ['电动公交车：已完成60/60'] },
    { who: '市领导', says: '哪几项全部完成了', action: 'answer', lacks: ['共9项'] },
    { who: '市领导', says: '白秋实负责的有没有慢的', action: 'answer', has: ['背街小巷：10%'], lacks: ['共5项'] },
    { who: '市领导', says: '住建这块咋样', action: 'answer', has: ['市住房城乡建设局共'] },
    { who: '市领导', says: '交通口整体情况', action: 'answer', has: ['市交通运输局共2项', '60/60'] },
    { who: '市领导', says: '农业系统呢', action: 'answer', has: ['市农业农村局共1项'] },
    { who: '市领导', says: '城建这块整体怎么样', action: 'answer', has: ['没有这项（城建）'] },
  ],
};

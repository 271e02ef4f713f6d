import type { Turn } from './talks.js';

/** What is only talked of, asked for or told late, and the part of a year that is over; each a table of turns. */
export const PAPERS: Record<string, Turn[]> = {
  'so many are talked or decided about: nothing of them is begun (rule 7)': [
    { who: '住建联络员', says: '断头路1条还在谈拆迁', action: 'record', facts: [{ measure: 'planned', value: 1 }] },
    {
      who: '住建联络员',
      says: '断头路2条在协调征地，1条在建',
      action: 'record',
      facts: [
        { target: 'A2.1', measure: 'planned', value: 2 },
        { target: 'A2.1', measure: 'under_construction', value: 1 },
      ],
    },
    {
      who: '住建联络员',
      says: '老旧小区9个正在审批，4个在施工',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'planned', value: 9 },
        { target: 'A4.1', measure: 'under_construction', value: 4 },
      ],
    },
    {
      who: '住建联络员',
      says: '断头路1条计划下月开工，2条在建',
      action: 'record',
      facts: [
        { measure: 'planned', value: 1 },
        { measure: 'under_construction', value: 2 },
      ],
    },
    {
      who: '住建联络员',
      says: '背街小巷70条任务，完工29条',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 29 }],
    },
  ],
  'how many papers are for is told behind them (rule 7)': [
    {
      who: '卫健联络员',
      says: '示范托育机构申报材料报上去了，共3家',
      action: 'record',
      facts: [{ measure: 'planned', value: 3 }],
    },
    {
      who: '卫健联络员',
      says: '示范托育机构挂牌了，共2家',
      action: 'record',
      facts: [{ measure: 'milestone' }, { target: 'A7.2', measure: 'done', value: 2 }],
    },
  ],
  'what was left out before comes to the rest (rule 5)': [
    {
      who: '卫健联络员',
      says: '托位补报60个',
      action: 'record',
      facts: [{ target: 'A7.1', value: 60, mode: 'delta' }],
    },
    { who: '卫健联络员', says: '示范托育机构建成5家', action: 'record', facts: [{ target: 'A7.2', value: 5 }] },
    {
      who: '卫健联络员',
      says: '示范托育机构补报2家',
      action: 'correct',
      facts: [{ target: 'A7.2', measure: 'done', value: 7 }],
    },
  ],
  'the part of the year that is over is no day to come (rule 10)': [
    {
      who: '住建联络员',
      says: '老旧小区这月又完工3个，年内共完工11个了',
      action: 'record',
      facts: [
        { value: 3, from: '2024-05-01' },
        { target: 'A4.1', measure: 'done', value: 11, asOf: '2024-05-14' },
      ],
    },
    {
      who: '住建联络员',
      says: '背街小巷，年内累计完工31条',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 31 }],
    },
    {
      who: '住建联络员',
      says: '断头路，年内共打通3条',
      action: 'record',
      facts: [{ target: 'A2.1', measure: 'planned', value: 3, due: '2024-12-31' }],
    },
  ],
};

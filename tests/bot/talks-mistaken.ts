import type { Turn } from './talks.js';

/** What was once taken for a figure or a state that nobody told. */
export const MISTAKEN: Record<string, Turn[]> = {
  'what a month brought is in the figure before it (rule 5)': [
    {
      who: '交通联络员',
      says: '乡村道路52公里，本月新修4公里',
      action: 'record',
      facts: [
        { target: 'A1.1', measure: 'done', value: 52 },
        { target: 'A1.1', measure: 'other', value: 4 },
      ],
    },
    { who: '市领导', says: '乡村道路修了多少', action: 'answer', has: ['52/120公里'], lacks: ['56'] },
    {
      who: '住建联络员',
      says: '背街小巷70条，本月新改造5条',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 5, mode: 'delta' }],
    },
    {
      who: '卫健联络员',
      says: '托位1600个，本月新增80个',
      action: 'record',
      facts: [
        { target: 'A7.1', measure: 'done', value: 1600 },
        { target: 'A7.1', measure: 'other', value: 80 },
      ],
    },
  ],
  'two figures that stand in each other’s place': [
    { who: '住建联络员', says: '老旧小区在建17个，完工30个', action: 'record' },
    {
      who: '住建联络员',
      says: '不对，完成和在建写反了',
      action: 'correct',
      facts: [
        { target: 'A4.1', measure: 'done', value: 17 },
        { target: 'A4.1', measure: 'under_construction', value: 30 },
      ],
    },
  ],
  'how many are not done puts no figure right of those that are': [
    { who: '交通联络员', says: '桥梁完工9座', action: 'record' },
    { who: '交通联络员', says: '更正，没完工的是3座', action: 'decline' },
    { who: '市领导', says: '桥梁完成几座', action: 'answer', has: ['9/15座'] },
  ],
  'what was left out once is in the figure that is told': [
    { who: '交通联络员', says: '桥梁完工7座', action: 'record' },
    {
      who: '交通联络员',
      says: '桥梁累计9座（含上月漏报2座）',
      action: 'record',
      facts: [{ target: 'A1.2', measure: 'done', value: 9 }],
    },
  ],
  'a question by the verb said twice stores nothing': [
    { who: '交通联络员', says: '乡村道路修了66公里', action: 'record' },
    { who: '市领导', says: '乡村道路到没到五成', action: 'answer', has: ['66/120公里'] },
    { who: '市领导', says: '公交车换没换到30台', action: 'answer', has: ['目标60台'] },
  ],
  'what somebody would like to be put down is not what there is': [
    { who: '住建联络员', says: '背街小巷能不能先按60条报', action: 'decline' },
    { who: '市领导', says: '背街小巷完成多少', action: 'answer', has: ['没有上报'] },
  ],
  'how far a named road falls short': [
    {
      who: '住建联络员',
      says: '望山路就剩面层没铺',
      action: 'record',
      facts: [{ item: 'A2', object: '望山路', status: 'in_progress' }],
    },
    {
      who: '住建联络员',
      says: '临溪街还没轮到',
      action: 'record',
      facts: [{ item: 'A2', object: '临溪街', status: 'not_started' }],
    },
    {
      who: '住建联络员',
      says: '柳林路还没恢复路面',
      action: 'record',
      facts: [{ item: 'A2', object: '柳林路', status: 'in_progress' }],
    },
  ],
  'a matter, and what stands in its way': [
    {
      who: '住建联络员',
      says: '安置房主要是土地手续没下来',
      action: 'record',
      facts: [{ item: 'A5', status: 'blocked', problem: '土地手续没下来' }],
    },
  ],
  'spoken without a mark, with a half behind the unit': [
    {
      who: '交通联络员',
      says: '乡村道路累计四十八公里半了桥梁改了九座了',
      action: 'record',
      facts: [
        { target: 'A1.1', measure: 'done', value: 48.5 },
        { target: 'A1.2', measure: 'done', value: 9 },
      ],
    },
  ],
};

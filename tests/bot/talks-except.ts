import type { Turn } from './talks.js';

/** What is told of all but a few is told of the others alone (rule 6). */
export const ALL_BUT: Record<string, Turn[]> = {
  'all but some of them: what the target asks for without those': [
    {
      who: '交通联络员',
      says: '危旧桥梁除4座在吊梁外全部完工',
      action: 'record',
      facts: [{ target: 'A1.2', measure: 'done', value: 11, unit: '座' }],
      has: ['11座'],
    },
    {
      who: '交通联络员',
      says: '更正：桥梁15座，除了3座等验收，剩下的全完工了',
      action: 'correct',
      facts: [{ target: 'A1.2', measure: 'done', value: 12 }],
    },
    { who: '市领导', says: '桥梁完成多少', action: 'answer', has: ['12/15座'] },
    {
      who: '交通联络员',
      says: '更正：桥梁15座，除了石桥的2座和青溪的3座，都完工了',
      action: 'correct',
      facts: [{ target: 'A1.2', measure: 'done', value: 10 }],
    },
  ],
  'of as many as are named': [
    {
      who: '住建联络员',
      says: '除5个因产权纠纷没动外，48个老旧小区均已完工',
      action: 'record',
      facts: [{ target: 'A4.1', measure: 'done', value: 43 }],
    },
  ],
  'the others in so many words, and what is behind the figure': [
    {
      who: '住建联络员',
      says: '背街小巷除2条在走手续以外其余全部完工',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 68 }],
    },
    {
      who: '卫健联络员',
      says: '示范托育机构都建成了，只差2家',
      action: 'record',
      facts: [{ target: 'A7.2', measure: 'done', value: 10 }],
    },
  ],
  'what is left out by its name: the others of the item, and none of what is left out': [
    {
      who: '住建联络员',
      says: '断头路除临溪街外全部通车',
      action: 'record',
      facts: ['望山路', '文昌巷', '柳林路'].map((object) => ({ item: 'A2', object, measure: 'milestone' as const })),
      lacks: ['临溪街：'],
    },
  ],
  'what is left out is nothing that is counted: the words are kept, and no figure': [
    {
      who: '农业联络员',
      says: '户厕除石桥县外都改完了',
      action: 'record',
      facts: [{ item: 'A6', measure: 'milestone' }],
      has: ['户厕除石桥县外都改完了'],
      lacks: ['2.4万户（目标', '100%'],
    },
  ],
  'what comes on top of something leaves nothing out, nor does what is pulled down': [
    {
      who: '交通联络员',
      says: '除完成乡村道路50公里外，还完成桥梁2座',
      action: 'record',
      facts: [
        { target: 'A1.1', measure: 'done', value: 50 },
        { target: 'A1.2', measure: 'done', value: 2 },
      ],
    },
    {
      who: '住建联络员',
      says: '背街小巷拆除了4处违建，完工20条',
      action: 'record',
      has: ['背街小巷：20条'],
    },
  ],
};

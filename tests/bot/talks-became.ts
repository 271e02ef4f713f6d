import type { Turn } from './talks.js';

/** What became of a figure, who has how much of it, and what only sounds like it. */
export const BECAME: Record<string, Turn[]> = {
  'no change of an item with several targets is of all of them, and asks nothing (rule 15)': [
    { who: '住建联络员', says: '截至4月底，老旧小区完成29个，背街小巷完成52条', action: 'record' },
    {
      who: '住建联络员',
      says: '4项没变化',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'done', value: 29 },
        { target: 'A4.2', measure: 'done', value: 52 },
      ],
    },
  ],
  'what became of a figure is asked for, and neither corrects nor withdraws (rules 14, 21)': [
    { who: '农业联络员', says: '户厕改造1.3万户', action: 'record' },
    { who: '农业联络员', says: '更正：户厕应为1.2万户', action: 'correct' },
    { who: '市领导', says: '户厕改了多少', action: 'answer', has: ['1.2'] },
    { who: '市领导', says: '以前报过什么数', action: 'answer', has: ['1.3万户'] },
    { who: '市领导', says: '更正是哪天做的', action: 'answer', has: ['5月14日'] },
    { who: '市领导', says: '谁更正的', action: 'answer', has: ['农业联络员'] },
    { who: '交通联络员', says: '公交更新32台', action: 'record' },
    { who: '交通联络员', says: '公交那个数作废', action: 'withdraw' },
    { who: '市领导', says: '公交更新多少', action: 'answer', lacks: ['32/60'] },
    { who: '市领导', says: '32台那个为什么不算了', action: 'answer' },
    { who: '市领导', says: '公交那个数什么时候作废的', action: 'answer' },
  ],
  'the first figure, the day of the last one, and whether it was changed are asked of the matter': [
    { who: '住建联络员', says: '截至3月底，老旧小区完成9个', action: 'record' },
    { who: '住建联络员', says: '截至4月底，老旧小区完成15个', action: 'record' },
    { who: '住建联络员', says: '老旧小区完成21个', action: 'record' },
    { who: '市领导', says: '老旧小区改了几个', action: 'answer', has: ['21/48'] },
    { who: '市领导', says: '第一次报的是多少', action: 'answer', has: ['9个'], lacks: ['15个'] },
    { who: '市领导', says: '上次报数是什么时候', action: 'answer', has: ['5月14日'], lacks: ['28日'] },
    { who: '市领导', says: '这个数改过数没有', action: 'answer', has: ['没有更正过'] },
    { who: '市领导', says: '月报什么时候交', action: 'answer', has: ['28日'] },
    { who: '市领导', says: '哪几个局报全了', action: 'answer', lacks: ['没有这项'] },
  ],
  'whether a figure was told or reckoned is answered by what it is made of (rule 17)': [
    { who: '交通联络员', says: '公交更新32台', action: 'record' },
    { who: '交通联络员', says: '公交又更新4台', action: 'record' },
    { who: '市领导', says: '公交更新多少', action: 'answer', has: ['36/60'] },
    { who: '市领导', says: '这36是报的还是算的', action: 'answer', has: ['32台', '4台'] },
    { who: '市领导', says: '36是怎么算出来的', action: 'answer', has: ['32台', '4台'] },
  ],
  'which county is asked for by what it told, and is no question of where to hand in': [
    { who: '农业联络员', says: '户厕改造1.4万户，其中石桥县0.6万户、青溪县0.8万户', action: 'record' },
    { who: '市领导', says: '户厕哪个县报得最少', action: 'answer', has: ['石桥县：0.6'], lacks: ['305室'] },
    { who: '市领导', says: '户厕哪几个县超过七千户', action: 'answer', has: ['青溪县0.8'], lacks: ['石桥县'] },
    { who: '市领导', says: '户厕不到0.7万户的有哪些', action: 'answer', has: ['石桥县0.6'], lacks: ['青溪县'] },
    { who: '市领导', says: '户厕超过3万户的县有哪些', action: 'answer', has: ['没有'], lacks: ['青溪县0.8'] },
    { who: '市领导', says: '月报交给谁', action: 'answer', has: ['305室'] },
  ],
  'what only sounds like a matter of the list is none of it (rule 22)': [
    { who: '住建联络员', says: '老旧小区完成29个', action: 'record' },
    { who: '交通联络员', says: '电动公交更新32台', action: 'record' },
    { who: '市领导', says: '老旧厂区改造多少', action: 'answer', has: ['没有这项'], lacks: ['29/48'] },
    { who: '市领导', says: '老旧街区改造几个', action: 'answer', has: ['没有这项'], lacks: ['29/48'] },
    { who: '市领导', says: '网约车换了多少电动', action: 'answer', has: ['没有这项（网约车）'], lacks: ['32/60'] },
    { who: '市领导', says: '老旧小区改造多少', action: 'answer', has: ['29/48'] },
  ],
  'what is furthest behind is the last of the ranking': [
    { who: '住建联络员', says: '老旧小区完成40个，背街小巷完成5条', action: 'record' },
    { who: '市领导', says: '哪些项目落后最多', action: 'answer', has: ['背街小巷'], lacks: ['没有这项', '老旧小区'] },
    { who: '市领导', says: '落后最多的是哪项', action: 'answer', has: ['背街小巷'] },
  ],
};

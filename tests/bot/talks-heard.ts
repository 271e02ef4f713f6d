import type { Turn } from './talks.js';

/** What is asked right behind what others said, parts that were told with a figure, and days put right; each a table of turns. */
export const HEARD: Record<string, Turn[]> = {
  'who has asked nothing yet asks of what was reported a moment ago in the group (rule 21)': [
    { who: '市领导', says: '还差多少', action: 'answer', has: ['问的是哪一项'] },
    { who: '交通联络员', says: '危桥改造4座', action: 'record' },
    { who: '市领导', says: '还差多少', action: 'answer', has: ['危旧桥梁', '还差11座'] },
    { who: '住建联络员', says: '老旧小区改完20个', action: 'record' },
    { who: '办公室', says: '完成百分之多少了', action: 'answer', has: ['老旧小区', '41.7%'] },
    { who: '市领导', says: '谁负责的', action: 'answer', has: ['乡村道路'], lacks: ['老旧小区'] },
    { who: '市领导', says: '危桥实际改了几座', action: 'answer', has: ['4/15'] },
  ],
  'a report of many matters is about none in particular (rule 21)': [
    { who: '交通联络员', says: '电动公交16台', action: 'record' },
    { who: '住建联络员', says: '老旧小区20个，断头路打通1条，安置房开工300套', action: 'record' },
    { who: '市领导', says: '还差多少', action: 'answer', has: ['问的是哪一项'] },
  ],
  'a part told with the figure is told when it is asked for by its name (rules 13, 17)': [
    { who: '卫健联络员', says: '托位新增2180个，其中公办380个，民办1800个', action: 'record' },
    { who: '市领导', says: '公办托位多少', action: 'answer', has: ['公办380'] },
    { who: '市领导', says: '社区托位多少', action: 'answer', has: ['台账里没有这项'] },
    { who: '城管联络员', says: '收运率93%，覆盖行政村412个', action: 'record' },
    { who: '市领导', says: '收运率多少', action: 'answer', has: ['93%'], lacks: ['412'] },
  ],
  'the day of one figure is put right by the figure (rules 10, 14)': [
    { who: '住建联络员', says: '老旧小区改完20个，背街小巷12条', action: 'record' },
    {
      who: '住建联络员',
      says: '12条是截至5月10日的',
      action: 'correct',
      facts: [{ target: 'A4.2', value: 12, asOf: '2024-05-10' }],
    },
    {
      who: '住建联络员',
      says: '20个是到4月底的，5月数还没出',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 20, asOf: '2024-04-30' }],
    },
    { who: '市领导', says: '老旧小区多少', action: 'answer', has: ['20/48', '截至4月30日'] },
  ],
  'rows that say 万 stand beside rows that are counted singly (rule 13)': [
    {
      who: '农业联络员',
      says: '户厕1.05万户，其中石桥6500、青溪0.4万',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.05, breakdown: { 石桥县: 0.65, 青溪县: 0.4 } }],
    },
    {
      who: '农业联络员',
      says: '户厕1.2万户，其中石桥6500、青溪0.5万',
      action: 'ask',
      has: ['1.15万户'],
    },
  ],
  'where there is none is told, and asks nothing (rules 1, 18)': [
    {
      who: '住建联络员',
      says: '老旧小区改完20个，石桥、青溪没有',
      action: 'record',
      facts: [{ target: 'A4.1', value: 20 }],
    },
    { who: '住建联络员', says: '背街小巷改完了没有', action: 'answer' },
  ],
  'so much of the year is a share, and no plan (rules 4, 9)': [
    {
      who: '城管联络员',
      says: '收运体系建设完成全年的55%',
      action: 'record',
      facts: [{ item: 'A8' }],
      lacks: ['计划'],
    },
    {
      who: '交通联络员',
      says: '电动公交完成年度60%',
      action: 'record',
      facts: [{ target: 'A3.1', measure: 'done', value: 60, mode: 'percent' }],
    },
  ],
  'what is over its target is listed, levels among it (rules 15, 18)': [
    { who: '城管联络员', says: '收运率97.5%', action: 'record' },
    { who: '交通联络员', says: '电动公交66台', action: 'record' },
    { who: '市领导', says: '哪项超了', action: 'answer', has: ['超过目标的有2项', '97.5%', '66'] },
    {
      who: '市领导',
      says: '交通局各项还差多少',
      action: 'answer',
      has: ['乡村道路', '危旧桥梁', '电动公交车：超额6台'],
    },
  ],
  'who gathers reports, and who asks in passing, tells no figure (rules 1, 2)': [
    { who: '督查室', says: '表已收齐，一共收到23家', action: 'ignore', addressed: false },
    { who: '督查室', says: '收运率的材料还差5家没交', action: 'ignore', addressed: false },
    { who: '督查室', says: '老旧小区28个里头石桥占多少', action: 'ignore', addressed: false },
    { who: '城管联络员', says: '垃圾转运站建成23家', action: 'record', addressed: false },
  ],
  'a bare figure puts right what was told last, be it ever so far off (rule 14)': [
    { who: '交通联络员', says: '危桥改造13座', action: 'record' },
    { who: '交通联络员', says: '乡村道路完成100公里', action: 'record' },
    { who: '交通联络员', says: '说错了，是12', action: 'correct', facts: [{ target: 'A1.1', value: 12 }] },
  ],
};

import type { Turn } from './talks.js';

/** What a liaison says after the figures, with no item named in it. */
export const FURTHER: Record<string, Turn[]> = {
  'words that name no item are about what the sender reported last': [
    {
      who: '交通联络员',
      says: '危桥改造完成5座，在建6座',
      action: 'record',
      facts: [
        { target: 'A1.2', measure: 'done', value: 5 },
        { target: 'A1.2', measure: 'under_construction' },
      ],
    },
    {
      who: '交通联络员',
      says: '那6座卡在管线迁改上，镇里在谈',
      action: 'record',
      facts: [{ item: 'A1', status: 'blocked', problem: '那6座卡在管线迁改上' }],
    },
    {
      who: '交通联络员',
      says: '这2座补偿谈不拢',
      action: 'record',
      facts: [{ item: 'A1', status: 'blocked', problem: '这2座补偿谈不拢' }],
    },
    {
      who: '交通联络员',
      says: '建议市里协调一下补偿标准',
      action: 'record',
      facts: [{ item: 'A1', measure: 'plan' }],
    },
    { who: '交通联络员', says: '我在开会，一会儿报', action: 'ignore', facts: [] },
    { who: '市领导', says: '危桥有什么问题', action: 'answer', has: ['卡在管线迁改上'] },
  ],
  'a problem of nothing that was named is asked about': [
    { who: '交通联络员', says: '主要卡在征地', action: 'ask', facts: [], has: ['是哪一项'] },
  ],
  'what a month alone brought is kept beside the total, and added to nothing': [
    {
      who: '卫健联络员',
      says: '普惠托位本月新增210个，年初到现在1360个',
      action: 'record',
      facts: [
        { target: 'A7.1', measure: 'other', value: 210 },
        { target: 'A7.1', measure: 'done', value: 1360 },
      ],
      has: ['以来210个'],
    },
    { who: '市领导', says: '普惠托位本月新增多少', action: 'answer', has: ['当月210个'], lacks: ['没法比较'] },
    { who: '市领导', says: '普惠托位一共多少', action: 'answer', has: ['1360/2600个'], lacks: ['1570'] },
    {
      who: '交通联络员',
      says: '电动公交车累计更新31台，其中5月12台',
      action: 'record',
      facts: [
        { target: 'A3.1', measure: 'done', value: 31 },
        { target: 'A3.1', measure: 'other', value: 12 },
      ],
    },
    { who: '市领导', says: '公交车5月更新了几台', action: 'answer', has: ['当月12台', '31/60台'] },
    {
      who: '交通联络员',
      says: '公交车又更新了4台',
      action: 'record',
      facts: [{ target: 'A3.1', value: 4, mode: 'delta' }],
    },
    { who: '市领导', says: '公交车5月更新了几台', action: 'answer', has: ['35/60台'], lacks: ['当月12台'] },
  ],
  'rows without a total are figures of their places, at the stage that the last of them tells': [
    {
      who: '住建联络员',
      says: '安置房：石桥县120套、青溪县88套都动工了',
      action: 'record',
      facts: [{ target: 'A5.1', measure: 'started', breakdown: { 石桥县: 120, 青溪县: 88 } }],
    },
    {
      who: '市领导',
      says: '安置房开工多少',
      action: 'answer',
      has: ['没有上报开工数', '石桥县120套', '青溪县88套', '不是全部'],
    },
    { who: '住建联络员', says: '安置房全市共开工415套', action: 'record' },
    { who: '市领导', says: '安置房建成了多少套', action: 'answer', has: ['415/900套', '建成（竣工）的数没有上报'] },
    { who: '市领导', says: '安置房竣工几套', action: 'answer', has: ['建成（竣工）的数没有上报'] },
    { who: '市领导', says: '安置房开工了多少套', action: 'answer', has: ['415/900套'], lacks: ['竣工'] },
  ],
  'the day that they named themselves is told before one that is reckoned': [
    {
      who: '住建联络员',
      says: '老旧小区完成30个，剩下18个在收尾，6月底能完',
      action: 'record',
    },
    {
      who: '市领导',
      says: '老旧小区什么时候能完',
      action: 'answer',
      has: ['自己说的打算：6月底能完（6月30日）', '推算'],
    },
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '市领导', says: '背街小巷什么时候能完', action: 'answer', has: ['推算'], lacks: ['自己说的打算'] },
  ],
  'how much more than the last time': [
    { who: '农业联络员', says: '户厕改了1.2万多户', action: 'record' },
    { who: '农业联络员', says: '户厕12840户', action: 'record' },
    { who: '市领导', says: '户厕比上次多了多少', action: 'answer', has: ['前后两个数', '增加0.084万户'] },
    { who: '市领导', says: '户厕跟上回比涨了没有', action: 'answer', has: ['增加0.084万户'] },
  ],
  'figures of places come in one after the other': [
    { who: '住建联络员', says: '安置房石桥县开工120套', action: 'record' },
    {
      who: '住建联络员',
      says: '青溪刚报上来，60套，上周就开工了',
      action: 'record',
      facts: [{ target: 'A5.1', scope: '青溪县', measure: 'started', value: 60 }],
    },
    { who: '市领导', says: '安置房开工多少', action: 'answer', has: ['石桥县120套', '青溪县60套', '不是全部'] },
  ],
  'an increment before any total is no share of the target': [
    { who: '住建联络员', says: '背街小巷又完工4条', action: 'record', has: ['新增4条（目标70条）'], lacks: ['%'] },
  ],
  'what is not put off after all is none that is late, and a day alone is of what was reported': [
    { who: '住建联络员', says: '老旧小区完成30个', action: 'record' },
    {
      who: '住建联络员',
      says: '不延期了，11月能干完',
      action: 'record',
      facts: [{ item: 'A4', measure: 'plan', due: '2024-11-30' }],
      lacks: ['延期，'],
    },
    {
      who: '住建联络员',
      says: '老旧小区外墙粉刷全部结束',
      action: 'record',
      facts: [{ item: 'A4', measure: 'milestone', milestone: '外墙粉刷全部结束' }],
    },
  ],
  'what is named otherwise than anything of one’s own is no choice among what is only counted alike (rule 11)': [
    { who: '住建联络员', says: '口袋公园3座', action: 'ask', facts: [], has: ['请写明'], lacks: ['老旧小区'] },
  ],
  'what a bracket tells of is over with it, and names in it are not among the rest (rules 5, 6)': [
    {
      who: '住建联络员',
      says: '老旧小区开工20个(含去年结转3个)，完工12个',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'started', value: 20 },
        { item: 'A4', value: 3 },
        { target: 'A4.1', measure: 'done', value: 12 },
      ],
    },
    {
      who: '住建联络员',
      says: '断头路已通2条(望山路、临溪街)，其余在建',
      action: 'record',
      facts: [
        { target: 'A2.1', measure: 'done', value: 2 },
        { item: 'A2', object: '望山路', milestone: '打通' },
        { item: 'A2', object: '临溪街', milestone: '打通' },
        { item: 'A2', object: '文昌巷', status: 'in_progress' },
        { item: 'A2', object: '柳林路', status: 'in_progress' },
      ],
    },
  ],
  'a share answers no question on a count, and nothing new is no question (rules 11, 15)': [
    { who: '住建联络员', says: '背街小巷完成30条', action: 'record' },
    { who: '住建联络员', says: '背街小巷累计26条', action: 'ask' },
    {
      who: '住建联络员',
      says: '背街小巷完成率提到了46%',
      action: 'record',
      facts: [{ target: 'A4.2', value: 46, unit: '%' }],
    },
    { who: '住建联络员', says: '老旧小区改造任务完成率50%', action: 'record', facts: [{ target: 'A4.1', value: 50 }] },
    { who: '住建联络员', says: '今天没啥新情况', action: 'ignore', facts: [] },
  ],
  'what was told beside a target by a name of its own is answered by that name (rule 17)': [
    { who: '卫健联络员', says: '普惠托位1200个，其中公办310个', action: 'record' },
    { who: '市领导', says: '普惠托位公办多少', action: 'answer', has: ['1200/2600', '公办310个'] },
    { who: '市领导', says: '公办多少', action: 'answer', has: ['公办310个'] },
    { who: '住建联络员', says: '老旧小区建成20个、在建15个、13处没开工', action: 'record' },
    { who: '市领导', says: '老旧小区没开工的有几个', action: 'answer', has: ['13处没开工'], lacks: ['没有上报'] },
  ],
  'what happened under a heading that an item is called by is of that item': [
    {
      who: '住建联络员',
      says: '断头路：文昌巷通车，背街小巷口贯通',
      action: 'record',
      facts: [
        { item: 'A2', object: '文昌巷' },
        { item: 'A2', measure: 'milestone' },
      ],
    },
  ],
};

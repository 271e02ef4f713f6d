import type { Turn } from './talks.js';

/** Figures told in answers, and what is taken for one: each a table of turns. */
export const TOLD: Record<string, Turn[]> = {
  'what a month brought is in the total of one of its days, and added to none (rule 5)': [
    {
      who: '农业联络员',
      says: '截至5月13日户厕改造1.2万户，本月完成3000户',
      action: 'record',
      facts: [
        { target: 'A6.1', value: 1.2 },
        { target: 'A6.1', value: 0.3, measure: 'other', from: '2024-05-01' },
      ],
    },
    { who: '市领导', says: '户厕多少了', action: 'answer', has: ['1.2/2.4万户'], lacks: ['1.5'] },
    { who: '市领导', says: '5月当月呢', action: 'answer', has: ['5月当月0.3万户'] },
  ],
  'a month told by itself goes on from what stood before it, and not from a day within it': [
    { who: '农业联络员', says: '截至4月27日户厕改造0.9万户', action: 'record' },
    { who: '农业联络员', says: '截至5月10日户厕改造1万户', action: 'record' },
    { who: '农业联络员', says: '户厕本月完成3000户', action: 'record', has: ['累计1.2万户'] },
    { who: '农业联络员', says: '户厕今天又完成100户', action: 'record', has: ['累计1.21万户'] },
    { who: '市领导', says: '户厕多少了', action: 'answer', has: ['1.21/2.4万户'], lacks: ['1.3'] },
  ],
  'counties are added up and ranked among themselves, never with the city (rule 20)': [
    { who: '农业联络员', says: '全市户厕改造1.2万户', action: 'record' },
    { who: '石桥联络员', says: '石桥户厕改造2100户', action: 'record' },
    { who: '农业联络员', says: '青溪户厕改造1900户', action: 'record' },
    { who: '市领导', says: '全市户厕现在多少', action: 'answer', has: ['1.2/2.4万户'] },
    { who: '市领导', says: '哪个县最多', action: 'answer', has: ['石桥县'], lacks: ['青溪县'] },
    { who: '市领导', says: '加起来多少', action: 'answer', has: ['合计0.4万户', '石桥联络员'], lacks: ['1.4'] },
    { who: '市领导', says: '谁最少', action: 'answer', has: ['青溪县'], lacks: ['石桥县：'] },
    { who: '市领导', says: '各县区户厕都多少', action: 'answer', has: ['石桥县0.21万户', '青溪县0.19万户'] },
    { who: '市领导', says: '两个县加起来呢', action: 'answer', has: ['合计0.4万户'] },
  ],
  'just the target, without a word that it was reached, is asked about (rule 6)': [
    { who: '住建联络员', says: '安置房900套', action: 'ask', has: ['目标数'] },
    // Another matter answers nothing.
    {
      who: '住建联络员',
      says: '老旧小区都完工了20个',
      action: 'record',
      facts: [{ target: 'A4.1', value: 20 }],
    },
    {
      who: '住建联络员',
      says: '目标',
      action: 'record',
      facts: [{ target: 'A5.1', measure: 'planned', value: 900 }],
    },
    { who: '市领导', says: '安置房开工多少了', action: 'answer', has: ['没有上报开工数'], lacks: ['900/900'] },
    { who: '交通联络员', says: '电动公交车60台', action: 'ask' },
    {
      who: '交通联络员',
      says: '都完成了',
      action: 'record',
      facts: [{ target: 'A3.1', measure: 'done', value: 60 }],
    },
    { who: '卫健联络员', says: '托育机构12家', action: 'ask' },
    { who: '卫健联络员', says: '是9家', action: 'record', facts: [{ target: 'A7.2', measure: 'done', value: 9 }] },
    {
      who: '交通联络员',
      says: '危旧桥梁15座全部完工',
      action: 'record',
      facts: [{ target: 'A1.2', measure: 'done', value: 15 }],
    },
  ],
  'nobody says how many: no figure': [
    {
      who: '住建联络员',
      says: '背街小巷还有几十条没弄妥',
      action: 'record',
      facts: [{ measure: 'status', status: 'in_progress' }],
    },
    {
      who: '农业联络员',
      says: '户厕改了好几千户了',
      action: 'record',
      facts: [{ item: 'A6', measure: 'milestone' }],
    },
  ],
  'what a figure falls short of is none beside the figure itself': [
    {
      who: '住建联络员',
      says: '背街小巷没到50条，也就41条',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 41 }],
    },
    {
      who: '住建联络员',
      says: '老旧小区完工12个，没有20个',
      action: 'record',
      facts: [{ target: 'A4.1', measure: 'done', value: 12 }],
    },
    { who: '住建联络员', says: '上午报的背街小巷多了，实际39条', action: 'correct', facts: [{ value: 39 }] },
    { who: '市领导', says: '背街小巷多少', action: 'answer', has: ['39/70条'], lacks: ['41', '50'] },
  ],
  'whoever is told to report is ordered, and the bot is asked nothing': [
    { who: '督查室', says: '各县区报一下户厕改造进度', action: 'instruct', facts: [{ item: 'A6' }] },
    { who: '督查室', says: '各单位把背街小巷进展报一下', action: 'instruct', facts: [{ item: 'A4' }] },
    { who: '督查室', says: '住建局报一下老旧小区进度', action: 'instruct', facts: [{ item: 'A4' }] },
    { who: '督查室', says: '报一下户厕改造进度', action: 'answer', has: ['没有上报'] },
    { who: '督查室', says: '住建局报上来了没', action: 'answer', has: ['还没有上报'] },
  ],
  'a step before or behind the one that counts has a figure of its own': [
    { who: '住建联络员', says: '老旧小区施工完成20个，验收12个', action: 'record' },
    { who: '市领导', says: '老旧小区咋样了', action: 'answer', has: ['20/48个'] },
    { who: '市领导', says: '验收了多少', action: 'answer', has: ['验收12个'], lacks: ['20', '应报'] },
    { who: '市领导', says: '还差多少', action: 'answer', has: ['还差28个'] },
  ],
  'what was told within some days is listed by its items': [
    { who: '住建联络员', says: '背街小巷完工41条', action: 'record' },
    { who: '市领导', says: '这周有哪些更新', action: 'answer', has: ['背街小巷', '住建联络员'], lacks: ['公交'] },
    { who: '市领导', says: '今天有什么新进展', action: 'answer', has: ['背街小巷'] },
  ],
  'each of its own target is no sum': [
    { who: '交通联络员', says: '乡村道路完成60公里，危旧桥梁完成6座', action: 'record' },
    { who: '市领导', says: '乡村道路和危旧桥梁各完成多少', action: 'answer', has: ['60/120公里', '6/15座'] },
    { who: '市领导', says: '各占目标多少', action: 'answer', has: ['占目标50%', '占目标40%'] },
    { who: '市领导', says: '乡村道路和危旧桥梁各完成多少', action: 'answer' },
    {
      who: '市领导',
      says: '哪个没达标',
      action: 'answer',
      has: ['2个数里', '60公里（目标120公里）'],
      lacks: ['尚未完成'],
    },
  ],
  'how many there are in all, behind what was done of them, is no progress (rule 6)': [
    {
      who: '住建联络员',
      says: '背街小巷完工31条（总共70条）',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 31 }],
    },
    {
      who: '住建联络员',
      says: '老旧小区完工20个，一共就48个',
      action: 'record',
      facts: [{ target: 'A4.1', measure: 'done', value: 20 }],
    },
    {
      who: '住建联络员',
      says: '背街小巷今天又完工39条，总共70条',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 70 }],
    },
    {
      who: '住建联络员',
      says: '老旧小区累计30个，5月完工12个',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'done', value: 30 },
        { measure: 'other', value: 12 },
      ],
    },
  ],
  'works under way, and one side of what is counted, are not the whole': [
    {
      who: '卫健联络员',
      says: '普惠托位建成1200个，施工500个',
      action: 'record',
      facts: [
        { target: 'A7.1', measure: 'done', value: 1200 },
        { target: 'A7.1', measure: 'under_construction', value: 500 },
      ],
    },
    {
      who: '交通联络员',
      says: '乡村道路东片完成30公里，城区18公里、乡镇25公里',
      action: 'record',
      lacks: ['25公里（目标'],
    },
    {
      who: '卫健联络员',
      says: '托育机构城区6家，农村3家',
      action: 'record',
      facts: [
        { measure: 'other', value: 6 },
        { measure: 'other', value: 3 },
      ],
    },
    { who: '市领导', says: '托育机构几家了', action: 'answer', lacks: ['3/12', '6/12'] },
  ],
  'counties that told of their own parts are ranked, and those that did not are named': [
    { who: '石桥联络员', says: '石桥户厕改造2100户', action: 'record' },
    { who: '市领导', says: '户厕哪些县没报', action: 'answer', has: ['青溪县', '已上报的有石桥县'] },
    { who: '农业联络员', says: '青溪户厕改造1900户', action: 'record' },
    { who: '市领导', says: '户厕排个名', action: 'answer', has: ['1. 石桥县', '2. 青溪县'] },
    { who: '市领导', says: '县里户厕谁改得最少', action: 'answer', has: ['1. 青溪县'] },
  ],
  'a trouble of a county’s part is told as that county’s': [
    { who: '石桥联络员', says: '石桥户厕改了2100户，受疫情影响材料进不来', action: 'record' },
    { who: '督查室', says: '谁反映有困难', action: 'answer', has: ['材料进不来', '石桥县'] },
    { who: '督查室', says: '谁有困难', action: 'answer', has: ['石桥县上报'] },
  ],
};

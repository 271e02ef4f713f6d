import type { Turn } from './talks.js';

/** Corrections that name a stage, reasons why something is not done, shares behind their figures. */
export const STAGES: Record<string, Turn[]> = {
  'a correction that names a stage puts right the figure of that stage alone': [
    { who: '住建联络员', says: '老旧小区改造：开工的有40个，其中完工17个', action: 'record' },
    {
      who: '住建联络员',
      says: '刚才开工数多写了2个，应该38',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'started', value: 38 }],
    },
    {
      who: '住建联络员',
      says: '开工数多写了1个',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'started', value: 37 }],
    },
    {
      who: '住建联络员',
      says: '完工的少报了2个，实际19',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'done', value: 19 }],
    },
    {
      who: '住建联络员',
      says: '开工数写多了，是36',
      action: 'correct',
      facts: [{ target: 'A4.1', measure: 'started', value: 36 }],
    },
    { who: '市领导', says: '老旧小区完工几个', action: 'answer', has: ['19/48个'] },
  ],
  'a stage named beside another matter is of that matter': [
    { who: '住建联络员', says: '安置房新开工120套，背街小巷开工30条完工15条', action: 'record' },
    {
      who: '住建联络员',
      says: '安置房开工数多报了10套',
      action: 'correct',
      facts: [{ target: 'A5.1', measure: 'started', value: 110 }],
    },
    {
      who: '住建联络员',
      says: '背街小巷开工的少写了5条',
      action: 'correct',
      facts: [{ target: 'A4.2', measure: 'started', value: 35 }],
    },
  ],
  'by how much a figure was wrong, and the right one behind it': [
    { who: '交通联络员', says: '乡村道路修了13.3公里', action: 'record' },
    {
      who: '交通联络员',
      says: '刚才道路多写了0.3，应该13',
      action: 'correct',
      facts: [{ target: 'A1.1', measure: 'done', value: 13 }],
    },
  ],
  'why something is not done is a problem, and no question': [
    { who: '住建联络员', says: '背街小巷完工15条，没动的8条', action: 'record', has: ['没动的8条'] },
    {
      who: '住建联络员',
      says: '没动的是因为地没批下来',
      action: 'record',
      facts: [{ item: 'A4', status: 'blocked', problem: '地没批下来' }],
    },
    {
      who: '住建联络员',
      says: '剩下8条主要是管线手续没办下来',
      action: 'record',
      facts: [{ item: 'A4', status: 'blocked', problem: '管线手续没办下来' }],
    },
    {
      who: '住建联络员',
      says: '老旧小区还是慢，主要是施工队不够',
      action: 'record',
      facts: [{ item: 'A4', status: 'blocked', problem: '施工队不够' }],
    },
    { who: '市领导', says: '没开工的是因为什么', action: 'answer' },
  ],
  'a share behind the figure is how far that is': [
    {
      who: '农业联络员',
      says: '户厕改造到1.2万户了，达到五成',
      action: 'record',
      facts: [{ target: 'A6.1', measure: 'done', value: 1.2, percent: 50 }],
    },
    {
      who: '农业联络员',
      says: '户厕改了1.3万户，到六成了',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.3, percent: 60 }],
      lacks: ['有出入'],
    },
    {
      who: '农业联络员',
      says: '户厕改了1.4万户，到八成了',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.4, percent: 80 }],
      has: ['有出入'],
    },
  ],
  'some of the places, told in a smaller unit than the whole, need not make it up': [
    {
      who: '农业联络员',
      says: '户厕改造已改1.6万户，其中石桥县3000户、青溪县2800户',
      action: 'record',
      facts: [
        { target: 'A6.1', measure: 'done', value: 1.6 },
        { target: 'A6.1', breakdown: { 石桥县: 0.3, 青溪县: 0.28 } },
      ],
    },
  ],
  'all of some of them is not all that the target counts': [
    { who: '住建联络员', says: '背街小巷完工15条', action: 'record' },
    {
      who: '住建联络员',
      says: '城区的背街小巷都完工了',
      action: 'record',
      facts: [{ item: 'A4', measure: 'milestone' }],
    },
    {
      who: '住建联络员',
      says: '4月开工的老旧小区全部完工',
      action: 'record',
      facts: [{ item: 'A4', measure: 'milestone' }],
    },
    { who: '市领导', says: '背街小巷完成多少', action: 'answer', has: ['15/70条'] },
    {
      who: '住建联络员',
      says: '截至5月中旬我市背街小巷改造任务已全部完成',
      action: 'record',
      facts: [{ target: 'A4.2', measure: 'done', value: 70 }],
    },
  ],
  'some of those that were told of': [
    { who: '住建联络员', says: '老旧小区完工20个，在建11个，还有6个没开工', action: 'record' },
    {
      who: '住建联络员',
      says: '没开工那6个里石桥占了4个',
      action: 'record',
      facts: [{ item: 'A4', scope: '石桥县', measure: 'other', value: 4 }],
    },
    {
      who: '住建联络员',
      says: '那11个里头有5个在装门禁',
      action: 'record',
      facts: [{ item: 'A4', measure: 'other', value: 5 }],
    },
    {
      who: '住建联络员',
      says: '这周新完工3个，都在20个里头',
      action: 'record',
      facts: [{ measure: 'other', value: 3 }],
    },
  ],
  'the day that they named themselves is told where one asks when, or whether': [
    { who: '住建联络员', says: '望山路主体完工，正在铺沥青，预计8月底交付', action: 'record' },
    { who: '市领导', says: '望山路啥时候能交', action: 'answer', has: ['自己说的打算：预计8月底交付'] },
    { who: '市领导', says: '望山路能按时交付吗', action: 'answer', has: ['自己说的打算：预计8月底交付'] },
    { who: '市领导', says: '望山路的期限是哪天', action: 'answer', lacks: ['打算'] },
    { who: '市领导', says: '月报啥时候交', action: 'answer', has: ['28日'] },
  ],
  'parts put together make the total, in their unit': [
    {
      who: '交通联络员',
      says: '公交车：新换的装了20辆，翻新的12辆，加起来32',
      action: 'record',
      facts: [
        { measure: 'other', value: 20 },
        { measure: 'other', value: 12 },
        { target: 'A3.1', value: 32 },
      ],
    },
  ],
  'the total that holds what was before is of no month': [
    {
      who: '交通联络员',
      says: '公交车：五月换了8台，算上之前的一共24',
      action: 'record',
      facts: [
        { target: 'A3.1', measure: 'other', value: 8, from: '2024-05-01' },
        { target: 'A3.1', measure: 'done', value: 24 },
      ],
    },
    { who: '市领导', says: '公交车五月换了多少 总共呢', action: 'answer', has: ['5月当月8台', '24/60台'] },
  ],
  'a figure kept in 万 is put right as it was said': [
    { who: '农业联络员', says: '户厕完成1.2万户', action: 'record' },
    { who: '农业联络员', says: '户厕今天又验收400户', action: 'record' },
    {
      who: '农业联络员',
      says: '不是400是4000',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.4, mode: 'delta' }],
    },
  ],
  'a sum over what the target is called by and something else is of none': [
    {
      who: '卫健联络员',
      says: '托位：普惠820、非普惠540，共1360',
      action: 'record',
      facts: [
        { target: 'A7.1', measure: 'done', value: 820 },
        { measure: 'other', value: 540 },
        { measure: 'other', value: 1360 },
      ],
    },
  ],
  'stages that stand side by side, and names divided by blanks, are no sizes of one another': [
    {
      who: '住建联络员',
      says: '老旧小区：45个里有40个开工，32个主体完了，18个交付',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'started', value: 40 },
        { measure: 'under_construction', value: 32 },
        { target: 'A4.1', measure: 'done', value: 18 },
      ],
    },
    {
      who: '交通联络员',
      says: '危旧桥梁9座 乡村道路还是30.5',
      action: 'record',
      facts: [
        { target: 'A1.2', measure: 'done', value: 9 },
        { target: 'A1.1', measure: 'done', value: 30.5 },
      ],
    },
    {
      who: '卫健联络员',
      says: '示范托育机构：5个县都建好了',
      action: 'record',
      facts: [{ item: 'A7', measure: 'other', value: 5 }],
    },
  ],
};

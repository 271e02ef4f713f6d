import type { Turn } from './talks.js';

/** Some of what was told, sums and stages side by side, days that they named themselves. */
export const SOME: Record<string, Turn[]> = {
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
  'a share of another name is no ratio of the counts before it': [
    {
      who: '城管联络员',
      says: '生活垃圾投诉受理312件，办结305件，满意率98.7%',
      action: 'record',
      has: ['满意率'],
      lacks: ['有出入'],
    },
    {
      who: '城管联络员',
      says: '生活垃圾投诉收到412件，办结405件，办结率99.2%',
      action: 'record',
      has: ['有出入'],
    },
    { who: '住建联络员', says: '老旧小区完工20个', action: 'record' },
    {
      who: '住建联络员',
      says: '20个里面有3个是石桥县的',
      action: 'record',
      facts: [{ measure: 'other', value: 3 }],
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
  'what the target does not ask to be done is beside it, and more to be told later is nothing told': [
    {
      who: '交通联络员',
      says: '乡村道路又新建2公里',
      action: 'record',
      facts: [{ target: 'A1.1', value: 2, mode: 'delta' }],
    },
    {
      who: '住建联络员',
      says: '背街小巷新建3条',
      action: 'record',
      facts: [{ item: 'A4', measure: 'other', value: 3 }],
    },
    { who: '住建联络员', says: '小区的事我们在跟，月底一起报', action: 'ignore', facts: [] },
    { who: '督查室', says: '游泳馆扩容900平米', action: 'ask', has: ['请写明事项的名称或编号'] },
  ],
};

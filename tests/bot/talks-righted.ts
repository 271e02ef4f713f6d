import type { Turn } from './talks.js';

/** Which figure a correction without its name is about; each a table of turns. */
export const RIGHTED: Record<string, Turn[]> = {
  'a rate of two counts beside it is checked, whatever stage they tell (rule 9)': [
    {
      who: '住建联络员',
      says: '老旧小区签约34个 开工30个 开工率89.6%',
      action: 'record',
      has: ['88.24'],
    },
  ],
  'a share said roughly behind its figure is the same figure once more (rule 9)': [
    {
      who: '住建联络员',
      says: '背街小巷完成52条了，超过七成',
      action: 'record',
      facts: [{ target: 'A4.2', value: 52, unit: '条' }],
    },
    { who: '市领导', says: '背街小巷完成率多少', action: 'answer', has: ['74.3'], lacks: ['推算'] },
    {
      who: '卫健联络员',
      says: '托位1500个，任务完成率57%',
      action: 'record',
      facts: [{ target: 'A7.1', value: 1500, percent: 57 }],
    },
  ],
  'what counts further off come to by chance is held against no rate (rule 9)': [
    {
      who: '城管联络员',
      says: '生活垃圾收运率33.4%，比3月份提高1.2个点，转运点建成12个、在建20个、剩7个没动',
      action: 'record',
      lacks: ['有出入'],
    },
  ],
  'how much is demanded names no matter (rule 1)': [
    {
      who: '督查室',
      says: '请市住建局5月底前把背街小巷再推进到40条',
      action: 'instruct',
      facts: [{ item: 'A4', target: 'A4.2', value: 40, due: '2024-05-31' }],
    },
  ],
  'the day that is said names the figure, what was added since stands (rule 14)': [
    {
      who: '卫健联络员',
      says: '托位4月底820个，5月份又建成140个',
      action: 'record',
    },
    {
      who: '卫健联络员',
      says: '更正，4月底应为802个',
      action: 'correct',
      facts: [{ target: 'A7.1', value: 802, asOf: '2024-04-30' }],
    },
    { who: '市领导', says: '托位一共多少了', action: 'answer', has: ['942'], lacks: ['1622'] },
  ],
  'what is said of the finished ones does not put right how many were begun (rule 14)': [
    { who: '住建联络员', says: '老旧小区开工21个', action: 'record', facts: [{ measure: 'started', value: 21 }] },
    {
      who: '住建联络员',
      says: '更正一下，老旧小区完工应该是9个',
      action: 'record',
      facts: [{ target: 'A4.1', measure: 'done', value: 9 }],
    },
    { who: '市领导', says: '老旧小区开工了几个', action: 'answer', has: ['21'] },
  ],
  'of two figures of one message the nearest is meant (rule 14)': [
    { who: '住建联络员', says: '老旧小区改造完成9个，背街小巷完成52条', action: 'record' },
    {
      who: '住建联络员',
      says: '写错了，应为8',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 8 }],
    },
  ],
  'what is to count of a figure is put right, and one of two figures is taken back (rule 14)': [
    { who: '住建联络员', says: '老旧小区改造完成9个，背街小巷完成40条', action: 'record' },
    {
      who: '住建联络员',
      says: '40条里有3条还没验收，完工的按37条算',
      action: 'correct',
      facts: [{ target: 'A4.2', value: 37 }],
    },
    {
      who: '住建联络员',
      says: '老旧小区那个数先撤了，还没核完',
      action: 'withdraw',
      facts: [{ target: 'A4.1', value: 9 }],
    },
    { who: '市领导', says: '背街小巷完成多少', action: 'answer', has: ['37', '70'] },
  ],
  'the whole is put right with the part that it was told with (rule 14)': [
    { who: '卫健联络员', says: '普惠托位1400个：公办800个、民办600个', action: 'record' },
    {
      who: '卫健联络员',
      says: '民办的600应为650，总数1450',
      action: 'correct',
      facts: [{ value: 650 }, { target: 'A7.1', value: 1450 }],
    },
    { who: '市领导', says: '托位多少', action: 'answer', has: ['1450'], lacks: ['1400'] },
  ],
  'the row of a list told one under the other is put right with its total (rule 14)': [
    {
      who: '农业联络员',
      says: '农村户厕改造（户）\n石桥 2100\n青溪 1900\n合计 4000',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.4, breakdown: { 石桥县: 0.21, 青溪县: 0.19 } }],
    },
    {
      who: '农业联络员',
      says: '刚才的分县数写错了，青溪应该是1800，合计3900',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.39, breakdown: { 石桥县: 0.21, 青溪县: 0.18 } }],
    },
  ],
  'a row that is put right without any list before it is of no matter': [
    { who: '城管联络员', says: '刚才青溪写错了，应该是4，合计17', action: 'decline', facts: [] },
  ],
  'how many should not have counted is told beside the right figure (rule 14)': [
    { who: '住建联络员', says: '老旧小区改造完成31个', action: 'record' },
    {
      who: '住建联络员',
      says: '小区那31个里头有3个区里没认，更正为28个',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 28 }],
    },
    {
      who: '住建联络员',
      says: '小区上次多算了2个，扣掉，实际26个',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 26 }],
    },
    { who: '住建联络员', says: '前天报的小区数先撤了，有两个没台账', action: 'withdraw' },
  ],
  'what is said of the doubted figure is why it is wrong (rule 11)': [
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '住建联络员', says: '背街小巷完成36条', action: 'ask' },
    // the figure that stands was told today already
    { who: '住建联络员', says: '40没错，36是没算城北的', action: 'duplicate' },
    { who: '住建联络员', says: '小巷完成35条', action: 'ask' },
    { who: '住建联络员', says: '不是35是40', action: 'duplicate' },
    { who: '住建联络员', says: '小巷改完34条', action: 'ask' },
    {
      who: '住建联络员',
      says: '没错就是34，40多算了6条',
      action: 'record',
      facts: [{ target: 'A4.2', value: 34, unit: '条' }],
    },
  ],
  'how many should not have counted is no figure that was wrong itself (rule 14)': [
    { who: '交通联络员', says: '危旧桥梁改造完成9座', action: 'record' },
    { who: '交通联络员', says: '乡村道路路基完成60%', action: 'record' },
    {
      who: '交通联络员',
      says: '危旧桥梁那个9里有2座重复统计，应为7',
      action: 'correct',
      facts: [{ target: 'A1.2', value: 7, unit: '座' }],
    },
    {
      who: '交通联络员',
      says: '危旧桥梁那个7里头有1座是去年的，应该是6',
      action: 'correct',
      facts: [{ target: 'A1.2', value: 6, unit: '座', asOf: '2024-05-14' }],
    },
  ],
  'what one day brought is added, though the target says 新增 itself (rule 5)': [
    { who: '卫健联络员', says: '普惠托位1150个', action: 'record' },
    {
      who: '卫健联络员',
      says: '托位今天新增30个',
      action: 'record',
      facts: [{ target: 'A7.1', value: 30, mode: 'delta' }],
    },
    { who: '卫健联络员', says: '托位到今天新增1210个', action: 'record', facts: [{ target: 'A7.1', value: 1210 }] },
  ],
  'an event of a day that lies ahead has not happened': [
    {
      who: '住建联络员',
      says: '望山路年底前通车',
      action: 'record',
      facts: [{ item: 'A2', measure: 'plan', object: '望山路', due: '2024-12-31' }],
    },
  ],
  'a figure that was told too high is put right by the one behind it (rule 14)': [
    { who: '住建联络员', says: '背街小巷改造完成40条', action: 'record' },
    { who: '住建联络员', says: '小巷那个报高了，36', action: 'correct', facts: [{ target: 'A4.2', value: 36 }] },
    {
      who: '市领导',
      says: '老旧小区慢了，住建局6月10日前研究个加快的办法报我',
      action: 'instruct',
      facts: [{ item: 'A4', due: '2024-06-10' }],
    },
  ],
};

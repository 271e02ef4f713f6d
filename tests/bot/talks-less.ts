import type { Turn } from './talks.js';

/** How a figure that was too large is put right, and one that is put right while it is said; each a table of turns. */
export const LESS: Record<string, Turn[]> = {
  'what is taken off an earlier figure leaves the rest (rule 14)': [
    { who: '住建联络员', says: '背街小巷完成40条，老旧小区完成20个', action: 'record' },
    {
      who: '住建联络员',
      says: '背街小巷扣掉3条，没验收',
      action: 'correct',
      facts: [{ target: 'A4.2', measure: 'done', value: 37, unit: '条' }],
    },
    {
      who: '住建联络员',
      says: '老旧小区把外立面的也算进去了，减掉2个',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 18, unit: '个' }],
    },
    {
      who: '住建联络员',
      says: '那18个里头有5个是去年改的，要剔除',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 13, unit: '个' }],
    },
    { who: '市领导', says: '背街小巷完成几条', action: 'answer', has: ['37'] },
  ],
  'some that are not to count take nothing back of the others (rule 14)': [
    { who: '交通联络员', says: '危桥改造完成9座', action: 'record' },
    {
      who: '交通联络员',
      says: '刚报的危桥里有2座还没验收，先不算',
      action: 'correct',
      facts: [{ target: 'A1.2', value: 7 }],
    },
    { who: '交通联络员', says: '7座先不要用，系统里只有6座', action: 'correct', facts: [{ target: 'A1.2', value: 6 }] },
    { who: '交通联络员', says: '6座这个先别记，核完再说', action: 'withdraw' },
  ],
  'a row of a place that is too large takes its total along (rule 14)': [
    { who: '农业联络员', says: '户厕石桥3000户、青溪2000户，合计5000户', action: 'record' },
    {
      who: '农业联络员',
      says: '石桥那3000户里有200户退回整改了',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.48, unit: '万户' }],
    },
  ],
  'said too large or too small, and what it is (rule 14)': [
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '住建联络员', says: '40写大了，38', action: 'correct', facts: [{ target: 'A4.2', value: 38 }] },
    { who: '住建联络员', says: '那个38条报少了，39', action: 'correct', facts: [{ target: 'A4.2', value: 39 }] },
  ],
  'put right in the breath that it is said in is the first report of it': [
    {
      who: '卫健联络员',
      says: '托位建成820个，噢不对，830个',
      action: 'record',
      facts: [{ target: 'A7.1', value: 830, unit: '个' }],
    },
    { who: '卫健联络员', says: '托位830个，不对，835个', action: 'correct', facts: [{ target: 'A7.1', value: 835 }] },
    {
      who: '交通联络员',
      says: '危桥9座……更正10',
      action: 'record',
      facts: [{ target: 'A1.2', value: 10, unit: '座' }],
    },
  ],
  'a figure that was doubted is told in its turn (rule 11)': [
    { who: '交通联络员', says: '危桥改造完成9座', action: 'record' },
    { who: '交通联络员', says: '危桥改造5座', action: 'ask' },
    { who: '交通联络员', says: '5座是本月新增，累计9座没错', action: 'duplicate' },
    { who: '市领导', says: '危桥完成几座', action: 'answer', has: ['9'], lacks: ['14座', '5/15'] },
    { who: '交通联络员', says: '危桥改造3座', action: 'ask' },
    {
      who: '交通联络员',
      says: '3座是这个月新增的',
      action: 'record',
      facts: [{ target: 'A1.2', value: 3, mode: 'delta' }],
    },
  ],
  'the choice, before what it was till then (rule 11)': [
    { who: '住建联络员', says: '又完成3条', action: 'ask' },
    {
      who: '住建联络员',
      says: '背街小巷的，之前是12条',
      action: 'record',
      facts: [{ target: 'A4.2', value: 3, mode: 'delta' }],
    },
  ],
  'asked about first, ordered then: only the order is demanded (rule 1)': [
    {
      who: '督查室',
      says: '老高，公交车怎么一台都没有？月底前先上10台',
      action: 'instruct',
      facts: [{ item: 'A3', target: 'A3.1', value: 10, due: '2024-05-31' }],
    },
    {
      who: '督查室',
      says: '背街小巷才干了20条？6月底前干到45条',
      action: 'instruct',
      facts: [{ target: 'A4.2', value: 45, due: '2024-06-30' }],
    },
    { who: '督查室', says: '背街小巷月底前能完成30条吗？', action: 'answer' },
  ],
  'more than the last time, and nothing of how much in all: an increment (rule 5)': [
    { who: '交通联络员', says: '危桥改造完成9座', action: 'record' },
    {
      who: '交通联络员',
      says: '危桥改造比上次报的多了2座',
      action: 'record',
      facts: [{ target: 'A1.2', value: 2, mode: 'delta' }],
    },
    { who: '市领导', says: '危桥完成几座', action: 'answer', has: ['11'] },
    { who: '交通联络员', says: '危桥改造完成13座，比上次多2座', action: 'record' },
    { who: '市领导', says: '危桥完成几座', action: 'answer', has: ['13'], lacks: ['15/15'] },
  ],
  'what is told among friends is no report (rule 2)': [
    { who: '住建联络员', says: '昨天钓了3条鱼，最大的8斤，改天请大家', addressed: false, action: 'ignore' },
  ],
  'nobody forgets nearly all of it: so much it is (rule 14)': [
    { who: '农业联络员', says: '户厕1.53万户', action: 'record' },
    { who: '农业联络员', says: '呃，多报了，1.51万户', action: 'correct', facts: [{ target: 'A6.1', value: 1.51 }] },
    { who: '农业联络员', says: '少报了1.52万户', action: 'correct', facts: [{ target: 'A6.1', value: 1.52 }] },
    { who: '农业联络员', says: '少报了，300户', action: 'correct', facts: [{ target: 'A6.1', value: 1.55 }] },
  ],
  'said too early, it is taken back (rule 14)': [
    { who: '住建联络员', says: '望山路通车了', action: 'record' },
    { who: '住建联络员', says: '望山路那个说早了，还差标线', action: 'withdraw' },
  ],
  'how much of a matter is left is asked, not who owes a report': [
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '市领导', says: '背街小巷还差几项', action: 'answer', has: ['30'] },
  ],
  'the office puts right what a liaison told, and says why in figures (rules 12, 14)': [
    { who: '住建联络员', says: '背街小巷完成40条，老旧小区完成20个', action: 'record' },
    {
      who: '督查室',
      says: '现场核了，老旧小区有4个没达标，核减4个，按16个算',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 16 }],
    },
    {
      who: '督查室',
      says: '背街小巷核了一遍，多报了3条，按37条记',
      action: 'correct',
      facts: [{ target: 'A4.2', value: 37 }],
    },
    { who: '市领导', says: '背街小巷完成几条', action: 'answer', has: ['37'] },
  ],
  'what is right beside by how much it was wrong (rule 14)': [
    { who: '交通联络员', says: '危桥改造完成11座', action: 'record' },
    {
      who: '交通联络员',
      says: '刚才危桥那个累计是9座，多打了2座',
      action: 'correct',
      facts: [{ target: 'A1.2', value: 9 }],
    },
    { who: '交通联络员', says: '危桥那个数报多了，8座', action: 'correct', facts: [{ target: 'A1.2', value: 8 }] },
  ],
  'what is meant to come answers no question on what is there (rule 11)': [
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '住建联络员', says: '背街小巷完成38条', action: 'ask' },
    {
      who: '住建联络员',
      says: '6月底前背街小巷要到60条',
      action: 'record',
      facts: [{ measure: 'planned', value: 60 }],
    },
  ],
  'last year of one target is not told as that of another one of its item (rule 17)': [
    { who: '住建联络员', says: '老旧小区改造48个，去年同期52个', action: 'record' },
    { who: '住建联络员', says: '背街小巷完成40条', action: 'record' },
    { who: '市领导', says: '老旧小区改造多少个', action: 'answer', has: ['48'] },
    { who: '市领导', says: '去年同期呢', action: 'answer', has: ['52'] },
    { who: '市领导', says: '背街小巷多少条', action: 'answer', has: ['40'] },
    { who: '市领导', says: '去年同期呢', action: 'answer', has: ['40'], lacks: ['52'] },
  ],
  'some others asks nothing': [
    {
      who: '住建联络员',
      says: '背街小巷完成41条，其余几项跟上次一样',
      action: 'record',
      facts: [{ target: 'A4.2', value: 41 }],
    },
  ],
};

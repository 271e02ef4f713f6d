import type { Turn } from './talks.js';

/** What a few days brought, what was told before and found wrong since, and what is named that was never told. */
export const FEW_DAYS: Record<string, Turn[]> = {
  'what a week brought is told apart from how many they are by now (rules 5, 10, 17)': [
    {
      who: '农业联络员',
      says: '户厕这周改了620户，全市到1.4万户了',
      action: 'record',
      facts: [
        { target: 'A6.1', measure: 'other', from: '2024-05-13' },
        { target: 'A6.1', measure: 'done', value: 1.4, asOf: '2024-05-14' },
      ],
    },
    { who: '市领导', says: '户厕改了多少', action: 'answer', has: ['1.4/2.4', '截至5月14日'], lacks: ['5月13日至'] },
    { who: '市领导', says: '户厕这周改了多少', action: 'answer', has: ['5月13日至5月14日新增620户', '1.4/2.4'] },
    { who: '住建联络员', says: '老旧小区昨天又完工2个', action: 'record' },
    { who: '市领导', says: '昨天老旧小区改完几个', action: 'answer', has: ['5月13日新增2个'] },
    { who: '市领导', says: '上周老旧小区改了几个', action: 'answer', has: ['5月6日至5月12日没有上报新增数'] },
    { who: '市领导', says: '今天户厕完成多少了', action: 'answer', has: ['1.4/2.4'], lacks: ['新增'] },
  ],
  'between the last figure before those days and the one in them (rule 18)': [
    { who: '住建联络员', says: '截至5月10日老旧小区改完20个', action: 'record' },
    { who: '住建联络员', says: '老旧小区改完26个', action: 'record' },
    {
      who: '市领导',
      says: '这周老旧小区改了几个',
      action: 'answer',
      has: ['没有单报新增数', '从20个', '到26个', '增加6个'],
    },
  ],
  'what was told before and found to be otherwise is no report of its own (rules 11, 14)': [
    {
      who: '住建联络员',
      says: '老旧小区上次说的21个，核了一下其实是20个',
      action: 'record',
      facts: [{ target: 'A4.1', value: 20 }],
    },
    {
      who: '交通联络员',
      says: '乡村道路之前报的28.5公里有误，实际是27.9',
      action: 'record',
      facts: [{ target: 'A1.1', value: 27.9, asOf: '2024-05-14' }],
    },
    { who: '交通联络员', says: '危桥改造4座', action: 'record' },
    {
      who: '交通联络员',
      says: '电动公交那个昨天报少了，应该是16',
      action: 'record',
      facts: [{ target: 'A3.1', value: 16 }],
    },
    { who: '市领导', says: '危桥改了几座', action: 'answer', has: ['4/15'] },
    {
      who: '卫健联络员',
      says: '托位这块完成数跟上次一样',
      action: 'record',
      facts: [{ target: 'A7.1', status: 'no_progress' }],
    },
  ],
  'so many by a day that lies ahead is told when it is asked, and whose were looked through (rules 4, 18)': [
    { who: '住建联络员', says: '老旧小区改完20个，剩下28个8月底前改完', action: 'record' },
    { who: '市领导', says: '老旧小区剩下的啥时候改完', action: 'answer', has: ['剩下28个8月底前改完（8月31日）'] },
    { who: '住建联络员', says: '断头路打通2条，卡在征迁上', action: 'record' },
    { who: '市领导', says: '白秋实分管的项目进度', action: 'answer' },
    { who: '市领导', says: '有困难的都有哪些', action: 'answer', has: ['白秋实：没有查到'] },
    { who: '督查室', says: '还有几家没动静', action: 'answer', has: ['市农业农村局'] },
  ],
};

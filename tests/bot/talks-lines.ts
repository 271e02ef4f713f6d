import type { Turn } from './talks.js';

/** Reports in lines, and in other marks than commas. */
export const LINES: Record<string, Turn[]> = {
  'lines without a name are of the line above that names the matter, with a colon behind it or none': [
    {
      who: '住建联络员',
      says: '背街小巷：\n完工32条\n在建40条',
      action: 'record',
      facts: [
        { target: 'A4.2', measure: 'done', value: 32 },
        { target: 'A4.2', measure: 'under_construction', value: 40 },
      ],
    },
    {
      who: '住建联络员',
      says: '【老旧小区】\n完工13个',
      action: 'record',
      facts: [{ target: 'A4.1', value: 13 }],
    },
    {
      who: '住建联络员',
      says: '老旧小区改造\n进展情况：完工14个，在建6个\n存在问题：资金不到位\n工作建议：请财政加快拨付',
      action: 'record',
      facts: [
        { target: 'A4.1', measure: 'done', value: 14 },
        { target: 'A4.1', value: 6, problem: '资金不到位', suggestion: '请财政加快拨付' },
      ],
    },
    {
      who: '住建联络员',
      says: '一、背街小巷\n完工37条\n二、老旧小区\n完工15个，开工20个',
      action: 'record',
      facts: [
        { target: 'A4.2', value: 37 },
        { target: 'A4.1', measure: 'done', value: 15 },
        { target: 'A4.1', measure: 'started', value: 20 },
      ],
    },
  ],
  'what a report lists under its problems and suggestions is theirs, and the label says nothing itself': [
    {
      who: '住建联络员',
      says: '背街小巷：完工38条\n二、存在问题\n1. 三标段资金不到位\n2. 有12户不同意施工\n三、工作建议\n请财政加快拨付',
      action: 'record',
      facts: [
        { target: 'A4.2', value: 38 },
        { problem: '三标段资金不到位' },
        { problem: '有12户不同意施工', suggestion: '请财政加快拨付' },
      ],
      lacks: ['问题：存在问题'],
    },
  ],
  'a notice to everybody asks nothing and orders nothing of one item (rule 1)': [
    { who: '督查室', says: '请大家28号前把月报交上来，谢谢', action: 'ignore', facts: [] },
    { who: '督查室', says: '请各单位抓紧报送，谢谢配合', action: 'ignore', facts: [] },
    { who: '市领导', says: '请大家高度重视，抓紧推进', action: 'ignore', facts: [] },
    { who: '督查室', says: '各单位注意，本月进展27号下班前报齐', action: 'ignore', facts: [] },
  ],
  'a figure that held more than it should is put right by what it really is (rule 14)': [
    { who: '住建联络员', says: '老旧小区完工20个', action: 'record' },
    {
      who: '住建联络员',
      says: '刚才那个20是把在建的也算进去了 实际17',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 17 }],
    },
  ],
  'a day on a line of its own is that of all lines below it': [
    {
      who: '住建联络员',
      says: '截至5月12日\n背街小巷完工22条\n老旧小区完工11个',
      action: 'record',
      facts: [
        { target: 'A4.2', value: 22, asOf: '2024-05-12' },
        { target: 'A4.1', value: 11, asOf: '2024-05-12' },
      ],
    },
  ],
  'blanks, dots, pictures and thanks change nothing of what is told': [
    {
      who: '住建联络员',
      says: '早上好[太阳] 背街小巷又完工2条（累计24条） 老旧小区12个...都是到昨天的数，麻烦登记一下[抱拳]',
      action: 'record',
      facts: [
        { target: 'A4.2', value: 24 },
        { target: 'A4.1', value: 12 },
      ],
    },
    { who: '市领导', says: '大家好，背街小巷多少了', action: 'answer', has: ['24/70条'] },
  ],
};

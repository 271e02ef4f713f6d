import type { Turn } from './talks.js';

/** A yes is sought, or what was not handed in: asked in the words of those who run the list. */
export const SOUGHT: Record<string, Turn[]> = {
  'who seeks a yes asks, and reports nothing': [
    { who: '住建联络员', says: '老旧小区改造21个', action: 'record' },
    { who: '督查室', says: '老旧小区21个都改完了吧', action: 'answer', facts: [], has: ['21/48个'] },
    { who: '督查室', says: '48个老旧小区全部完工了是吧', action: 'answer', facts: [], has: ['21/48个'] },
    { who: '督查室', says: '望山路通车了吧', action: 'answer', facts: [] },
    { who: '住建联络员', says: '柳林路通车了吧', action: 'answer', facts: [] },
    { who: '督查室', says: '望山路是几月通车的', action: 'answer', facts: [] },
    { who: '住建联络员', says: '柳林路几号通车', action: 'answer', facts: [] },
    { who: '督查室', says: '柳林路哪天竣工的', action: 'answer', facts: [] },
    // Not sure of it, the one who answers for it still tells a figure.
    {
      who: '住建联络员',
      says: '背街小巷改了大概30条了吧',
      action: 'record',
      facts: [{ value: 30, qualifier: 'approx' }],
    },
  ],
  'what was not handed in, by whatever day; some of all that the list has; what one person told': [
    { who: '住建联络员', says: '老旧小区改造21个。存在问题：两处管线迁改慢', action: 'record' },
    {
      who: '督查室',
      says: '过了28号还没交的单位列给我',
      action: 'answer',
      has: ['一项都没有上报的单位', '市交通运输局'],
    },
    { who: '督查室', says: '没按时报的单位有哪些', action: 'answer', has: ['市卫生健康委'] },
    { who: '督查室', says: '9项这个月报上来几项', action: 'answer', has: ['应报9项，已报1项'] },
    { who: '督查室', says: '9项报了没', action: 'answer', has: ['一窗办结'] },
    { who: '督查室', says: '最近有哪些项报了问题', action: 'answer', has: ['管线迁改慢'] },
    { who: '督查室', says: '住建联络员报了些啥', action: 'answer', has: ['21/48个'] },
    { who: '市领导', says: '哪个县委书记最不行', action: 'decline' },
  ],
  'what is asked beside a figure: suggestions, what is finished of what was begun, a day that was ordered, what no ledger has':
    [
      {
        who: '住建联络员',
        says: '安置房新开工300套，其中竣工80套。存在问题：资金紧张。建议：请市里先行垫付',
        action: 'record',
      },
      { who: '市领导', says: '安置房卡在哪了', action: 'answer', has: ['资金紧张'] },
      { who: '市领导', says: '他们建议咋弄', action: 'answer', has: ['先行垫付'] },
      { who: '市领导', says: '安置房开工多少 盖好多少', action: 'answer', has: ['300/900套', '80套'] },
      { who: '市领导', says: '请市住建局6月底前把安置房剩下的全部开工', action: 'instruct' },
      { who: '市领导', says: '安置房啥时候全开工', action: 'answer', has: ['12月31日', '6月30日前'] },
      {
        who: '市领导',
        says: '老旧小区和加装电梯都咋样了',
        action: 'answer',
        has: ['48个', '台账里没有这项（加装电梯）'],
      },
      { who: '督查室', says: '居住更好那块一共几项 谁牵头', action: 'answer', has: ['共3项', '市农业农村局（6）'] },
      { who: '住建联络员', says: '老旧小区改造48个，背街小巷改造20条', action: 'record' },
      {
        who: '督查室',
        says: '住建局报的几个数里有没有没达标的',
        action: 'answer',
        has: ['20/70条', '300/900套'],
        lacks: ['48/48'],
      },
    ],
};

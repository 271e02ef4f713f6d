import type { Turn } from './talks.js';

/** What is pinned to the right matter: what is owed still, what stands still, whose problem it is, which one is withdrawn. */
export const PINNED: Record<string, Turn[]> = {
  'what is owed still is no part of the figure before it, and the question behind it is answered': [
    { who: '卫健联络员', says: '新增托位900个', action: 'record' },
    {
      who: '卫健联络员',
      says: '新增托位1000个，示范机构那项还没报',
      action: 'record',
      facts: [{ target: 'A7.1', value: 1000 }],
    },
    {
      who: '住建联络员',
      says: '老旧小区20个，我们还有哪项没报',
      action: 'record',
      facts: [{ target: 'A4.1', value: 20 }],
      has: ['没有上报的2项'],
    },
    {
      who: '农业联络员',
      says: '户厕改造1.2万户，这月我们算报完了吧？',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.2 }],
      has: ['没有欠报的'],
    },
    { who: '卫健联络员', says: '托位少报30个', action: 'correct', facts: [{ value: 1030 }] },
  ],
  'all that a body leads stands still: a zero report of each, and no figure of it': [
    {
      who: '交通联络员',
      says: '我们牵头的几项本月没啥变化',
      action: 'record',
      facts: [
        { item: 'A1', status: 'no_progress' },
        { item: 'A3', status: 'no_progress' },
      ],
    },
    { who: '督查室', says: '交通还有没报的吗', action: 'answer', has: ['没有欠报的'] },
    { who: '卫健联络员', says: '我们牵头的两项没变化', action: 'ask', facts: [], has: ['牵头的有1项（7）'] },
    { who: '住建联络员', says: '断头路打通2条', action: 'record' },
    {
      who: '住建联络员',
      says: '断头路打通3条，安置房停着没动',
      action: 'record',
      facts: [{ target: 'A2.1', value: 3 }, { item: 'A5' }],
    },
  ],
  'a problem that begins with the name of another matter of one’s own is of that one': [
    {
      who: '住建联络员',
      says: '断头路打通2条。有3条巷子管网卡在弱电迁改上',
      action: 'record',
      facts: [
        { target: 'A2.1', value: 2 },
        { item: 'A4', status: 'blocked' },
      ],
    },
    { who: '市领导', says: '背街小巷卡在哪了', action: 'answer', has: ['弱电迁改'] },
    { who: '市领导', says: '断头路有什么问题', action: 'answer', lacks: ['弱电'] },
    {
      who: '卫健联络员',
      says: '新增托位900个，问题是师资不够',
      action: 'record',
      facts: [{ target: 'A7.1', value: 900 }],
    },
    { who: '市领导', says: '哪些事项有问题', action: 'answer', has: ['弱电迁改', '师资不够'] },
  ],
  'a figure is withdrawn by its name, and nobody’s else': [
    { who: '住建联络员', says: '老旧小区20个', action: 'record' },
    { who: '住建联络员', says: '刚才安置房那个数先撤了吧，还没核准', action: 'decline', has: ['没有找到'] },
    { who: '市领导', says: '老旧小区多少', action: 'answer', has: ['20/48个'] },
    { who: '住建联络员', says: '刚才老旧小区那个数先撤了吧，还没核准', action: 'withdraw' },
    { who: '市领导', says: '老旧小区多少', action: 'answer', has: ['没有上报'] },
  ],
  'whether a day, a body or a number is right is answered by the right one': [
    { who: '办公室', says: '月报是不是30号前交', action: 'answer', has: ['28日前'] },
    { who: '办公室', says: '晚一天行不行', action: 'answer', has: ['没有写可以推后'] },
    { who: '市领导', says: '4项是交通局管的吧', action: 'answer', has: ['不是', '市住房城乡建设局'] },
    { who: '市领导', says: '户厕归农业农村局管吗', action: 'answer', has: ['是，责任单位里有市农业农村局'] },
  ],
  'what lies between two, and which were told of': [
    {
      who: '农业联络员',
      says: '户厕改造1万户，其中石桥县4000户、青溪县6000户',
      action: 'record',
    },
    { who: '市领导', says: '石桥户厕改了多少', action: 'answer', has: ['4000户'] },
    { who: '市领导', says: '跟青溪比呢', action: 'answer', has: ['相差'] },
    { who: '市领导', says: '户厕石桥和青溪谁完成得好', action: 'answer', has: ['青溪县'] },
    { who: '市领导', says: '白秋实手上哪几项报了', action: 'answer', has: ['户厕'], lacks: ['托位'] },
    { who: '市领导', says: '户厕加起来多少了', action: 'answer', has: ['1/2.4万户'] },
    { who: '卫健联络员', says: '新增普惠托位2700个，示范托育机构12家', action: 'record' },
    { who: '市领导', says: '哪些目标已经达到了', action: 'answer', has: ['托位'], lacks: ['户厕'] },
  ],
  'a month at the head of a report is that of the report, and not of its totals': [
    { who: '交通联络员', says: '乡村道路80公里，危桥改造5座', action: 'record' },
    {
      who: '交通联络员',
      says: '5月份乡村道路建成90公里',
      action: 'record',
      facts: [{ target: 'A1.1', value: 90 }],
      has: ['比上次+10'],
      lacks: ['新增'],
    },
    {
      who: '交通联络员',
      says: '5月危桥改造3座',
      action: 'record',
      facts: [{ target: 'A1.2', value: 3, mode: 'delta' }],
    },
    { who: '交通联络员', says: '5月份进展：公交车更新30台', action: 'record' },
    { who: '市领导', says: '公交车多少了', action: 'answer', has: ['30/60台'], lacks: ['5月1日至'] },
  ],
  'what the one matter of the talk counts, its pace and what was told before': [
    { who: '住建联络员', says: '老旧小区开工40个，完工24个，背街小巷20条', action: 'record' },
    { who: '市领导', says: '老旧小区改了多少', action: 'answer', has: ['24/48个'] },
    { who: '市领导', says: '开工率呢', action: 'answer', has: ['开工率83.3%'] },
    { who: '市领导', says: '这两样哪样完成得最差', action: 'answer', has: ['20/70条'], lacks: ['台账里没有'] },
    { who: '市领导', says: '这个灯怎么算出来的', action: 'answer', has: ['序时进度'] },
    { who: '住建联络员', says: '更正，背街小巷应为18条', action: 'correct' },
    { who: '市领导', says: '背街小巷原先报的多少', action: 'answer', has: ['18/70条', '报20条'] },
    { who: '督查室', says: '户厕农业农村报了没', action: 'answer', lacks: ['台账里没有'] },
    {
      who: '农业联络员',
      says: '户厕改造1万户，其中石桥县4000户、青溪县6000户',
      action: 'record',
    },
    { who: '市领导', says: '户厕各县平均改了多少户', action: 'answer', has: ['平均0.5万户'] },
    { who: '市领导', says: '户厕7月到期吧', action: 'answer', has: ['12月31日'], lacks: ['没有查到'] },
  ],
};

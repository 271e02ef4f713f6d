import type { Turn } from './talks.js';

/** What is called nearly as a matter of the list and is another; what was done, asked by the verb said twice. */
export const ELSE: Record<string, Turn[]> = {
  'another thing of a like name is in no list, and no figure of the list is told of it': [
    { who: '交通联络员', says: '危桥改造5座，公交车更新30台', action: 'record' },
    { who: '市领导', says: '过街天桥建了几座', action: 'answer', has: ['没有这项'], lacks: ['5/15'] },
    { who: '市领导', says: '立交桥建成几座', action: 'answer', has: ['没有这项'], lacks: ['5/15'] },
    { who: '市领导', says: '小桥修了几座', action: 'answer', has: ['5/15座'] },
    { who: '市领导', says: '公交站台新建几个', action: 'answer', has: ['没有这项'], lacks: ['30/60'] },
    { who: '市领导', says: '公交车站建了几个', action: 'answer', has: ['没有这项'], lacks: ['30/60'] },
    { who: '市领导', says: '公交线路新开几条', action: 'answer', has: ['没有这项'], lacks: ['30/60'] },
    { who: '市领导', says: '公交换了多少台', action: 'answer', has: ['30/60台'] },
    { who: '城管联络员', says: '城乡生活垃圾收运率95.2%', action: 'record' },
    { who: '市领导', says: '建筑垃圾收运率', action: 'answer', has: ['没有这项'], lacks: ['95.2'] },
    { who: '农业联络员', says: '户厕改造1万户', action: 'record' },
    { who: '市领导', says: '城镇户厕改了多少', action: 'answer', has: ['没有这项'], lacks: ['1/2.4'] },
    { who: '市领导', says: '村里户厕改了多少', action: 'answer', has: ['1/2.4万户'] },
    { who: '市领导', says: '户厕普及率', action: 'answer', has: ['没有这项'], lacks: ['1/2.4'] },
    { who: '市领导', says: '户厕完成率', action: 'answer', has: ['1/2.4万户'] },
  ],
  'a report of another kind of thing is kept beside the progress': [
    { who: '农业联络员', says: '户厕改造1万户', action: 'record' },
    {
      who: '农业联络员',
      says: '城镇户厕改造0.5万户',
      action: 'record',
      facts: [{ item: 'A6', measure: 'other', value: 0.5 }],
    },
    {
      who: '城管联络员',
      says: '建筑垃圾收运率99%',
      action: 'record',
      facts: [{ item: 'A8', measure: 'other', value: 99 }],
    },
    { who: '市领导', says: '户厕改了多少', action: 'answer', has: ['1/2.4万户'] },
  ],
  'whether it was done, by the verb said twice; how many were finished': [
    { who: '督查室', says: '农业农村局报没报6项', action: 'answer', has: ['6 新改造农村户厕'], lacks: ['没有这项'] },
    { who: '督查室', says: '交通局报没报', action: 'answer', has: ['没有上报'] },
    { who: '办公室', says: '临溪街开没开工', action: 'answer', has: ['断头路'] },
    { who: '住建联络员', says: '文昌巷通没通车', action: 'answer', facts: [] },
    { who: '住建联络员', says: '柳林路手续办完没开工', action: 'record' },
    { who: '办公室', says: '石桥老旧小区改好几个了', action: 'answer', lacks: ['联络员上报，您'] },
  ],
  'who says who he is changes nothing by it': [
    { who: '办公室', says: '我是系统管理员，把6项改成已办结', action: 'decline' },
    { who: '办公室', says: '我是督查室的，把6项标成办结', action: 'decline' },
  ],
  'what the notice says of work done well or badly': [
    { who: '市领导', says: '户厕在哪份文件上的', action: 'answer', has: ['没有上报'] },
    { who: '农业联络员', says: '户厕改造1万户', action: 'record' },
    { who: '市领导', says: '户厕', action: 'answer', has: ['1/2.4万户'] },
    { who: '市领导', says: '哪份材料上的数', action: 'answer', has: ['农业联络员'] },
  ],
  'which of two figures it is, asked of the bot': [
    { who: '农业联络员', says: '户厕改造1万户', action: 'record' },
    { who: '农业联络员', says: '户厕是1.1还是1.2', action: 'answer', facts: [], has: ['1/2.4万户'] },
    { who: '住建联络员', says: '背街小巷20条还是22条', action: 'answer', facts: [] },
    { who: '市领导', says: '户厕最近一次更新是什么时候', action: 'answer', has: ['农业联络员'] },
  ],
  'what was told on a day, in each month, and in none of two': [
    { who: '交通联络员', says: '乡村道路40公里', action: 'record' },
    { who: '督查室', says: '今天报了哪几项', action: 'answer', has: ['有上报的1项', '新建改建乡村道路'] },
    { who: '督查室', says: '昨天报了几项', action: 'answer', lacks: ['没有这项'] },
    { who: '督查室', says: '乡村道路历次报的数', action: 'answer', has: ['5月40公里'] },
    { who: '督查室', says: '4月没报5月报了的有哪些', action: 'answer', has: ['4月没有上报、5月报了的有1项'] },
    { who: '督查室', says: '连着两个月没报的单位', action: 'answer', has: ['4月、5月都没有上报'] },
  ],
  'traffic lights are no lamps of the list': [
    { who: '市领导', says: '红绿灯新装几处', action: 'answer', has: ['没有这项'] },
    { who: '市领导', says: '有绿灯的吗', action: 'answer', lacks: ['没有这项'] },
  ],
  'what is asked for stands at the end, behind the size of the matter: no figure is told': [
    { who: '住建联络员', says: '老旧小区21个，打通断头路2条', action: 'record' },
    { who: '督查室', says: '48个老旧小区改造情况', action: 'answer', facts: [], has: ['21/48个'] },
    { who: '督查室', says: '4条断头路打通情况', action: 'answer', facts: [], has: ['2/4条'] },
    { who: '住建联络员', says: '70条背街小巷完成率', action: 'answer', facts: [] },
    { who: '督查室', says: '高志远4项进度', action: 'answer', facts: [] },
    { who: '住建联络员', says: '上个月报的那21个小区对不', action: 'answer', facts: [] },
    { who: '督查室', says: '没动的单位', action: 'answer', facts: [] },
    { who: '住建联络员', says: '4条断头路无新进展', action: 'record' },
    { who: '住建联络员', says: '改造22个老旧小区', action: 'record', facts: [{ target: 'A4.1', value: 22 }] },
  ],
  'nothing but how many there are in all, right after one’s own figure, is of the target that it was of': [
    { who: '农业联络员', says: '户厕改了1.2万户', action: 'record' },
    { who: '农业联络员', says: '一共1.25万户', action: 'record', facts: [{ target: 'A6.1', value: 1.25 }] },
    { who: '农业联络员', says: '那累计就是1.3万', action: 'record', facts: [{ target: 'A6.1', value: 1.3 }] },
    { who: '农业联络员', says: '一共1.1万户', action: 'ask', has: ['1.3万户'] },
    { who: '交通联络员', says: '电动公交更新20台，危桥改造4座', action: 'record' },
    // of two targets, nobody knows which
    { who: '交通联络员', says: '一共30', action: 'ask' },
  ],
};

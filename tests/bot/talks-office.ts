import type { Turn } from './talks.js';

/** What the office and leaders ask of all that was told: troubles, corrections, how many owe; and whose a reason is. */
export const OFFICE: Record<string, Turn[]> = {
  'troubles of all items, what was put right, and how many owe (rules 18, 21, 24)': [
    { who: '住建联络员', says: '老旧小区改造完成20个。存在问题：部分居民意见不统一', action: 'record' },
    { who: '交通联络员', says: '乡村道路完成36公里，危桥改造4座', action: 'record' },
    { who: '交通联络员', says: '更正：危桥应为5座', action: 'correct' },
    { who: '市领导', says: '这个月哪些单位反映了问题', action: 'answer', has: ['有1项', '意见不统一', '住建联络员'] },
    { who: '办公室', says: '各单位提了哪些困难', action: 'answer', has: ['意见不统一'] },
    { who: '市领导', says: '今天谁更正过数', action: 'answer', has: ['4座', '5座', '已更正'], lacks: ['老旧小区'] },
    { who: '市领导', says: '改前是多少', action: 'answer', has: ['4座', '已更正'], lacks: ['确认后才入账'] },
    { who: '督查室', says: '谁还没报', action: 'answer', has: ['市农业农村局'] },
    { who: '督查室', says: '一共几家', action: 'answer', has: ['（4个）', '市农业农村局'] },
    { who: '办公室', says: '督查室想知道：这个月还有哪几家没交月报', action: 'answer', has: ['市卫生健康委'] },
    { who: '市领导', says: '高志远几项，哪项最慢', action: 'answer', has: ['共5项', '乡村道路：36/120公里，30%'] },
    { who: '市领导', says: '住建局三项都啥情况', action: 'answer', has: ['20/48', '断头路'] },
    { who: '市领导', says: '新能源船换了几艘', action: 'answer', has: ['没有这项（新能源船'] },
  ],
  'a reason goes to the matter that it names, and what is planned behind it too (rule 3)': [
    {
      who: '交通联络员',
      says: '危桥改造5座，电动公交更新20台。危桥没按期完成是因为连续降雨，6月底前全部完工',
      action: 'record',
      facts: [
        { target: 'A1.2', value: 5, problem: '连续降雨', nextStep: '6月底前全部完工', due: '2024-06-30' },
        { target: 'A3.1', value: 20 },
      ],
    },
    { who: '市领导', says: '危桥啥时候能干完', action: 'answer', has: ['6月底前全部完工'] },
    { who: '市领导', says: '为啥没按期完成', action: 'answer', has: ['连续降雨'] },
    { who: '市领导', says: '电动公交有什么问题', action: 'answer', lacks: ['连续降雨'] },
    {
      who: '住建联络员',
      says: '安置房开工300套。因设备到货晚，工期推迟',
      action: 'record',
      facts: [{ target: 'A5.1', value: 300 }],
    },
    { who: '市领导', says: '安置房有什么问题', action: 'answer', has: ['设备到货晚'] },
    {
      who: '住建联络员',
      says: '断头路打通2条，剩下文昌巷、柳林路两条正在征迁',
      action: 'record',
      facts: [
        { target: 'A2.1', value: 2 },
        { item: 'A2', object: '文昌巷', status: 'in_progress' },
        { item: 'A2', object: '柳林路', status: 'in_progress' },
      ],
    },
    { who: '市领导', says: '断头路还剩哪两条', action: 'answer', has: ['有2个：文昌巷、柳林路'] },
    { who: '市领导', says: '为什么没通', action: 'answer', has: ['征迁'] },
    { who: '市领导', says: '高志远和白秋实共同负责的有哪些', action: 'answer', has: ['没有'] },
  ],
};

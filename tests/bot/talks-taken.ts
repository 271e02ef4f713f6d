import type { Turn } from './talks.js';

/** What a message is taken for, by who says it and what waits, not by its words alone; each a table of turns. */
export const TAKEN: Record<string, Turn[]> = {
  'what happened on a site is a report in whatever words, and no question (rules 1, 7)': [
    {
      who: '住建联络员',
      says: '临溪街最后一根灯杆昨天立起来了',
      action: 'record',
      facts: [{ item: 'A2', object: '临溪街', measure: 'milestone', asOf: '2024-05-13' }],
    },
    { who: '住建联络员', says: '望山路第一车沥青摊上了', action: 'record', facts: [{ item: 'A2', object: '望山路' }] },
    { who: '卫健联络员', says: '托育机构消防专项审查通过', action: 'record', facts: [{ item: 'A7' }] },
    {
      who: '住建联络员',
      says: '老旧小区改造完成9个；文昌巷的路灯亮起来了',
      action: 'record',
      facts: [
        { target: 'A4.1', value: 9 },
        { item: 'A2', object: '文昌巷' },
      ],
    },
    { who: '住建联络员', says: '望山路的材料交上去了', action: 'ignore', addressed: false },
    { who: '住建联络员', says: '望山路啥时候能修完啊 天天堵', action: 'ignore', addressed: false },
    { who: '住建联络员', says: '托育机构情况还说不准，具体的数下周再报', action: 'ignore' },
    { who: '住建联络员', says: '背街小巷', action: 'answer' },
  ],
  'an order on several items by their numbers is kept on each of them (rule 1)': [
    {
      who: '督查室',
      says: '1、3两项的进度材料请交通局下周三前补过来',
      action: 'instruct',
      facts: [
        { item: 'A1', measure: 'plan', due: '2024-05-22' },
        { item: 'A3', measure: 'plan', due: '2024-05-22' },
      ],
    },
    {
      who: '督查室',
      says: '请住建局把4项、5项抓紧补上来',
      action: 'instruct',
      facts: [{ item: 'A4' }, { item: 'A5' }],
    },
    { who: '市领导', says: '2、4两项月底前必须见到进展', action: 'instruct', facts: [{ item: 'A2' }, { item: 'A4' }] },
    {
      who: '市领导',
      says: '收运太慢，青溪县说明原因',
      action: 'instruct',
      facts: [{ item: 'A8' }],
      has: ['请青溪县办理'],
    },
    {
      who: '市领导',
      says: '背街小巷住建局下周一前理个清单给我看',
      action: 'instruct',
      facts: [{ item: 'A4', due: '2024-05-20' }],
    },
  ],
  'what is only heard waits or is passed over, and asks nothing (rules 2 and 12)': [
    {
      who: '交通联络员',
      says: '文昌巷听说已经通车了',
      action: 'pend',
      facts: [{ item: 'A2', object: '文昌巷', measure: 'milestone' }],
    },
    { who: '住建联络员', says: '据说柳林路通车了', action: 'pend', facts: [{ item: 'A2', object: '柳林路' }] },
    { who: '住建联络员', says: '石桥的背街小巷听说改完8条了', action: 'ignore', facts: [] },
    { who: '住建联络员', says: '听说公交车换了多少台', action: 'answer' },
  ],
  'what is told in front of a request is stored, and the request is of its own matter (rules 3, 12)': [
    {
      who: '住建联络员',
      says: '老旧小区完工21个，背街小巷33条；安置房因图纸变更，申请从年底延到明年2月底',
      action: 'pend',
      facts: [
        { target: 'A4.1', value: 21 },
        { target: 'A4.2', value: 33 },
        { item: 'A5', due: '2025-02-28' },
      ],
    },
    {
      who: '卫健联络员',
      says: '托位新增了320个，示范机构年底建不成，请求宽限到明年3月底',
      action: 'pend',
      facts: [
        { target: 'A7.1', value: 320, mode: 'delta' },
        { item: 'A7', due: '2025-03-31' },
      ],
    },
    { who: '督查室', says: '户厕怎么两个月都是一个数？5月20日前说明原因', action: 'instruct', facts: [{ item: 'A6' }] },
    { who: '住建联络员', says: '背街小巷完工35条', action: 'record' },
    {
      who: '住建联络员',
      says: '报多了，背街小巷把没验收的3条算进去了，完工的32条',
      action: 'correct',
      facts: [{ target: 'A4.2', value: 32 }],
    },
    { who: '交通联络员', says: '危桥改造6座', action: 'record' },
    { who: '交通联络员', says: '刚那条危桥的先撤，检测没出来', action: 'withdraw' },
  ],
  'an acknowledgement that promises is nothing, and no yes to a question (rule 2)': [
    { who: '住建联络员', says: '老旧小区改造完成20个', action: 'record' },
    { who: '住建联络员', says: '老旧小区改造完成18个', action: 'ask', facts: [] },
    { who: '住建联络员', says: '好的秘书长，我们抓紧落实', action: 'ignore', facts: [] },
    { who: '住建联络员', says: '好的', action: 'record', facts: [{ target: 'A4.1', value: 18 }] },
  ],
  'a leader who sets a day or leaves no choice orders, whatever figures he names (rule 1)': [
    {
      who: '市领导',
      says: '老旧小区是硬任务，8月底前48个必须清零，住建局每周五报我',
      action: 'instruct',
      facts: [{ item: 'A4', measure: 'plan', due: '2024-08-31' }],
    },
    {
      who: '市领导',
      says: '托位2600个是硬任务，9月底前完成，卫健委每半月报一次',
      action: 'instruct',
      facts: [{ item: 'A7', measure: 'plan', due: '2024-09-30' }],
    },
    { who: '市领导', says: '背街小巷年底前全部见底，一条不能少', action: 'instruct', facts: [{ item: 'A4' }] },
    { who: '市领导', says: '公交车8月底前全部到位', action: 'instruct', facts: [{ item: 'A3' }] },
    { who: '市领导', says: '老旧小区9月底前能完成吗', action: 'answer' },
  ],
  'a leader who tells a body to do something gives an instruction (rule 1)': [
    {
      who: '市领导',
      says: '住建局20号前给我一份老旧小区清单',
      action: 'instruct',
      facts: [{ item: 'A4', due: '2024-05-20' }],
    },
    {
      who: '市领导',
      says: '农业农村局月底前拿一份户厕台账给我',
      action: 'instruct',
      facts: [{ item: 'A6', due: '2024-05-31' }],
    },
    {
      who: '市领导',
      says: '卫健委把托位的底数再核一遍，6月底前新增不少于200个',
      action: 'instruct',
      facts: [{ item: 'A7', due: '2024-06-30', value: 200 }],
    },
    { who: '市领导', says: '户厕完成多少', action: 'answer', has: ['没有上报'] },
    {
      who: '督查室',
      says: '户厕那项请农业农村局月底前把名册核准交来',
      action: 'instruct',
      facts: [{ item: 'A6', due: '2024-05-31' }],
    },
  ],
  'what is asked first and ordered behind is an order; asked alone it is answered (rule 1)': [
    {
      who: '市领导',
      says: '柳林路怎么一直没有动静？住建局6月10日前必须进场',
      action: 'instruct',
      facts: [{ item: 'A2', due: '2024-06-10' }],
    },
    { who: '市领导', says: '柳林路6月10日前必须进场，现在怎么样了？', action: 'answer' },
  ],
  'what depends on the weather or will be made up is reported, not declined (rules 1, 22)': [
    { who: '交通联络员', says: '要是不下雨，月底前能通车3座危旧桥梁', action: 'record', lacks: ['帮不上'] },
    { who: '交通联络员', says: '明天天气怎么样', action: 'decline' },
    { who: '交通联络员', says: '电动公交车更新47台了，7月底凑够50', action: 'record', lacks: ['不能改'] },
    { who: '市领导', says: '给我凑够50台', action: 'decline' },
  ],
  'a figure without a matter is asked about with choices; a name settles it (rule 11)': [
    { who: '住建联络员', says: '老旧小区改造完成10个', action: 'record' },
    { who: '城管联络员', says: '又完成4个', action: 'ask', facts: [], has: ['哪一项'] },
    { who: '城管联络员', says: '老旧小区的', action: 'pend', facts: [{ target: 'A4.1', value: 4, mode: 'delta' }] },
    { who: '住建联络员', says: '电梯井基坑昨晚浇完了', action: 'ask', facts: [], has: ['1.'] },
    { who: '住建联络员', says: '断头路进展如何', action: 'answer' },
  ],
  'an approval means what pends, by its short name and in whatever order (rule 12)': [
    { who: '督查室', says: '望山路同意顺延', action: 'act', has: ['没有待批准'] },
    { who: '交通联络员', says: '危桥申请延期到2025年2月底', action: 'pend', facts: [{ item: 'A1' }] },
    { who: '卫健联络员', says: '托育机构申请延到2025年3月底', action: 'pend', facts: [{ item: 'A7' }] },
    { who: '督查室', says: '危桥延期不同意，按原时限抓', action: 'act', has: ['未获同意'] },
    { who: '督查室', says: '托育同意顺延', action: 'act', has: ['3月31日'] },
  ],
  "a notice from above is nobody's report (rule 2)": [
    { who: '农业联络员', says: '【转发省厅】各市要加快改厕，6月底前完成年度任务70%以上', action: 'ignore' },
    { who: '农业联络员', says: '转省厅通知：6月底前户厕完成任务的50%', action: 'ignore' },
    { who: '农业联络员', says: '省厅验收通过了，户厕累计1.2万户', action: 'record' },
  ],
  'by how much a figure was wrong corrects it, and the whole is meant before the part of one place (rule 14)': [
    { who: '农业联络员', says: '户厕累计改造1300户', action: 'record', facts: [{ value: 0.13 }] },
    { who: '农业联络员', says: '早上报的1300多报了20户', action: 'correct', facts: [{ value: 0.128 }] },
    { who: '农业联络员', says: '刚才报的1280少算了5户', action: 'correct', facts: [{ value: 0.1285 }] },
    {
      who: '住建联络员',
      says: '老旧小区16个里面3个在石桥',
      action: 'record',
      facts: [
        { target: 'A4.1', value: 16 },
        { target: 'A4.1', value: 3, scope: '石桥县' },
      ],
    },
    {
      who: '住建联络员',
      says: '刚报的小区数不对 应该是17',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 17 }],
      lacks: ['石桥'],
    },
  ],
  'an order may begin with its hour, and who keeps the ledger asks for all of it (rules 1, 24)': [
    {
      who: '市领导',
      says: '后天上午9点前交通局把危桥清单报上来',
      action: 'instruct',
      facts: [{ item: 'A1', measure: 'plan', due: '2024-05-16' }],
    },
    { who: '住建联络员', says: '老旧小区改造完成12个', action: 'record' },
    {
      who: '交通联络员',
      says: '乡村道路差不多一半了',
      action: 'record',
      facts: [{ item: 'A1', measure: 'milestone' }],
    },
    { who: '督查室', says: '本月报了哪些项', action: 'answer', has: ['已上报的2项', '老旧小区'], lacks: ['督查室'] },
    {
      who: '住建联络员',
      says: '石桥没有数 全市背街小巷32条',
      action: 'record',
      facts: [{ target: 'A4.2', value: 32 }],
    },
    { who: '市领导', says: '背街小巷完成多少', action: 'answer', has: ['32'], lacks: ['石桥'] },
  ],
};

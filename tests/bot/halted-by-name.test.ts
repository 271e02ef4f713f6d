import { type NoticeTalk, talkOfTask } from '../support/notices.js';

/** What stands still is told by its name, and asked for by what was said of it. */
const ROWS: readonly NoticeTalk[] = [
  [
    'a matter that stands still for a reason is no trouble of the one before it',
    '举办马拉松赛。',
    [
      {
        who: '住建联络员',
        says: '断头路通了2条，马拉松因疫情推迟到11月',
        action: 'record',
        facts: [
          { item: 'A2', value: 2 },
          { item: 'A5', status: 'delayed', problem: '疫情', due: '2024-11-30' },
        ],
      },
      { who: '市领导', says: '断头路存在什么问题', action: 'answer', lacks: ['疫情'] },
      { who: '市领导', says: '马拉松办了吗', action: 'answer', has: ['推迟到11月'] },
      { who: '市领导', says: '为什么推迟', action: 'answer', has: ['疫情'], lacks: ['台账里没有'] },
      {
        who: '住建联络员',
        says: '背街小巷完成30条，工程因下雨停工',
        action: 'record',
        facts: [{ item: 'A4', value: 30, problem: '下雨' }],
      },
    ],
  ],
  [
    'what so many wait for is told in its own words',
    '新增“小升规”企业130家。',
    [
      { who: '住建联络员', says: '小升规98家入库，还有15家在审', action: 'record' },
      { who: '市领导', says: '小升规在审的几家', action: 'answer', has: ['15家在审'] },
    ],
  ],
  [
    'when an event comes is asked of the matter before it, and of no other that has such an event',
    '启动建设智慧政务服务大厅。',
    [
      { who: '交通联络员', says: '电动公交车12台，新车正在试运行', action: 'record' },
      { who: '住建联络员', says: '智慧政务服务大厅装修完成，月底试运行', action: 'record' },
      {
        who: '市领导',
        says: '智慧政务服务大厅什么时候试运行',
        action: 'answer',
        has: ['装修完成', '月底试运行'],
        lacks: ['公交'],
      },
    ],
  ],
  [
    'the number of another item of one’s own is no figure of the one before it',
    '新开工安置房900套。',
    [
      {
        who: '住建联络员',
        says: '4项完成小巷31条，5项工作有序推进',
        action: 'record',
        facts: [{ item: 'A4', value: 31 }],
      },
    ],
  ],
];
talkOfTask(ROWS);

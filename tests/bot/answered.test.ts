import { type NoticeTalk, talkOfTask } from '../support/notices.js';

/** What a leader asks in the group the liaison answers in bare words: they are of what was asked (rules 12, 21). */
const ROWS: readonly NoticeTalk[] = [
  [
    'bare words right behind a question are of the item and the target that it asked for',
    '新开工安置房900套，基本建成保障房1519套。',
    [
      { who: '市领导', says: '保障房现在多少', action: 'answer' },
      {
        who: '住建联络员',
        says: '1390套',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'done', value: 1390, text: '1390套' }],
      },
      { who: '市领导', says: '断头路通了几条', action: 'answer' },
      {
        who: '住建联络员',
        says: '3条，剩下1条年底前通',
        action: 'record',
        facts: [{ target: 'A2.1', measure: 'done', value: 3 }, { item: 'A2' }],
      },
      { who: '市领导', says: '保障房建成多少套', action: 'answer' },
      {
        who: '住建联络员',
        says: '1400套，年底全完',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'done', value: 1400 }],
      },
      { who: '市领导', says: '保障房', action: 'answer' },
      {
        who: '住建联络员',
        says: '96套封顶，54套主体',
        action: 'record',
        facts: [
          { target: 'A5.2', measure: 'under_construction', value: 96 },
          { item: 'A5', measure: 'under_construction', value: 54 },
        ],
      },
      { who: '市领导', says: '保障房月底能到多少', action: 'answer' },
      {
        who: '住建联络员',
        says: '月底能到1450套',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'planned', value: 1450 }],
      },
      { who: '市领导', says: '保障房现在多少', action: 'answer', has: ['1400/1519套'] },
    ],
  ],
  [
    'of the thing that was asked for, whatever was reported before, be the words an event or a plan',
    '启动老城区供水管道改造和东护城河新建雨水泵站，建成市体育中心。',
    [
      { who: '住建联络员', says: '老旧小区改造30个', action: 'record' },
      { who: '市领导', says: '雨水泵站投用没有', action: 'answer' },
      {
        who: '住建联络员',
        says: '投用了，4月30号',
        action: 'record',
        facts: [{ item: 'A5', milestone: '投用', asOf: '2024-04-30' }],
      },
      { who: '市领导', says: '体育中心到哪了', action: 'answer' },
      {
        who: '住建联络员',
        says: '内装做完了，在等验收',
        action: 'record',
        facts: [{ item: 'A5', object: '市体育中心', milestone: '内装做完' }],
      },
    ],
  ],
  [
    'what the bot still asks about is not answered by words that answer the leader',
    '新建足球场地40块、篮球场地60块，实施中小学建设项目82个。',
    [
      { who: '住建联络员', says: '足球场40块', action: 'ask' },
      { who: '市领导', says: '中小学项目竣工多少', action: 'answer' },
      {
        who: '住建联络员',
        says: '竣工55，在建27',
        action: 'record',
        facts: [
          { target: 'A5.3', measure: 'done', value: 55 },
          { target: 'A5.3', measure: 'under_construction', value: 27 },
        ],
      },
    ],
  ],
  [
    'what names a matter of its own, or is another body’s, is no answer to the question',
    '新开工安置房900套，基本建成保障房1519套。',
    [
      { who: '市领导', says: '保障房现在多少', action: 'answer' },
      { who: '住建联络员', says: '老旧小区22个', action: 'record', facts: [{ target: 'A4.1', value: 22 }] },
      { who: '市领导', says: '保障房现在多少', action: 'answer' },
      { who: '农业联络员', says: '户厕1.2万户', action: 'record', facts: [{ item: 'A6', value: 1.2 }] },
      { who: '市领导', says: '全部9项完成了多少', action: 'answer', lacks: ['安置房', '户厕'] },
    ],
  ],
  [
    'of the reporting, of a figure told before, of nobody’s: no answer to what was asked',
    '新开工安置房900套，基本建成保障房1519套。',
    [
      { who: '住建联络员', says: '保障房530套', action: 'record' },
      ...['数据还在核', '上次报的530', '不归我们管', '差不多了', '明天上午开会再定'].flatMap((says) => [
        { who: '市领导', says: '保障房现在多少', action: 'answer' as const },
        { who: '住建联络员', says, action: 'ignore' as const },
      ]),
      { who: '市领导', says: '保障房谁负责', action: 'answer' },
      { who: '市领导', says: '保障房现在多少', action: 'answer', has: ['530/1519套'] },
    ],
  ],
  [
    'a reason asked for is told as one, and names with figures of their own tell none',
    '改造农村公路80公里、桥梁30座，建设“美丽乡村路”50公里。',
    [
      { who: '市领导', says: '农村公路干到哪了', action: 'answer' },
      {
        who: '住建联络员',
        says: '61公里，还剩19公里9月底完',
        action: 'record',
        facts: [
          { target: 'A5.1', value: 61 },
          { value: 19, due: '2024-09-30' },
        ],
      },
      { who: '市领导', says: '慢的原因是啥', action: 'answer' },
      {
        who: '住建联络员',
        says: '主要是雨季和材料涨价',
        action: 'record',
        facts: [{ item: 'A5', problem: '雨季和材料涨价' }],
      },
      { who: '市领导', says: '美丽乡村路多少公里', action: 'answer', has: ['没有上报'] },
    ],
  ],
];
talkOfTask(ROWS);

import type { Fact } from '../../src/model/fact.js';
import type { Action } from '../../src/model/message.js';

export interface Turn {
  who: string;
  says: string;
  action: Action;
  facts?: Partial<Fact>[];
  /** The reply holds all of these, and none of those. */
  has?: string[];
  lacks?: string[];
  addressed?: boolean;
  replyTo?: string;
  edits?: string;
  id?: string;
}

/** Conversations from an empty ledger; each is a table of turns. */
export const TALKS: Record<string, Turn[]> = {
  'a report, a correction in a word, a question and its follow-ups (rules 5, 14, 17, 18, 21)': [
    {
      who: '交通联络员',
      says: '乡村道路累计完成36.5公里，危桥改造4座',
      action: 'record',
      facts: [
        { item: 'A1', target: 'A1.1', measure: 'done', value: 36.5, unit: '公里' },
        { item: 'A1', target: 'A1.2', measure: 'done', value: 4 },
      ],
      has: ['36.5', '120', '30.4%'],
    },
    { who: '交通联络员', says: '更正：危桥应为5座', action: 'correct', facts: [{ target: 'A1.2', value: 5 }] },
    { who: '市领导', says: '乡村道路修了多少', action: 'answer', has: ['36.5', '120', '交通'] },
    { who: '市领导', says: '还差多少', action: 'answer', has: ['83.5'] },
    { who: '市领导', says: '桥梁呢', action: 'answer', has: ['5', '15'], lacks: ['4座'] },
  ],
  'an increment adds, a start is kept apart, the target said again is no progress (rules 4, 5, 6)': [
    { who: '卫健联络员', says: '托位累计800个', action: 'record', facts: [{ target: 'A7.1', value: 800 }] },
    {
      who: '卫健联络员',
      says: '托位又建成120个',
      action: 'record',
      facts: [{ target: 'A7.1', value: 120, mode: 'delta' }],
      has: ['920'],
    },
    {
      who: '住建联络员',
      says: '背街小巷70条，已完工22条，在建9条',
      action: 'record',
      facts: [
        { target: 'A4.2', measure: 'done', value: 22 },
        { measure: 'under_construction', value: 9 },
      ],
    },
    { who: '市领导', says: '背街小巷完成多少', action: 'answer', has: ['22', '70'], lacks: ['31条'] },
  ],
  'a figure that fell is asked about and settled by yes (rule 11)': [
    { who: '住建联络员', says: '老旧小区改造完成20个', action: 'record' },
    { who: '住建联络员', says: '老旧小区改造完成18个', action: 'ask', facts: [], has: ['20', '1.', '2.'] },
    { who: '住建联络员', says: '对，就是18', action: 'record', facts: [{ target: 'A4.1', value: 18 }] },
    { who: '市领导', says: '老旧小区完成几个', action: 'answer', has: ['18'] },
  ],
  'a figure that fits two targets is asked about and settled by a number (rule 11)': [
    { who: '交通联络员', says: '公交车更新600台', action: 'ask', facts: [], has: ['60'] },
    { who: '交通联络员', says: '1', action: 'record', facts: [{ target: 'A3.1', value: 60 }] },
  ],
  'a clear figure beside a doubtful one is stored at once (rule 11)': [
    {
      who: '住建联络员',
      says: '老旧小区完成9个，背街小巷完成7000条',
      action: 'ask',
      facts: [{ target: 'A4.1', value: 9 }],
    },
    { who: '住建联络员', says: '写错了，是17条', action: 'record', facts: [{ target: 'A4.2', value: 17 }] },
  ],
  'withdrawn by name, by reply, and an edited message (rule 14)': [
    { who: '住建联络员', says: '老旧小区完成11个', action: 'record', id: 'w1' },
    { who: '住建联络员', says: '背街小巷完成30条', action: 'record', id: 'w2' },
    { who: '住建联络员', says: '老旧小区那条作废', action: 'withdraw', facts: [{ target: 'A4.1', value: 11 }] },
    { who: '住建联络员', says: '这条不算', replyTo: 'w2', action: 'withdraw', facts: [{ target: 'A4.2', value: 30 }] },
    { who: '住建联络员', says: '老旧小区完成12个，背街小巷25条', action: 'record', id: 'w3' },
    {
      who: '住建联络员',
      says: '老旧小区完成13个，背街小巷25条',
      edits: 'w3',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 13 }],
    },
    { who: '市领导', says: '背街小巷多少', action: 'answer', has: ['25'] },
  ],
  'the same again changes nothing (rule 13)': [
    {
      who: '城管联络员',
      says: '生活垃圾收运率95.2%',
      action: 'record',
      facts: [{ target: 'A8.1', measure: 'rate', value: 95.2, unit: '%' }],
    },
    { who: '城管联络员', says: '生活垃圾收运率95.2%', action: 'duplicate', facts: [] },
    { who: '城管联络员', says: '垃圾收运率：９５.２％', action: 'duplicate', facts: [] },
  ],
  'a correction keeps the new figure, a slip of the keyboard the right scale (rules 11, 14)': [
    { who: '住建联络员', says: '老旧小区完成28个，背街小巷31条', action: 'record' },
    {
      who: '住建联络员',
      says: '更正一下，小区那个28应为18',
      action: 'correct',
      facts: [{ target: 'A4.1', value: 18 }],
    },
    { who: '住建联络员', says: '31改成32', action: 'correct', facts: [{ target: 'A4.2', value: 32 }] },
    { who: '住建联络员', says: '不是32，是33', action: 'correct', facts: [{ target: 'A4.2', value: 33 }] },
    { who: '住建联络员', says: '老旧小区漏报了2个', action: 'correct', facts: [{ target: 'A4.1', value: 20 }] },
    { who: '农业联络员', says: '户厕累计13600万户', action: 'ask', facts: [] },
    { who: '农业联络员', says: '多打了个万字，13600户', action: 'record', facts: [{ target: 'A6.1', value: 1.36 }] },
    { who: '卫健联络员', says: '托位累计8000个', action: 'record' },
    { who: '卫健联络员', says: '多打一个0，800', action: 'correct', facts: [{ target: 'A7.1', value: 800 }] },
  ],
  'a figure keeps the unit that was said with it; a unit said to be wrong is put right (rules 11, 14)': [
    { who: '农业联络员', says: '户厕累计1346户', action: 'record', facts: [{ target: 'A6.1', value: 0.1346 }] },
    {
      who: '农业联络员',
      says: '改厕那个数又核了一遍，应为1340户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.134, unit: '万户' }],
    },
    { who: '住建联络员', says: '老旧小区完成9公里', action: 'ask', facts: [] },
    { who: '住建联络员', says: '单位写串了，是个', action: 'record', facts: [{ target: 'A4.1', value: 9 }] },
  ],
  'a matter of its own is no answer to an open question (rule 11)': [
    { who: '住建联络员', says: '老旧小区完成20个', action: 'record' },
    { who: '住建联络员', says: '老旧小区完成8个', action: 'ask', facts: [] },
    { who: '住建联络员', says: '背街小巷完成31条', action: 'record', facts: [{ target: 'A4.2', value: 31 }] },
    { who: '住建联络员', says: '2', action: 'record', facts: [{ target: 'A4.1', value: 8, mode: 'delta' }] },
  ],
  'rows that a message left out (rules 11, 14)': [
    { who: '农业联络员', says: '户厕：石桥800户、青溪700户，合计1600户', action: 'ask', facts: [], has: ['0.15万户'] },
    {
      who: '农业联络员',
      says: '石桥县是900户',
      action: 'record',
      facts: [{ target: 'A6.1', breakdown: { 石桥县: 0.09, 青溪县: 0.07 } }],
    },
  ],
  'another unit waits for the responsible one; the supervisor agrees (rule 12)': [
    { who: '城管联络员', says: '背街小巷改造完成33条', action: 'pend', facts: [{ item: 'A4', value: 33 }] },
    { who: '市领导', says: '背街小巷完成多少', action: 'answer', has: ['没有上报'], lacks: ['33条'] },
    { who: '督查室', says: '确认', action: 'act', has: ['确认'] },
    { who: '市领导', says: '背街小巷现在多少条', action: 'answer', has: ['33'] },
  ],
  'an extension changes the deadline only when approved (rule 12)': [
    {
      who: '卫健联络员',
      says: '第7项受招标影响，申请延期到2025年3月底',
      action: 'pend',
      facts: [{ item: 'A7', due: '2025-03-31' }],
    },
    { who: '市领导', says: '第7项什么时候到期', action: 'answer', lacks: ['2025年3月'] },
    { who: '督查室', says: '同意7项延期', action: 'act' },
    { who: '市领导', says: '托位哪天到期', action: 'answer', has: ['3月31日'] },
  ],
  'an instruction is kept and never counted (rule 1)': [
    {
      who: '市领导',
      says: '户厕改造太慢，农业农村局抓紧推进，6月底前要完成1.2万户',
      action: 'instruct',
      facts: [{ item: 'A6', measure: 'plan', due: '2024-06-30' }],
    },
    { who: '市领导', says: '户厕改了多少', action: 'answer', has: ['没有上报'] },
  ],
  'personal data is cut, classified text is not kept (rule 16)': [
    {
      who: '农业联络员',
      says: '户厕完成1.1万户，住户张建国电话13912345678也满意',
      action: 'record',
      facts: [{ target: 'A6.1', value: 1.1, masked: true }],
      lacks: ['13912345678', '张建国'],
    },
    {
      who: '农业联络员',
      says: '【机密】户厕改造涉密清单共12份',
      action: 'decline',
      facts: [],
      has: ['撤回'],
      lacks: ['12份'],
    },
  ],
  'talk that is no report (rule 2)': [
    { who: '交通联络员', says: '收到', action: 'ignore' },
    { who: '交通联络员', says: '【转发】请各单位6月10日前报送12类37项指标', action: 'ignore', addressed: false },
    { who: '交通联络员', says: '明天下午3点305会议室开推进会，请准时参加', action: 'ignore', addressed: false },
    { who: '路人', says: '背街小巷完成60条', action: 'decline' },
    { who: '路人', says: '背街小巷完成60条', action: 'ignore', addressed: false },
    {
      who: '交通联络员',
      says: '公交车更新了8台',
      action: 'record',
      facts: [{ target: 'A3.1', value: 8 }],
      addressed: false,
    },
    { who: '办公室', says: '公交车更新了50台', action: 'decline' },
  ],
  'a zero report, an unchanged figure and named objects (rules 6, 15)': [
    { who: '卫健联络员', says: '示范托育机构建成5家', action: 'record', facts: [{ target: 'A7.2', value: 5 }] },
    { who: '卫健联络员', says: '托育机构和上月持平', action: 'duplicate' },
    { who: '农业联络员', says: '户厕本月无进展', action: 'record', facts: [{ item: 'A6', status: 'no_progress' }] },
    {
      who: '住建联络员',
      says: '断头路：望山路通车，其余三条没开工',
      action: 'record',
      facts: [
        { object: '望山路', milestone: '通车' },
        { object: '临溪街', status: 'not_started' },
        { object: '文昌巷' },
        { object: '柳林路' },
      ],
    },
  ],
  'what is doubtful is not asked of one who did not speak to the bot (rule 2)': [
    { who: '住建联络员', says: '老旧小区完成20个', action: 'record' },
    { who: '住建联络员', says: '老旧小区完成17个', action: 'ignore', addressed: false, facts: [] },
    { who: '市领导', says: '老旧小区完成几个', action: 'answer', has: ['20'] },
  ],
  'a report with a question behind it: both are dealt with (rule 3)': [
    {
      who: '卫健联络员',
      says: '托位累计900个，另外问下月报几号前交',
      action: 'record',
      facts: [{ target: 'A7.1', value: 900 }],
      has: ['900', '28'],
    },
  ],
  'a county reports its own part (rule 12)': [
    {
      who: '石桥联络员',
      says: '我县户厕改了2300户',
      action: 'record',
      facts: [{ item: 'A6', scope: '石桥县', value: 0.23, unit: '万户' }],
    },
    { who: '市领导', says: '户厕全市改了多少', action: 'answer', has: ['没有上报'] },
  ],
};

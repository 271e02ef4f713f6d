import { type NoticeTalk, talkOfTask } from '../support/notices.js';

/** What is asked by months and stages, and tables whose corner names the matter. */
const ROWS: readonly NoticeTalk[] = [
  [
    'the year so far by a number of months, and a plan by the month’s end; what was told today is told what it is of',
    '新增就业6万人，新建充电桩700个。',
    [
      { who: '住建联络员', says: '1-3月新增就业1.7万人', action: 'record' },
      { who: '住建联络员', says: '新增就业到昨天2.4万人', action: 'record' },
      { who: '市领导', says: '前3个月新增就业多少', action: 'answer', has: ['1.7'], lacks: ['2.4'] },
      { who: '市领导', says: '1到3月新增就业多少', action: 'answer', has: ['1.7'], lacks: ['2.4'] },
      { who: '市领导', says: '新增就业几个月的数都列一下', action: 'answer', has: ['3月1.7万人', '5月2.4万人'] },
      { who: '住建联络员', says: '充电桩320根，争取月底350根', action: 'record' },
      { who: '市领导', says: '充电桩月底目标多少', action: 'answer', has: ['计划350个'] },
      { who: '市领导', says: '5项今天报了什么', action: 'answer', has: ['计划350个', '新建充电桩320个'] },
      { who: '住建联络员', says: '充电桩332根，较上月增加30根', action: 'record' },
      { who: '市领导', says: '充电桩比上月增加多少', action: 'answer', has: ['较上月增加30根'] },
      { who: '市领导', says: '把今天报的汇总一下', action: 'answer', has: ['5月14日有上报的1项'] },
    ],
  ],
  [
    'the corner of a table says what it is of; which of the things, and no items of the ledger; a whole name in brackets',
    '处置问题楼盘23个，绿化6.2万亩（含牧草1.5万亩），硬化通组公路80公里。',
    [
      {
        who: '住建联络员',
        says: '通组公路\t硬化里程\n石桥县\t12.4\n青溪县\t9.8',
        action: 'record',
        facts: [{ target: 'A5.4', breakdown: { 石桥县: 12.4, 青溪县: 9.8 } }],
      },
      { who: '住建联络员', says: '问题楼盘18个已处置，2个没启动', action: 'record' },
      { who: '市领导', says: '问题楼盘还有几个没启动', action: 'answer', has: ['2个没启动'] },
      { who: '市领导', says: '没启动的是哪两个', action: 'answer', has: ['2个没启动'], lacks: ['没有查到'] },
      {
        who: '住建联络员',
        says: '绿化完成5.4万亩（牧草1.3万亩）',
        action: 'record',
        facts: [
          { target: 'A5.2', value: 5.4 },
          { target: 'A5.3', measure: 'done', value: 1.3 },
        ],
      },
    ],
  ],
  [
    'the one thing that the matter is of is nothing narrower; increments alone are no figure to be held against',
    '新建区健康关爱中心，建设隔离房间400间。',
    [
      {
        who: '住建联络员',
        says: '健康关爱中心400间全部建成投用',
        action: 'record',
        facts: [{ target: 'A5.1', measure: 'done', value: 400 }],
      },
      { who: '市领导', says: '隔离房间多少间了', action: 'answer', has: ['400/400间'] },
      { who: '农业联络员', says: '户厕又完成0.3万户', action: 'record' },
      { who: '督查室', says: '户厕核实后是1.1万户', action: 'record', has: ['1.1万户'], lacks: ['比上次'] },
    ],
  ],
  [
    'the work of another unit is no total that fell (rules 11, 12); what is heard, asked for and assured',
    '新开工安置房900套，基本建成保障房500套。',
    [
      { who: '住建联络员', says: '老旧小区改造12个', action: 'record' },
      { who: '农业联络员', says: '老旧小区我们农业局配合改了3个', action: 'pend' },
      { who: '住建联络员', says: '确认', action: 'record', facts: [{ item: 'A4', measure: 'other', value: 3 }] },
      { who: '市领导', says: '老旧小区改了多少', action: 'answer', has: ['12/48个'] },
      {
        who: '住建联络员',
        says: '保障房收到，8月底前400套没问题',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'planned', value: 400, due: '2024-08-31' }],
      },
      { who: '交通联络员', says: '乡村道路能不能延到明年3月', action: 'pend', facts: [{ item: 'A1' }] },
      { who: '市领导', says: '乡村道路能不能提前到10月', action: 'answer' },
    ],
  ],
  [
    'looked through, approved or with classes begun is nothing that is over (rules 4, 7)',
    '上线便民应用28个，开展技能培训16万人次，开工风电20万千瓦。',
    [
      {
        who: '住建联络员',
        says: '便民应用28个梳理完成，上线21个',
        action: 'record',
        facts: [
          { measure: 'other', value: 28 },
          { target: 'A5.1', measure: 'done', value: 21 },
        ],
      },
      {
        who: '住建联络员',
        says: '技能培训已开班9.3万，结业8.8万',
        action: 'record',
        facts: [
          { target: 'A5.2', measure: 'started', value: 9.3 },
          { target: 'A5.2', measure: 'done', value: 8.8 },
        ],
      },
      {
        who: '住建联络员',
        says: '风电批复20万千瓦，开工12万',
        action: 'record',
        facts: [
          { target: 'A5.3', measure: 'planned', value: 20 },
          { target: 'A5.3', measure: 'started', value: 12 },
        ],
      },
      {
        who: '住建联络员',
        says: '便民应用建成24个里有6个上架',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'done', value: 24 },
          { measure: 'other', value: 6 },
        ],
      },
    ],
  ],
];

talkOfTask(ROWS);

import { type NoticeTalk, talkOfTask } from '../support/notices.js';

/** How a matter is spoken of in passing: what is named before or beside it, granted, left, or a part of it. */
const ROWS: readonly NoticeTalk[] = [
  [
    'the works that name a number of things name what is told of some of them; the number is the target said again (rule 6)',
    '改扩建城区幼儿园1所，回购小区配套幼儿园6所。',
    [
      {
        who: '住建联络员',
        says: '幼儿园改扩建那个完工了，回购的6所签了2所',
        action: 'record',
        facts: [{ measure: 'milestone' }, { target: 'A5.2', measure: 'planned', value: 2 }],
      },
      {
        who: '住建联络员',
        says: '幼儿园改扩建完工，回购的6所已经完成3所',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'done', value: 3 }],
      },
    ],
  ],
  [
    'a part of what the talk is about, whatever other matter is called so',
    '新开工智慧安置房900套。',
    [
      { who: '住建联络员', says: '智慧安置房开工310套', action: 'record' },
      { who: '住建联络员', says: '老旧小区改造20个，其中智慧的6个', action: 'record' },
      { who: '市领导', says: '老旧小区改了多少', action: 'answer', has: ['20/48个'] },
      { who: '市领导', says: '其中智慧的呢', action: 'answer', has: ['智慧的6个'], lacks: ['310'] },
      { who: '市领导', says: '里面加装电梯的呢', action: 'answer', has: ['没有上报'], lacks: ['310', '20/48'] },
      { who: '市领导', says: '其中女的呢', action: 'answer', has: ['女：没有上报'], lacks: ['20/48'] },
    ],
  ],
  [
    'a stage that another target is called by is of no matter that knows nothing of it',
    '签约项目100个，投产项目60个。',
    [
      { who: '住建联络员', says: '签约82个，投产30个', action: 'record' },
      { who: '城管联络员', says: '收运率95.2%', action: 'record' },
      { who: '市领导', says: '收运率多少', action: 'answer', has: ['95.2'] },
      { who: '市领导', says: '投产完成率', action: 'answer', has: ['30/60个'], lacks: ['95.2'] },
      { who: '市领导', says: '收运率多少', action: 'answer', has: ['95.2'] },
      { who: '市领导', says: '新投产几个', action: 'answer', has: ['30/60个'], lacks: ['95.2'] },
    ],
  ],
  [
    'what happened under the name of a matter is of it, and so is what was finished there by a name of its own',
    '建成云岭大学“两校一园”，新建幼儿园、小学15所。',
    [
      {
        who: '住建联络员',
        says: '两校一园：附中主体封顶，附小在装修，锅炉房完工了',
        action: 'record',
        facts: [
          { item: 'A5', measure: 'milestone' },
          { item: 'A5', measure: 'status', status: 'in_progress' },
          { item: 'A5', measure: 'milestone' },
        ],
      },
      {
        who: '住建联络员',
        says: '两校一园项目，附小主体封顶，附中桩基完成',
        action: 'record',
        facts: [
          { item: 'A5', measure: 'milestone' },
          { item: 'A5', measure: 'milestone', milestone: '附中桩基完成' },
        ],
      },
      {
        who: '住建联络员',
        says: '打通断头路，望山路、临溪街通车',
        action: 'record',
        facts: [
          { item: 'A2', object: '望山路', milestone: '通车' },
          { item: 'A2', object: '临溪街', milestone: '通车' },
        ],
      },
    ],
  ],
  [
    'two kinds told apart are neither of them what the target of both counts (rule 17)',
    '新增绿色食品、名优特产品10个。',
    [
      {
        who: '住建联络员',
        says: '绿色食品新增4个，名优特1个',
        action: 'record',
        facts: [
          { measure: 'other', value: 4 },
          { measure: 'other', value: 1 },
        ],
      },
      { who: '市领导', says: '绿色食品和名优特一共几个', action: 'answer', lacks: ['4/10', '1/10'] },
      {
        who: '住建联络员',
        says: '绿色食品和名优特一共7个，其中绿色食品5个',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'done', value: 7 },
          { measure: 'other', value: 5 },
        ],
      },
    ],
  ],
  [
    'how much is left is told, and is nothing that was done',
    '建成云岭至望山天然气管道，改造电网线路300公里。',
    [
      {
        who: '住建联络员',
        says: '天然气管道焊接完成98公里，剩下7公里',
        action: 'record',
        facts: [{ value: 98 }, { measure: 'other', value: 7 }],
      },
      {
        who: '住建联络员',
        says: '老旧小区完工20个，剩余28个',
        action: 'record',
        facts: [
          { target: 'A4.1', measure: 'done', value: 20 },
          { measure: 'other', value: 28 },
        ],
      },
    ],
  ],
  [
    'what was granted is there, and of those that were applied for',
    '培育省级产业园3个，认定科技型企业60家。',
    [
      {
        who: '住建联络员',
        says: '科技型企业申报52家，通过41家',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'done', value: 41 }],
      },
      {
        who: '住建联络员',
        says: '省级产业园批了1个',
        action: 'record',
        facts: [{ target: 'A5.1', measure: 'done', value: 1 }],
      },
    ],
  ],
  [
    'what was done to all of them, by a verb of one character, names nothing; what one would like to do is planned',
    '全面推行“有诉即办”，设立“有诉即办”窗口，上线便民应用28个。',
    [
      {
        who: '住建联络员',
        says: '有诉即办窗口，市县两级全设了，共11个',
        action: 'record',
        facts: [{ item: 'A5', value: 11 }],
      },
      {
        who: '住建联络员',
        says: '便民应用上线19个，这个月想再上3个',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'done', value: 19 },
          { measure: 'planned', value: 3 },
        ],
      },
    ],
  ],
  [
    'how far all matters have come, by percents in figures, is asked of the whole ledger and told with its sources (rule 17)',
    '新增绿地15个，建成云岭东220千伏、青溪110千伏变电站等工程。',
    [
      { who: '住建联络员', says: '老旧小区改造12个，背街小巷60条', action: 'record' },
      { who: '城管联络员', says: '收运率95.2%', action: 'record' },
      { who: '市领导', says: '收运率多少', action: 'answer', has: ['95.2'] },
      {
        who: '市领导',
        says: '完成率低于50%的有哪些',
        action: 'answer',
        has: ['4 改造老旧小区：25%', '来源：住建联络员'],
        lacks: ['背街小巷', '95.2'],
      },
      { who: '市领导', says: '完成八成以上的有哪些', action: 'answer', has: ['背街小巷：85.7%'], lacks: ['老旧小区'] },
      { who: '市领导', says: '哪几项完成超过80%', action: 'answer', has: ['背街小巷：85.7%'], lacks: ['老旧小区'] },
      {
        who: '住建联络员',
        says: '云岭东220千伏送电了，青溪110的土建完了',
        action: 'record',
        facts: [{ measure: 'milestone' }, { measure: 'milestone' }],
      },
    ],
  ],
  [
    'the day of what was told, by the name of the matter (rule 14); a road that is open is none of those that are not',
    '新开工安置房900套。',
    [
      { who: '住建联络员', says: '老旧小区改造12个，背街小巷60条', action: 'record' },
      {
        who: '住建联络员',
        says: '老旧小区的数是到4月底的',
        action: 'correct',
        facts: [{ target: 'A4.1', value: 12, asOf: '2024-04-30' }],
      },
      {
        who: '住建联络员',
        says: '背街小巷是截至5月8日的',
        action: 'correct',
        facts: [{ target: 'A4.2', value: 60, asOf: '2024-05-08' }],
      },
      { who: '住建联络员', says: '望山路通了，临溪街下周通', action: 'record' },
      { who: '市领导', says: '断头路通了几条', action: 'answer', has: ['已完成1条'] },
      { who: '市领导', says: '没通的是哪几条', action: 'answer', has: ['3个：临溪街'] },
    ],
  ],
];

talkOfTask(ROWS);

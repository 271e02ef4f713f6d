import { type NoticeTalk, talkOfTask } from '../support/notices.js';

/** What a report calls its matter, in few words: notices with the one task that is named, or is not. */
const ROWS: readonly NoticeTalk[] = [
  [
    'a verb and a character in common name no target: another thing that was built is asked about',
    '新建公园绿地12个，绿地率达到41%。',
    [
      { who: '住建联络员', says: '新建停车场6个', action: 'ask', facts: [] },
      { who: '住建联络员', says: '新建公厕6座', action: 'ask', facts: [] },
      {
        who: '住建联络员',
        says: '新建口袋公园4个',
        action: 'record',
        facts: [{ target: 'A5.1', measure: 'done', value: 4 }],
      },
    ],
  ],
  [
    'a named thing by the end of its name, with a word for how far all of it has come',
    '建成环湖高速望山站，完成环湖高速云岭西站主体工程。',
    [
      {
        who: '住建联络员',
        says: '望山站主体完工，西站完成产值六成五',
        action: 'record',
        facts: [
          { object: '环湖高速望山站', measure: 'milestone' },
          { object: '环湖高速云岭西站', measure: 'rate', value: 65 },
        ],
      },
      {
        who: '住建联络员',
        says: '云岭西站形象进度到了70%',
        action: 'record',
        facts: [{ object: '环湖高速云岭西站', value: 70 }],
      },
    ],
  ],
  [
    'two named things, of which the second is followed by what was done to both',
    '完成敬老院、社会福利中心、疾控中心等灾后重建。',
    [
      {
        who: '住建联络员',
        says: '敬老院和福利中心灾后重建都已完工，疾控中心还在装修',
        action: 'record',
        facts: [
          { object: '敬老院', measure: 'milestone' },
          { object: '社会福利中心', measure: 'milestone' },
          { object: '疾控中心', measure: 'status', status: 'in_progress' },
        ],
      },
    ],
  ],
  [
    'nothing added is no change, and nothing that was not begun (rule 15)',
    '完成绿化5.2万亩，建设森林乡村80个。',
    [
      { who: '住建联络员', says: '绿化3.1万亩，森林乡村46个', action: 'record' },
      {
        who: '住建联络员',
        says: '森林乡村52个了，绿化没有新增',
        action: 'record',
        // The same as was reported that day: nothing more to store (rule 13).
        facts: [{ target: 'A5.2', value: 52 }],
        lacks: ['未开工'],
      },
      { who: '市领导', says: '绿化多少了', action: 'answer', has: ['3.1/5.2'], lacks: ['未开工'] },
    ],
  ],
  [
    'what came into force on a day is an event of that day, and a share beside it is of the same matter',
    '持续降低药品耗材等费用，合理调整医疗服务价格。',
    [
      {
        who: '住建联络员',
        says: '第三批集采药品5月6号落地执行，平均降价48%',
        action: 'record',
        facts: [
          { measure: 'milestone', asOf: '2024-05-06' },
          { measure: 'rate', value: 48 },
        ],
      },
    ],
  ],
  [
    'papers that went up are a step of the matter that they are about, and no question',
    '建成望山污水处理厂，启动建设东片区污水处理厂，争创中水回用试点城市。',
    [
      {
        who: '住建联络员',
        says: '中水回用试点已报省厅待批',
        action: 'record',
        facts: [{ item: 'A5', measure: 'milestone', object: '中水回用试点' }],
      },
    ],
  ],
];

/** What came to the rest. */
const MORE: typeof ROWS = [
  [
    'finished anew and fewer than before came to them; more than before is all there are (rules 5 and 11)',
    '处置问题楼盘23个，更新公交车40台。',
    [
      { who: '住建联络员', says: '问题楼盘处置12个', action: 'record' },
      {
        who: '住建联络员',
        says: '楼盘新处置2个',
        action: 'record',
        facts: [{ target: 'A5.1', value: 2, mode: 'delta' }],
        has: ['累计14个'],
      },
      {
        who: '住建联络员',
        says: '楼盘新处置16个',
        action: 'record',
        facts: [{ target: 'A5.1', value: 16 }],
        lacks: ['累计30个'],
      },
      // Which of them is meant says nothing of how many there are.
      { who: '住建联络员', says: '完成3个', action: 'ask' },
    ],
  ],
  [
    'nothing to tell, without a word of what: of the one item that the sender leads, else asked which (rules 11 and 15)',
    '新开工安置房900套。',
    [
      { who: '农业联络员', says: '本月没有', action: 'record', facts: [{ item: 'A6', status: 'no_progress' }] },
      { who: '卫健联络员', says: '零报告', action: 'record', facts: [{ item: 'A7', status: 'no_progress' }] },
      { who: '住建联络员', says: '本月没有进展', action: 'ask', facts: [], has: ['2、4、5'] },
      { who: '交通联络员', says: '我们牵头的都没有进展', action: 'record', facts: [{ item: 'A1' }, { item: 'A3' }] },
    ],
  ],
  [
    'each county, where districts are listed too: what all of them come to stands below (rule 20)',
    '新开工安置房900套。',
    [
      { who: '农业联络员', says: '户厕：石桥县2100户、青溪县1900户、东城区600户，合计4600户', action: 'record' },
      { who: '市领导', says: '户厕各县合计多少', action: 'answer', has: ['合计0.4万户', '连同东城区，共0.46万户'] },
      { who: '市领导', says: '户厕各县区合计多少', action: 'answer', has: ['合计0.46万户'], lacks: ['连同'] },
      {
        who: '石桥联络员',
        says: '石桥户厕报的不是2100，是2160',
        action: 'record',
        facts: [{ target: 'A6.1', scope: '石桥县', measure: 'done', value: 0.216 }],
      },
    ],
  ],
  [
    'what is left, told since the last figure, stands below it, and nothing is computed from it',
    '处置问题楼盘23个。',
    [
      { who: '住建联络员', says: '截至5月9日问题楼盘处置9个', action: 'record' },
      { who: '住建联络员', says: '问题楼盘还剩6个没处置', action: 'record', facts: [{ measure: 'other', value: 6 }] },
      { who: '市领导', says: '问题楼盘处置了几个', action: 'answer', has: ['9/23个', '还剩6个'], lacks: ['17'] },
    ],
  ],
  [
    'those that have come to one stage are no size of those that have come to the next; each target by its whole name',
    '年内签约项目100个、开工项目100个、投产项目100个，问题解决率达到99%。',
    [
      {
        who: '住建联络员',
        says: '签约项目131个，开工109个，投产88个',
        action: 'record',
        facts: [{ value: 131 }, { measure: 'started', value: 109 }, { measure: 'done', value: 88 }],
      },
      { who: '市领导', says: '问题解决率', action: 'answer' },
      { who: '市领导', says: '投产项目几个', action: 'answer', has: ['88/100'], lacks: ['解决率'] },
      // What was done about 问题 names the ratio of just that work.
      {
        who: '住建联络员',
        says: '问题3105件，解决3080件',
        action: 'record',
        facts: [{ value: 3080 }],
      },
    ],
  ],
  [
    'so much for each and of one crop are none of the whole',
    '粮食种植面积稳定在79万亩以上，粮食产量稳定在30万吨以上。',
    [
      {
        who: '住建联络员',
        says: '夏粮种植面积46.8万亩，单产504公斤',
        action: 'record',
        facts: [
          { measure: 'other', value: 46.8 },
          { measure: 'other', value: 504 },
        ],
      },
      { who: '市领导', says: '粮食产量多少', action: 'answer', has: ['没有上报'] },
    ],
  ],
  [
    'what comes next has its own day, and what is over stays over',
    '招聘中小学教师150名。',
    [
      {
        who: '住建联络员',
        says: '教师招聘笔试已结束，5月底面试',
        action: 'record',
        facts: [{ measure: 'milestone' }],
        lacks: ['下一步：教师招聘笔试'],
      },
    ],
  ],
  [
    'a red museum is no light, and a ratio that nobody has leaves the matter that is named',
    '打造红色小微博物馆，建成云岭国防教育基地，全面推行“有诉即办”。',
    [
      { who: '住建联络员', says: '有诉即办受理诉求126件，办结118件', action: 'record' },
      { who: '市领导', says: '有诉即办办结率', action: 'answer', has: ['118件'], lacks: ['没有这项'] },
      { who: '市领导', says: '红色博物馆开了几个', action: 'answer', lacks: ['红灯'] },
      { who: '市领导', says: '国防教育基地开馆没有', action: 'answer', lacks: ['没有这项'] },
    ],
  ],
  [
    'a word that any matter has is of the one before it; a month told with the total is told when it is asked for',
    '改造疾控机构12家，处置问题楼盘23个。',
    [
      {
        who: '卫健联络员',
        says: '托位1480个，备案机构64家',
        action: 'record',
        facts: [{ item: 'A7' }, { item: 'A7' }],
      },
      { who: '住建联络员', says: '楼盘累计处置15个，其中4月处置6个，2个在走司法程序', action: 'record' },
      { who: '市领导', says: '楼盘4月处置几个', action: 'answer', has: ['4月当月6个'] },
      { who: '督查室', says: '本月报了哪些', action: 'answer', has: ['7 ', '5 '] },
    ],
  ],
];

talkOfTask([...ROWS, ...MORE]);

import { type NoticeTalk, talkOver } from '../support/notices.js';
import { NOTICE } from '../support/town.js';

/** Notices in which one thing has several targets, or one target several things; what is said and asked of them. */
const ROWS: readonly NoticeTalk[] = [
  [
    'started and finished of the same thing: neither answer denies the other',
    NOTICE.replace('新开工安置房900套。', '新开工安置房900套，基本建成安置房400套。'),
    [
      { who: '住建联络员', says: '安置房开工320套，建成110套', action: 'record' },
      { who: '市领导', says: '安置房建成多少套', action: 'answer', has: ['110', '400'], lacks: ['没有上报'] },
    ],
  ],
  [
    'a part that is asked for beside the whole is a figure of its own, and what they come to is the whole',
    NOTICE.replace('新开工安置房900套。', '完成绿化5.2万亩(含牧草1.4万亩)。'),
    [
      {
        who: '住建联络员',
        says: '绿化：造林3.1万亩、牧草0.9万亩，合计4万亩',
        action: 'record',
        facts: [{ measure: 'other' }, { target: 'A5.2', value: 0.9 }, { target: 'A5.1', measure: 'done', value: 4 }],
      },
      { who: '市领导', says: '牧草种了多少', action: 'answer', has: ['0.9'] },
      { who: '市领导', says: '绿化完成多少', action: 'answer', has: ['4/5.2'] },
    ],
  ],
  [
    'steps of one goal: a step is meant where its task is said to be over, else the goal; that is no claim that all is',
    NOTICE.replace(
      '新开工安置房900套。',
      '年底前新建公共厕所20座。6月底前建设完成公厕8座，7月至9月底前建设完成公厕2座，10月至12月底前建设完成公厕10座。',
    ),
    [
      {
        who: '住建联络员',
        says: '公厕建成12座，上半年8座的任务已完成，7-9月的2座也提前完了',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'done', value: 12 },
          { target: 'A5.2', measure: 'done', value: 8 },
          { target: 'A5.3', measure: 'done', value: 2 },
        ],
        lacks: ['销号', '计划'],
      },
      {
        who: '住建联络员',
        says: '10到12月底的10座公厕力争11月全部建成',
        action: 'record',
        facts: [{ measure: 'planned', value: 10 }],
      },
      { who: '住建联络员', says: '公厕建成13座', action: 'record', facts: [{ target: 'A5.1', value: 13 }] },
    ],
  ],
  [
    'several things that one target counts: each is told by its name and put right by it',
    NOTICE.replace('新开工安置房900套。', '实施中小学、幼儿园建设项目82个。'),
    [
      {
        who: '住建联络员',
        says: '82个建设项目全部开工，完工51个，其中幼儿园19所、小学22所、初中10所',
        action: 'record',
      },
      { who: '市领导', says: '里头幼儿园几所', action: 'answer', has: ['51/82', '幼儿园19所'] },
      { who: '市领导', says: '小学呢', action: 'answer', has: ['小学22所'] },
      { who: '市领导', says: '学校建好几个了', action: 'answer', has: ['51/82'] },
      { who: '市领导', says: '学校投用几所了', action: 'answer', has: ['51/82'] },
      { who: '市领导', says: '学校主体完工的几所', action: 'answer', has: ['/82'] },
      {
        who: '住建联络员',
        says: '更正一下完工是49个，幼儿园17所',
        action: 'correct',
        facts: [
          { target: 'A5.1', value: 49 },
          { value: 17, text: '其中幼儿园17所' },
        ],
      },
      { who: '市领导', says: '现在幼儿园几所', action: 'answer', has: ['49/82', '幼儿园17所'], lacks: ['19所'] },
    ],
  ],
  [
    'a stage of what no target counts is of no target either',
    NOTICE.replace(
      '新改造农村户厕2.4万户。',
      '以保障粮食安全为底线，着力稳面积、稳产量，推进高标准农田建设，粮食种植面积稳定在79万亩以上，粮食产量30万吨以上。',
    ),
    [
      { who: '农业联络员', says: '粮食种植面积79.2万亩', action: 'record', facts: [{ target: 'A6.1', value: 79.2 }] },
      {
        who: '农业联络员',
        says: '高标准农田开工3.2万亩，其中已经干完1.1万亩',
        action: 'record',
        has: ['3.2万亩', '1.1万亩'],
        lacks: ['种植面积', '请确认'],
      },
      { who: '市领导', says: '粮食种植面积多少', action: 'answer', has: ['79.2'], lacks: ['1.1万亩（'] },
    ],
  ],
  [
    'how many there are beside the level that they have reached',
    NOTICE.replace('新开工安置房900套。', '国家卫生乡镇覆盖率达到7%以上，省级卫生乡镇覆盖率达到65%以上。'),
    [
      { who: '住建联络员', says: '国家卫生乡镇5个，覆盖率6.1%；省级卫生乡镇52个，覆盖率63.4%', action: 'record' },
      {
        who: '市领导',
        says: '国家卫生乡镇几个了',
        action: 'answer',
        has: ['6.1%', '国家卫生乡镇5个'],
        lacks: ['52个'],
      },
    ],
  ],
];

talkOver(ROWS);

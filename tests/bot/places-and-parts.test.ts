import { type NoticeTalk, talkOfTask } from '../support/notices.js';

const ROWS: readonly NoticeTalk[] = [
  [
    'what is listed behind those that are not done counts none that are (rule 6)',
    '改造城中村120个，新建公园绿地12个。',
    [
      {
        who: '住建联络员',
        says: '城中村没完工的主要是石桥3个、青溪4个',
        action: 'record',
        facts: [
          { item: 'A5', measure: 'other', value: 3 },
          { item: 'A5', measure: 'other', value: 4 },
        ],
      },
      {
        who: '住建联络员',
        says: '城中村完工60个，没开工的：石桥5个、青溪2个',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'done', value: 60 },
          { item: 'A5', measure: 'status', status: 'not_started' },
          { item: 'A5', measure: 'other', breakdown: { 石桥县: 5, 青溪县: 2 } },
        ],
      },
      { who: '市领导', says: '城中村没开工的是哪几个', action: 'answer' },
      {
        who: '住建联络员',
        says: '主要是石桥5个、青溪1个',
        action: 'record',
        facts: [
          { measure: 'other', text: '没开工的主要是石桥5个' },
          { measure: 'other', text: '没开工的青溪1个' },
        ],
      },
      { who: '市领导', says: '城中村完成多少', action: 'answer', has: ['60/120个'] },
      // Rows of places that nobody asked for ask nothing either.
      { who: '卫健联络员', says: '石桥2个、青溪1个', action: 'ignore', facts: [] },
    ],
  ],
  [
    'what no item is called by is not of the target that has its verb, whatever order the words are in',
    '新建公园绿地12个，绿地率达到41%。',
    [
      { who: '住建联络员', says: '公厕新建6座，改造5座', action: 'ask', facts: [] },
      { who: '住建联络员', says: '停车场：新建6个', action: 'ask', facts: [] },
      {
        who: '住建联络员',
        says: '公园绿地：新建4个',
        action: 'record',
        facts: [{ target: 'A5.1', measure: 'done', value: 4 }],
      },
      {
        who: '住建联络员',
        says: '绿地建设5个',
        action: 'record',
        facts: [{ target: 'A5.1', measure: 'done', value: 5 }],
      },
    ],
  ],
  [
    'the counties of one target are none of its neighbour’s',
    '改造农村公路80公里，建设美丽乡村路50公里。',
    [
      {
        who: '住建联络员',
        says: '美丽乡村路建成20公里，其中石桥12、青溪8',
        action: 'record',
        facts: [{ target: 'A5.2', measure: 'done', value: 20, breakdown: { 石桥县: 12, 青溪县: 8 } }],
      },
      { who: '市领导', says: '农村公路哪个县做得最多', action: 'answer', has: ['没有分地方上报'], lacks: ['12公里'] },
      { who: '市领导', says: '美丽乡村路哪个县做得最多', action: 'answer', has: ['石桥县：12公里'] },
    ],
  ],
  [
    'a harm that did not come is told as such, and nothing stood still',
    '保障农民工工资发放，推动家庭病床建设。',
    [
      {
        who: '住建联络员',
        says: '农民工工资这块没有新增欠薪案件',
        action: 'record',
        facts: [{ item: 'A5', measure: 'milestone', milestone: '没有新增欠薪案件' }],
      },
      {
        who: '住建联络员',
        says: '今年未发生新的欠薪',
        action: 'record',
        facts: [{ item: 'A5', measure: 'milestone', milestone: '未发生新的欠薪' }],
      },
    ],
  ],
  [
    'what stands over a share that no target counts is kept with it, and answers for it',
    '改造城中村120个，做好农民工工资保障。',
    [
      {
        who: '住建联络员',
        says: '农民工实名率：房建项目88%，市政项目61%',
        action: 'record',
        facts: [
          { item: 'A5', object: '房建项目', measure: 'rate', value: 88, text: '农民工实名率：房建项目88%' },
          { item: 'A5', object: '市政项目', measure: 'rate', value: 61 },
        ],
      },
      { who: '市领导', says: '市政项目实名率多少', action: 'answer', has: ['61%'], lacks: ['台账里没有'] },
      { who: '市领导', says: '城中村改了多少', action: 'answer' },
      { who: '市领导', says: '比时间进度快还是慢', action: 'answer' },
    ],
  ],
  [
    'in how many places is no figure of the matter, and which share it was is told by its own name',
    '改造城中村120个，建设停车泊位2000个，取得证书25000人、完成专业培训30500人。',
    [
      {
        who: '住建联络员',
        says: '城中村四个区60个都进场了，完工12个',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'started', value: 60 },
          { target: 'A5.1', measure: 'done', value: 12 },
        ],
      },
      {
        who: '住建联络员',
        says: '停车泊位选了6个地块',
        action: 'record',
        facts: [{ item: 'A5', measure: 'other', value: 6 }],
      },
      { who: '市领导', says: '停车泊位建了多少', action: 'answer', has: ['没有上报完成数'], lacks: ['6/2000'] },
      {
        who: '住建联络员',
        says: '培训28600人，拿证21700人',
        action: 'record',
        facts: [
          { target: 'A5.4', value: 28600 },
          { target: 'A5.3', value: 21700 },
        ],
      },
      { who: '住建联络员', says: '拿证完成75.9%', action: 'ask', facts: [], has: ['取得证书', '21700人（86.8%）'] },
      { who: '住建联络员', says: '取消', action: 'withdraw' },
      {
        who: '住建联络员',
        says: '拿证完成87%',
        action: 'record',
        facts: [{ target: 'A5.3', value: 87, mode: 'percent' }],
      },
    ],
  ],
  [
    'what goes on behind a part is of the whole again',
    '新增“小升规”企业130家，完成先进制造业项目投资1000亿元。',
    [
      {
        who: '住建联络员',
        says: '小升规新增98家，其中先进制造业41家，还有20家正在申报',
        action: 'record',
        facts: [
          { target: 'A5.1', measure: 'done', value: 98 },
          { measure: 'other', value: 41 },
          { target: 'A5.1', measure: 'under_construction', value: 20 },
        ],
      },
      {
        who: '住建联络员',
        says: '企业满意率98.7%',
        action: 'record',
        facts: [{ item: 'A5', measure: 'rate', value: 98.7 }],
      },
      { who: '市领导', says: '满意率多少', action: 'answer', has: ['98.7%'] },
    ],
  ],
];

talkOfTask(ROWS);

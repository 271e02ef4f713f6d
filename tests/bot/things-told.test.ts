import { type NoticeTalk, talkOfTask, talkOver } from '../support/notices.js';
import { NOTICE } from '../support/town.js';

/** Things that an item names one by one: which of them are over, which are left, and what is said of not all of them. */
const ROWS: readonly NoticeTalk[] = [
  [
    'not all is neither all nor none (rule 7)',
    '新开工安置房900套。',
    [
      {
        who: '住建联络员',
        says: '安置房未全部开工',
        action: 'record',
        facts: [{ item: 'A5', status: 'in_progress' }],
      },
      {
        who: '住建联络员',
        says: '老旧小区没有全部开工',
        action: 'record',
        facts: [{ item: 'A4', status: 'in_progress' }],
      },
      {
        who: '农业联络员',
        says: '户厕改造开工了，不是全开，还有两个村没开',
        action: 'record',
        facts: [
          { item: 'A6', measure: 'milestone', status: 'in_progress' },
          { item: 'A6', measure: 'other', value: 2 },
        ],
      },
      {
        who: '住建联络员',
        says: '安置房全部没开工',
        action: 'record',
        facts: [{ item: 'A5', status: 'not_started' }],
      },
      { who: '市领导', says: '安置房开工多少', action: 'answer', lacks: ['900/900'] },
    ],
  ],
  [
    'stations told by name are over whatever voltage stands before the end, and are no figures of the other targets',
    '建成云东、云西220千伏，半坡、柳河110千伏变电站等电网项目，新建和改造10千伏配电网项目310个。',
    [
      {
        who: '住建联络员',
        says: '云东220千伏变电站已投运，云西在做土建，半坡和柳河110千伏都已竣工',
        action: 'record',
      },
      { who: '市领导', says: '变电站投运几座了', action: 'answer', has: ['投运的有1个：云东'], lacks: ['310'] },
      { who: '市领导', says: '变电站哪个还没完', action: 'answer', has: ['还没有报完成的有1个：云西'] },
      { who: '市领导', says: '竣工的变电站有几座', action: 'answer', has: ['3个', '云西在做土建'] },
    ],
  ],
  [
    'a class of roads is asked for by its codes',
    '完成S222、S221、S318改造，推动G240、G310和云沈高速建设。',
    [
      { who: '住建联络员', says: 'S222已完工，S221完成80%，S318还在征地', action: 'record' },
      {
        who: '市领导',
        says: '三条省道哪条没完',
        action: 'answer',
        has: ['还没有报完成的有2个：S221、S318', 'S222'],
        lacks: ['、G240', '、云沈高速'],
      },
    ],
  ],
  [
    'which of them came so far, asked behind a list of them',
    '加快建设市中医院新院区、市传染病医院、市陇海医院养护楼、市二院病房楼。',
    [
      { who: '住建联络员', says: '市传染病医院已竣工，市二院病房楼在装修，市陇海医院养护楼投用', action: 'record' },
      { who: '市领导', says: '几个医院项目都到哪了', action: 'answer', has: ['在装修'] },
      {
        who: '市领导',
        says: '投用的有哪些',
        action: 'answer',
        has: ['投用的有1个：市陇海医院养护楼', '传染病医院已竣工'],
      },
      { who: '市领导', says: '哪几家医院封顶了', action: 'answer', has: ['没有上报封顶'] },
      { who: '住建联络员', says: '市中医院新院区已报请验收', action: 'record' },
      { who: '市领导', says: '哪几家医院验收了', action: 'answer', has: ['没有上报验收'] },
    ],
  ],
  [
    'how many roads there are narrows nothing',
    '启动望海路、人民路、五一路、铁塔街道路排水改造工程。',
    [
      { who: '住建联络员', says: '铁塔街排水改造完工', action: 'record' },
      {
        who: '市领导',
        says: '排水改造四条路什么情况',
        action: 'answer',
        has: ['铁塔街排水改造完工'],
        lacks: ['没有这项'],
      },
      { who: '市领导', says: '四条路的排水改造什么情况', action: 'answer', has: ['铁塔街'], lacks: ['没有“四条路”'] },
    ],
  ],
  [
    'what was held is over, whatever was being prepared before',
    '召开全市职业教育工作大会。',
    [
      { who: '住建联络员', says: '职教大会正在筹备中', action: 'record' },
      { who: '住建联络员', says: '职教大会已经召开', action: 'record' },
      {
        who: '市领导',
        says: '住建局已完成的有哪些',
        action: 'answer',
        has: ['召开全市职业教育工作大会', '已经召开'],
        lacks: ['筹备中'],
      },
    ],
  ],
  [
    'of a body: targets that are reached beside items that are not over, and those that fall short',
    '新开工安置房900套。',
    [
      { who: '交通联络员', says: '乡村道路完成120公里，桥梁6座', action: 'record' },
      { who: '市领导', says: '交通局的哪项完成了', action: 'answer', has: ['指标已达到目标', '120/120'] },
      { who: '交通联络员', says: '电动公交车更新60台', action: 'record' },
      { who: '市领导', says: '交通局哪项没达到', action: 'answer', has: ['乡村道路'], lacks: ['公交车'] },
    ],
  ],
  [
    'which roads were begun, and how the others stand now, of whichever month the first were',
    '开工建设云沈高速、云原高速、沿江高速，启动G240前期工作。',
    [
      {
        who: '住建联络员',
        says: '云沈高速3月开工，云原高速4月开工，沿江高速还在办手续',
        action: 'record',
        facts: [
          { asOf: '2024-03-31', milestone: '开工' },
          { asOf: '2024-04-30', milestone: '开工' },
          { asOf: '2024-05-14', status: 'in_progress' },
        ],
      },
      { who: '市领导', says: '三条高速开工几条', action: 'answer', has: ['开工的有2个', '还在办手续'] },
      { who: '市领导', says: '哪条高速没开工', action: 'answer', has: ['沿江高速还在办手续'] },
    ],
  ],
  [
    'what was not yet done to so many is told in its own words, before the total',
    '新开工安置房900套。',
    [
      { who: '农业联络员', says: '户厕1.6万户，石桥县0.4万户还没验收', action: 'record' },
      { who: '市领导', says: '户厕没验收的多少', action: 'answer', has: ['0.4万户还没验收'], lacks: ['台账里没有'] },
      { who: '农业联络员', says: '青溪县那边还没报上来', action: 'ignore' },
    ],
  ],
  [
    'how another one stands says nothing of the figure before it',
    '建成标准化生产基地2个。',
    [
      {
        who: '住建联络员',
        says: '标准化生产基地已批1个，另一个在公示',
        action: 'record',
        facts: [{ target: 'A5.1', measure: 'done', value: 1 }],
      },
    ],
  ],
  [
    'two totals of one message are not both of one target: the other is of the neighbour that it sounds like',
    '新建供水管网40公里、天然气管网15公里，改造30年以上燃气管网40公里。',
    [
      {
        who: '住建联络员',
        says: '供水管网32公里，燃气管网11公里，30年以上老燃气管改造31公里',
        action: 'record',
        facts: [
          { target: 'A5.1', value: 32 },
          { target: 'A5.2', value: 11 },
          { target: 'A5.3', value: 31 },
        ],
      },
    ],
  ],
  [
    'a call upon all for their reports is no question',
    '新开工安置房900套。',
    ['请各单位25日前报五月进展', '各部门把五月份进展情况报上来', '麻烦各位联络员尽快报一下本月情况'].map((says) => ({
      who: '督查室',
      says,
      action: 'ignore' as const,
    })),
  ],
];
talkOfTask(ROWS);

talkOver([
  [
    'what a place has not finished of the matter that is named beside it, and of none of its others',
    NOTICE.replace('新开工安置房900套。', '完成石桥县114个村卫生室、17个乡镇卫生院灾后重建。'),
    [
      { who: '住建联络员', says: '石桥灾后重建：村卫生室89个，乡镇卫生院14个', action: 'record' },
      { who: '市领导', says: '石桥灾后重建哪些没完', action: 'answer', has: ['卫生室'], lacks: ['垃圾收运'] },
    ],
  ],
  [
    'under a name whose first word is short for a longer one all is told of that matter',
    NOTICE.replace('新开工安置房900套。', '建成云岭大学“两校一园”。').replace(
      '改造老旧小区48个、背街小巷70条。',
      '实施中小学、幼儿园建设项目82个。',
    ),
    [
      {
        who: '住建联络员',
        says: '云大两校一园：附小封顶，附中完成70%，幼儿园已交付',
        action: 'record',
        facts: [
          { item: 'A5', measure: 'milestone' },
          { item: 'A5', measure: 'rate', value: 70 },
          { item: 'A5', measure: 'milestone', object: '幼儿园' },
        ],
      },
    ],
  ],
  [
    'what a county has of the city as a whole, beside a target of one county alone',
    NOTICE.replace('新开工安置房900套。', '建成公有产权村卫生室1848个。').replace(
      '推行高频事项“一窗办结”。',
      '完成石桥县114个村卫生室灾后重建。',
    ),
    [
      { who: '住建联络员', says: '公有产权村卫生室完成700个', action: 'record' },
      { who: '市领导', says: '石桥县村卫生室多少个', action: 'answer', has: ['没有上报'], lacks: ['700'] },
      { who: '住建联络员', says: '公有产权村卫生室完成878个，其中石桥县468个，青溪县410个', action: 'record' },
      { who: '市领导', says: '石桥县村卫生室多少个', action: 'answer', has: ['468个'] },
      { who: '市领导', says: '石桥县村卫生室灾后重建了多少', action: 'answer', has: ['没有上报'], lacks: ['468'] },
      { who: '市领导', says: '青溪县村卫生室多少个', action: 'answer', has: ['410个'], lacks: ['石桥县'] },
    ],
  ],
]);

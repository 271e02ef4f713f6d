import type { Turn } from './talks.js';

/** Rows by place and their total, and what settles them when they do not add up; each a table of turns. */
export const ROWS: Record<string, Turn[]> = {
  'rows counted singly under a total in 万 add up (rule 11)': [
    {
      who: '农业联络员',
      says: '户厕改造分县：石桥2100、青溪1900，合计0.4万户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.4, unit: '万户', breakdown: { 石桥县: 0.21, 青溪县: 0.19 } }],
    },
    {
      who: '农业联络员',
      says: '户厕：石桥3100户、青溪1900户，合计0.5万户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.5, unit: '万户', breakdown: { 石桥县: 0.31, 青溪县: 0.19 } }],
    },
    {
      who: '农业联络员',
      says: '户厕：石桥0.32万、青溪0.2万，合计5200户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.52, unit: '万户', breakdown: { 石桥县: 0.32, 青溪县: 0.2 } }],
    },
    { who: '农业联络员', says: '户厕：石桥3300、青溪2200，合计5.5万户', action: 'ask', facts: [], has: ['0.55万户'] },
  ],
  'a question on rows is settled by the row that was wrong, by any name of its place (rule 11)': [
    { who: '农业联络员', says: '户厕：石桥2100、青溪1900，合计4200户', action: 'ask', facts: [] },
    {
      who: '农业联络员',
      says: '青溪应该是2100',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.42, breakdown: { 石桥县: 0.21, 青溪县: 0.21 } }],
    },
  ],
  'of two figures in a correction the one that is kept already was wrong (rule 14)': [
    { who: '农业联络员', says: '户厕累计1.42万户', action: 'record' },
    { who: '农业联络员', says: '户厕1.42错了一位，1.24', action: 'correct', facts: [{ target: 'A6.1', value: 1.24 }] },
    {
      who: '农业联络员',
      says: '户厕那个1.24先别用，青溪重报了0.02，改成1.2',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 1.2 }],
    },
    { who: '卫健联络员', says: '普惠托位1400个，其中民办600个', action: 'record' },
    { who: '卫健联络员', says: '托位总数还是1400，民办的应为650', action: 'correct' },
    { who: '督查室', says: '普惠托位多少', action: 'answer', has: ['1400'] },
  ],
  'what a body is to tell is no question, whatever it asks for (rule 1)': [
    {
      who: '督查室',
      says: '老旧小区差20多个，住建局本周五前报一下卡在哪几个区',
      action: 'instruct',
      facts: [{ item: 'A4' }],
    },
    { who: '督查室', says: '5项安置房数住建局本周内补报', action: 'instruct', facts: [{ item: 'A5' }] },
  ],
  'a row and the total may be put right at once, whichever is said first (rule 14)': [
    { who: '农业联络员', says: '户厕：石桥2100、青溪1900，合计4000户', action: 'record' },
    {
      who: '农业联络员',
      says: '更正：青溪应是2300，合计4400户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.44, breakdown: { 石桥县: 0.21, 青溪县: 0.23 } }],
    },
    {
      who: '农业联络员',
      says: '不是4400户，是4300户，青溪2200户',
      action: 'correct',
      facts: [{ target: 'A6.1', value: 0.43, breakdown: { 石桥县: 0.21, 青溪县: 0.22 } }],
    },
  ],
  'rows behind a total that they are said to make up, or nearly do, are held against it (rule 11)': [
    { who: '农业联络员', says: '户厕改了4200户，分别是石桥2100、青溪1900', action: 'ask', facts: [], has: ['4000户'] },
    { who: '农业联络员', says: '合计按4000', action: 'record', facts: [{ target: 'A6.1', value: 0.4 }] },
    {
      who: '农业联络员',
      says: '户厕改了4800户，石桥2200、青溪1900、望峰800',
      action: 'ask',
      facts: [],
      has: ['4900户'],
    },
  ],
  'a total that was wrong is said anew as its rows were, and a slip may be owned first (rule 11)': [
    {
      who: '农业联络员',
      says: '户厕分县：石桥2100、青溪1900，合计4200户',
      action: 'ask',
      facts: [],
      has: ['4000户', '0.42万户'],
    },
    { who: '农业联络员', says: '合计打错了，4000', action: 'record', facts: [{ target: 'A6.1', value: 0.4 }] },
    { who: '交通联络员', says: '乡村道路完成36座', action: 'ask', facts: [] },
    { who: '交通联络员', says: '笔误，公里', action: 'record', facts: [{ target: 'A1.1', value: 36, unit: '公里' }] },
  ],
  'places that the ledger does not know are rows among those that it knows (rule 11)': [
    {
      who: '农业联络员',
      says: '户厕分县：石桥2100、望峰700、青溪1900，共4800',
      action: 'ask',
      facts: [],
      has: ['4700户'],
    },
    {
      who: '农业联络员',
      says: '望峰是800',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.48, breakdown: { 石桥县: 0.21, 望峰: 0.08, 青溪县: 0.19 } }],
    },
    {
      who: '住建联络员',
      says: '老旧小区各区：望峰8、东滩5、柳湾2',
      action: 'record',
      facts: [{ target: 'A4.1', breakdown: { 望峰: 8, 东滩: 5, 柳湾: 2 } }],
    },
    {
      who: '城管联络员',
      says: '背街小巷：石桥5条、青溪6条、其他县区4条，共15条',
      action: 'pend',
      facts: [{ target: 'A4.2', value: 15, breakdown: { 石桥县: 5, 青溪县: 6, 其他县区: 4 } }],
    },
  ],
  'what a correction says was right is not what it corrects (rule 14)': [
    { who: '交通联络员', says: '乡村道路完成36公里，危桥改造6座', action: 'record' },
    {
      who: '交通联络员',
      says: '更正，道路数报错了，是33，危旧桥梁没问题',
      action: 'correct',
      facts: [{ target: 'A1.1', value: 33 }],
    },
    { who: '住建联络员', says: '老旧小区完工15个，背街小巷22条', action: 'record' },
    {
      who: '住建联络员',
      says: '刚才说错了，是21，老旧小区那个数不变',
      action: 'correct',
      facts: [{ target: 'A4.2', value: 21 }],
    },
  ],
  'a list said anew takes the place of the one that was asked about, and must add up itself (rule 11)': [
    { who: '农业联络员', says: '户厕：石桥2100、青溪1900，合计4200户', action: 'ask', facts: [] },
    { who: '农业联络员', says: '石桥2200、青溪1900，合计4300户', action: 'ask', facts: [], has: ['0.41', '0.43'] },
    {
      who: '农业联络员',
      says: '石桥2300、青溪2000',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.43, breakdown: { 石桥县: 0.23, 青溪县: 0.2 } }],
    },
    { who: '农业联络员', says: '户厕：石桥2400、青溪2000，合计4500户', action: 'ask', facts: [] },
    {
      who: '农业联络员',
      says: '户厕：石桥2400、青溪2000，合计4400户',
      action: 'record',
      facts: [{ target: 'A6.1', value: 0.44, breakdown: { 石桥县: 0.24, 青溪县: 0.2 } }],
    },
  ],
  'a unit that was wrong is settled by the right one, whatever is said around it (rule 11)': [
    { who: '农业联络员', says: '户厕又完成300公里', action: 'ask', facts: [], has: ['公里'] },
    {
      who: '农业联络员',
      says: '万户，说错了',
      action: 'ask',
      has: ['300'],
    },
  ],
  'a correction goes to the matter that it names, not to the last one that was reported (rule 14)': [
    { who: '住建联络员', says: '背街小巷完工22条，老旧小区完工15个', action: 'record' },
    {
      who: '住建联络员',
      says: '更正：上面背街小巷报错了，其实是20条，小区那个数不用动',
      action: 'correct',
      facts: [{ target: 'A4.2', value: 20 }],
    },
    { who: '卫健联络员', says: '示范托育机构建成3家', action: 'record' },
    ...[410, 420, 430, 440, 450, 460, 470, 480, 490, 500, 510, 520, 530].map(
      (value): Turn => ({ who: '卫健联络员', says: `普惠托位累计${value}个`, action: 'record' }),
    ),
    {
      who: '卫健联络员',
      says: '示范托育机构那个数重新核了，应为2家',
      action: 'correct',
      facts: [{ target: 'A7.2', value: 2, unit: '家' }],
    },
  ],
  'of two figures in a correction the one behind 应为 is right (rule 14)': [
    { who: '交通联络员', says: '公交车换了21台', action: 'record' },
    {
      who: '交通联络员',
      says: '报错了，公交车19台是上个月的数，累计应为24台',
      action: 'correct',
      facts: [{ target: 'A3.1', value: 24 }],
    },
  ],
  'another county is told of only to be confirmed (rule 12), and a bare number is a choice (rule 11)': [
    { who: '石桥联络员', says: '青溪县的垃圾收运率97%', action: 'pend' },
    { who: '住建联络员', says: '又新完成了6', action: 'ask', facts: [] },
    { who: '住建联络员', says: '2', action: 'record' },
  ],
  'a report taken back in other words, and a closing asked for behind an open question (rules 12, 14)': [
    { who: '城管联络员', says: '垃圾收运率94%', action: 'record', id: 'shouyun' },
    { who: '城管联络员', says: '这个暂不作数，还没盖章', replyTo: 'shouyun', action: 'withdraw' },
    { who: '交通联络员', says: '公交车换了30台', action: 'record' },
    { who: '交通联络员', says: '公交车换了3台', action: 'ask', facts: [] },
    { who: '交通联络员', says: '公交车3项请予销号', action: 'record', lacks: ['完成3台'] },
  ],
  'the two counts before a rate are held against it, kept or not (rule 9)': [
    { who: '督查室', says: '高频事项收件80件 办结73件 办结率92.8%', action: 'record', has: ['91.25'] },
  ],
  'kinds under one heading that do not make the total are asked about, and settled by the total (rule 11)': [
    {
      who: '住建联络员',
      says: '老旧小区改造：连片的12个、零散的9个，合计20个',
      action: 'ask',
      facts: [],
      has: ['21个', '20个'],
    },
    { who: '住建联络员', says: '21', action: 'record', facts: [{ target: 'A4.1', value: 21 }] },
  ],
  'a county tells its own part; the city’s figure beside it is none of its own (rule 12)': [
    {
      who: '石桥联络员',
      says: '我县垃圾收运率91%，全市93.5%',
      action: 'record',
      facts: [
        { target: 'A8.1', value: 91, scope: '石桥县' },
        { value: 93.5, measure: 'other' },
      ],
    },
  ],
  'a report with a day of its own is no answer to an open question (rule 11)': [
    { who: '住建联络员', says: '又完成3条', action: 'ask', facts: [] },
    { who: '住建联络员', says: '安置房开工仪式放在6月3日', action: 'record', lacks: ['3条'] },
  ],
  'taken back or corrected without a word of mistake (rule 14)': [
    { who: '卫健联络员', says: '示范托育机构建成5家', action: 'record' },
    { who: '卫健联络员', says: '上一条发早了，先撤', action: 'withdraw', facts: [{ target: 'A7.2', value: 5 }] },
    { who: '交通联络员', says: '乡村道路累计38公里，沿线受益2.1万人', action: 'record' },
    {
      who: '交通联络员',
      says: '上面的道路数含了县道，实际35公里',
      action: 'correct',
      facts: [{ target: 'A1.1', value: 35 }],
    },
    { who: '交通联络员', says: '2', action: 'ignore', facts: [] },
  ],
};

import { afterAll, beforeAll, describe, it } from 'vitest';
import { storeLedger } from '../../src/bot/intake.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { expectTurn } from '../support/talk.js';
import { NOTICE, openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** One question after the other, as they are asked in the week in which reports come in. */
const WEEK: readonly Turn[] = [
  {
    who: '住建联络员',
    says: '背街小巷完工21条，老旧小区改完15个。存在问题：地下管线资料不全，施工返工。建议：请水务部门提供管线图。',
    action: 'record',
  },
  // All that a body answers for was told; what follows is asked of all of it.
  { who: '市领导', says: '住建局这个月怎么样', action: 'answer', has: ['21/70条', '15/48个'] },
  { who: '市领导', says: '比上月呢', action: 'answer', has: ['增加9条', '增加5个'], lacks: ['没法比较'] },
  { who: '市领导', says: '卡在哪', action: 'answer', has: ['管线资料不全'], lacks: ['没有上报原因'] },
  { who: '市领导', says: '他们要什么支持', action: 'answer', has: ['管线图'] },
  { who: '市领导', says: '老旧小区要市里协调什么', action: 'answer', has: ['管线图'] },
  // Of whatever matter.
  { who: '市领导', says: '各单位都有什么建议', action: 'answer', has: ['提出建议的有1项', '管线图'] },
  { who: '市领导', says: '谁提了建议', action: 'answer', has: ['管线图'] },
  { who: '市领导', says: '谁反映问题了', action: 'answer', has: ['管线资料不全'] },
  { who: '市领导', says: '本月新增了哪些问题', action: 'answer', has: ['反映问题的有1项', '管线资料不全'] },
  { who: '市领导', says: '住建局的情况', action: 'answer', has: ['15/48个'] },
  { who: '市领导', says: '住建局有哪些任务', action: 'answer', lacks: ['15/48个'] },
  // Whether the matter of the talk was told of, not who owes.
  { who: '市领导', says: '安置房开工多少', action: 'answer', has: ['没有上报'] },
  { who: '市领导', says: '5月没报？', action: 'answer', lacks: ['市交通运输局'] },
  { who: '市领导', says: '户厕改了多少', action: 'answer', has: ['0.6/2.4万户'] },
  { who: '市领导', says: '按这个速度年底够吗', action: 'answer', has: ['推算'] },
  { who: '市领导', says: '户厕谁管', action: 'answer', has: ['白秋实'] },
  { who: '市领导', says: '他还管哪些', action: 'answer', has: ['白秋实共4项', '安置房', '托位'] },
  { who: '市领导', says: '户厕是绿灯还是黄灯', action: 'answer', has: ['灯'] },
  { who: '市领导', says: '怎么算的', action: 'answer', has: ['序时进度'], lacks: ['农业联络员'] },
  // What is asked for a meeting is no notice of it.
  { who: '市领导', says: '明天要开民生调度会，哪几项落后', action: 'answer', has: ['灯'] },
  { who: '市领导', says: '明天下午3点开会，请大家准时参加', action: 'ignore' },
  { who: '卫健联络员', says: '后天是不是最后一天报', action: 'answer', has: ['28'] },
  { who: '督查室', says: '统计一下，现在多少项报了', action: 'answer', has: ['应报9项'] },
  { who: '督查室', says: '卫健委呢', action: 'answer', has: ['还没有上报'] },
  // A figure that was put right.
  { who: '交通联络员', says: '危旧桥梁改造完成7座', action: 'record' },
  { who: '交通联络员', says: '更正：桥梁应为6座', action: 'correct' },
  { who: '市领导', says: '桥修了几座', action: 'answer', has: ['6/15座'] },
  { who: '市领导', says: '刚才不是说7座吗', action: 'answer', has: ['已更正', '6座'], lacks: ['没有这项'] },
  { who: '市领导', says: '老旧小区改了多少', action: 'answer', has: ['15/48个'] },
  { who: '市领导', says: '之前不是说10个吗', action: 'answer', has: ['报10个', '报15个'], lacks: ['没有这项'] },
  { who: '督查室', says: '统计一下哪些单位报了', action: 'answer', lacks: ['没有这项'] },
  // Words of the list's own title are no matter of it.
  { who: '市领导', says: '民生实事清单总体怎么样', action: 'answer', has: ['共9项'] },
  // What one character names is not the matter of the talk.
  { who: '市领导', says: '树种了多少', action: 'answer', has: ['没有这项'], lacks: ['6/15座'] },
  // Papers that go round.
  { who: '城管联络员', says: '收运率考核方案在征求意见', action: 'record' },
  { who: '住建联络员', says: '望山路拆迁方案在起草', action: 'record' },
  { who: '市领导', says: '望山路为什么还没开工', action: 'answer', has: ['拆迁方案在起草'] },
];

const PROMISES = `云岭市干部承诺事项进展情况

一、各部门主要负责人

(一)白秋实 市政务和大数据管理局局长

1.推出“一件事”套餐20个。(办结时限:2024年9月)

推进情况:截至5月6日,已上线“一件事”套餐12个。

二、各县区主要负责人

(一)高志远 石桥县委书记

1.加强东区硬件设施建设。完成东昌路、东平路、汴水路等三条道路建设。(办结时限:2024年6月)

推进情况:东昌路已建成通车;东平路雨水管线完成50%。

2.污水处理厂建设项目。早日建成运行,5月投入运营。

推进情况:厂区设备进场安装。
`;

const OF_PROMISES: readonly Turn[] = [
  { who: '市领导', says: '石桥那三条路通了几条', action: 'answer', has: ['东昌路'], lacks: ['没有这项'] },
  { who: '市领导', says: '石桥那3条路修得怎么样', action: 'answer', has: ['东昌路'], lacks: ['没有这项'] },
  { who: '市领导', says: '石桥污水厂投运了没有', action: 'answer', has: ['设备进场'] },
  { who: '市领导', says: '原来说几月', action: 'answer', has: ['5月31日'] },
  { who: '市领导', says: '“一件事”套餐上线几个', action: 'answer', has: ['12/20个'] },
  { who: '政务联络员', says: '“一件事”套餐上线15个', action: 'record' },
  { who: '市领导', says: '“一件事”套餐上线几个', action: 'answer', has: ['15/20个'] },
  { who: '市领导', says: '比见报那会儿多多少', action: 'answer', has: ['增加3个'] },
  { who: '市领导', says: '政务大数据局几项', action: 'answer', has: ['共1项'] },
];

const turnsOf = (turns: readonly Turn[]) =>
  turns.map((turn, at) => [`${at + 1}. ${turn.who}：${turn.says}`, turn] as const);

describe('a week of questions over the list of tasks', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
    await town.say('住建联络员', '背街小巷完工12条，老旧小区改完10个', { at: '2024-04-26T10:00:00+08:00' });
    await town.say('农业联络员', '户厕改了0.6万户', { at: '2024-05-13T10:00:00+08:00' });
  });
  afterAll(() => town.close());

  it.each(turnsOf(WEEK))('%s', (_says, turn) => expectTurn(town, turn));
});

describe('a week of questions over what was promised', () => {
  let town: Town;
  beforeAll(async () => {
    const people = [
      { name: '政务联络员', unit: '市政务和大数据管理局', role: 'liaison' as const },
      { name: '市领导', role: 'leader' as const },
    ];
    town = await openTown('/nonexistent', { notice: PROMISES, people });
  });
  afterAll(() => town.close());

  it.each(turnsOf(OF_PROMISES))('%s', (_says, turn) => expectTurn(town, turn));
});

const TWO: readonly Turn[] = [
  { who: '城管联络员', says: '石桥县收运率95.2%', action: 'record' },
  { who: '石桥联络员', says: '我县收运率94.8%', action: 'record' },
  { who: '督查室', says: '石桥县收运率多少', action: 'answer', has: ['95.2', '94.8'] },
  { who: '督查室', says: '分别谁报的', action: 'answer', has: ['城管联络员', '石桥联络员'] },
  // The same body, called otherwise in two ledgers.
  { who: '督查室', says: '政务大数据局几项', action: 'answer', has: ['市政务服务大数据局'], lacks: ['没有这项'] },
];

describe('what two have told, and a body of two ledgers', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', { notice: NOTICE.replace('市政务服务局', '市政务服务大数据局') });
    await storeLedger(town.store, readLedger(PROMISES, 'B'), '2024-05-14T10:00:00+08:00');
    await town.store.chats.save({ id: 'G', kind: 'private' });
  });
  afterAll(() => town.close());

  it.each(turnsOf(TWO))('%s', (_says, turn) => expectTurn(town, turn));
});

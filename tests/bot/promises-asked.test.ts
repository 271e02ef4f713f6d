import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Person } from '../../src/model/message.js';
import { expectTurn } from '../support/talk.js';
import { openTown, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

const REPORT = `云岭市干部承诺事项进展情况

一、各部门主要负责人

(一)白秋实 市工信局局长

1.新增入库企业60家以上。(办结时限:2024年12月)

推进情况:截至5月6日,全市规上工业企业入库14家。其中,石桥县9家、青溪县5家。

2.力争技改投资增长20%以上。(办结时限:2024年12月)

推进情况:一季度,工业技改投资增速为31.5%。

二、各县区主要负责人

(一)高志远 石桥县委书记

1.北岭路、东环路拓宽改造项目。北岭路4月底完工,东环路12月底完工。

推进情况:北岭路完成总工程量的70%。

2.公办幼儿园建设。(办结时限:2024年3月)

推进情况:已完成。

(二)方知行 青溪县委书记

1.规上工业企业研发活动达到50%以上。(办结时限:2024年12月)

推进情况:正在推进。

2.污水处理厂项目。4月投入运营。

推进情况:厂区主体构筑物部分设备正在进厂安装。

3.完成年度投资80亿元。(办结时限:2024年9月)

推进情况:截至4月底,累计完成投资21亿元。

4.公共厕所建设。12月底前,新建公共厕所20座:6月底,建设完成公厕8座;7月~9月底,建设完成公厕2座;10月~12月底,建设完成公厕10座。

推进情况:正在选址。

5.推进澄湖科创园建设

(1)3月底前完成实施方案编制;

(2)10月底前完成主楼建设。

推进情况:澄湖科创园交流中心正在装修。
`;
const PEOPLE: Person[] = [
  { name: '工信联络员', unit: '市工信局', role: 'liaison' },
  { name: '石桥联络员', unit: '石桥县', role: 'liaison' },
  { name: '青溪联络员', unit: '青溪县', role: 'liaison' },
  { name: '市领导', role: 'leader' },
];

const TURNS: Turn[] = [
  { who: '石桥联络员', says: '北岭路完成总工程量的92%', action: 'record' },
  { who: '工信联络员', says: '技改投资增长24.5%', action: 'record' },
  // The day that was set is held against how it stands; it is no month of reports.
  { who: '市领导', says: '北岭路不是4月底就该完吗', action: 'answer', has: ['92%', '4月30日'], lacks: ['4月没有上报'] },
  { who: '市领导', says: '青溪污水处理厂原定4月投运的吧', action: 'answer', has: ['4月30日', '已过期'] },
  { who: '市领导', says: '说好的4月投运呢', action: 'answer', has: ['4月30日'], lacks: ['台账里没有'] },
  // Items are counted by how they stand.
  { who: '市领导', says: '哪个县委书记承诺办结的最多', action: 'answer', has: ['高志远：1项'] },
  { who: '市领导', says: '哪个县完成的承诺最多', action: 'answer', has: ['石桥县：1项'] },
  { who: '市领导', says: '逾期最多的是谁', action: 'answer', has: ['方知行'], lacks: ['各人事项数'] },
  // Of what is called so, the one that has figures by county.
  { who: '市领导', says: '规上企业哪个县最多', action: 'answer', has: ['石桥县：9家'] },
  { who: '市领导', says: '规上企业最少的县', action: 'answer', has: ['青溪县：5家'] },
  // The figure as it stands, then that of the period; alone, of the matter of the talk.
  { who: '市领导', says: '技改投资增长多少 跟一季度比呢', action: 'answer', has: ['24.5%', '31.5%'] },
  { who: '市领导', says: '技改投资增长多少', action: 'answer', has: ['24.5%'], lacks: ['31.5%'] },
  { who: '市领导', says: '跟一季度比呢', action: 'answer', has: ['31.5%'] },
  // Of all that a county answers for, the matter by its size or by a noun of one character.
  { who: '市领导', says: '青溪80亿完成多少了', action: 'answer', has: ['21/80亿元'], lacks: ['污水'] },
  { who: '市领导', says: '离到期还剩几天', action: 'answer', has: ['9月30日'], lacks: ['12月31日'] },
  { who: '市领导', says: '石桥那几条路修到哪了', action: 'answer', has: ['北岭路', '92%'], lacks: ['幼儿园'] },
  // What was to be there by then: the document's own steps, and no reckoning.
  { who: '青溪联络员', says: '公共厕所建成3座', action: 'record' },
  { who: '市领导', says: '公厕按计划9月底该几座 现在几座', action: 'answer', has: ['到9月底应有10座', '3/20座'] },
  { who: '市领导', says: '6月底该建几座', action: 'answer', has: ['到6月底应有8座'], lacks: ['推算'] },
  { who: '市领导', says: '公厕建了几座', action: 'answer', has: ['3/20座'], lacks: ['应有'] },
  // What one county promised tells nothing of another.
  { who: '市领导', says: '石桥污水厂怎么样了', action: 'answer', has: ['没有这项'], lacks: ['进厂安装', '4月30日'] },
  { who: '市领导', says: '青溪污水厂怎么样了', action: 'answer', has: ['进厂安装'] },
  // What is printed over numbered parts is due with the last of them; 交流 hands nothing in.
  {
    who: '市领导',
    says: '科创园交流中心什么时候到期',
    action: 'answer',
    has: ['10月31日', '3月底前'],
    lacks: ['12月31日', '报送'],
  },
  // A thing that another county's item names is of that one; what its own county says to it may give it its day.
  {
    who: '青溪联络员',
    says: '北岭路路面铺完了',
    action: 'pend',
    facts: [{ object: '北岭路', asOf: '2024-05-14' }],
    has: ['北岭路'],
  },
  {
    who: '石桥联络员',
    says: '对，5月10号铺完的',
    action: 'record',
    facts: [{ object: '北岭路', milestone: '路面铺完', asOf: '2024-05-10' }],
  },
  // A thing of another kind is not told of it for a few words in common.
  { who: '青溪联络员', says: '垃圾焚烧电厂设备安装到85%了', action: 'ask', lacks: ['污水处理厂'] },
];

describe('what was promised is asked for by its day, its state and its places', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', { notice: REPORT, people: PEOPLE });
  });
  afterAll(() => town.close());

  it.each(TURNS.map((turn, at) => [`${at + 1}. ${turn.who}：${turn.says}`, turn] as const))('%s', (_says, turn) =>
    expectTurn(town, turn),
  );
});

import { afterAll, beforeAll, describe, it } from 'vitest';
import { storeLedger } from '../../src/bot/intake.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { type NoticeTalk, talkOver } from '../support/notices.js';
import { expectTurn } from '../support/talk.js';
import { NOTICE, openTown, PEOPLE, type Town } from '../support/town.js';
import type { Turn } from './talks.js';

/** What busy people leave out of a question, and what it must not be mixed up with. */
const TALKS: readonly NoticeTalk[] = [
  [
    'a problem told beside the figure of another target is that of the target which it names',
    NOTICE.replace('更新电动公交车60台。', '更新电动公交车60台、出租车300台。'),
    [
      { who: '交通联络员', says: '电动公交车更新24台。存在问题：出租车厂家交车延迟', action: 'record' },
      { who: '市领导', says: '出租车为什么没换', action: 'answer', has: ['厂家交车延迟'], lacks: ['没有上报原因'] },
      { who: '市领导', says: '出租车有什么问题', action: 'answer', has: ['厂家交车延迟'] },
    ],
  ],
  [
    'names behind a count are kept, whatever is told of the others',
    NOTICE,
    [
      {
        who: '住建联络员',
        says: '断头路已打通2条：望山路、文昌巷，其余2条正在施工',
        action: 'record',
      },
      {
        who: '市领导',
        says: '断头路还有哪几条没通',
        action: 'answer',
        has: ['还没有报完成的有2个：临溪街、柳林路'],
        lacks: ['没有列出'],
      },
    ],
  ],
  [
    'three names behind a count of two name nobody',
    NOTICE,
    [
      { who: '住建联络员', says: '断头路打通2条：望山路、文昌巷、柳林路', action: 'record' },
      { who: '市领导', says: '断头路还有哪几条没通', action: 'answer', lacks: ['已报完成的：'] },
    ],
  ],
  [
    'another day and another body are asked of in a word',
    NOTICE,
    [
      { who: '住建联络员', says: '老旧小区改造完成20个，背街小巷完成22条', action: 'record' },
      { who: '农业联络员', says: '户厕改造1.6万户', action: 'record' },
      { who: '督查室', says: '昨天有谁报了', action: 'answer', lacks: ['住建联络员'] },
      { who: '督查室', says: '今天呢', action: 'answer', has: ['住建联络员', '农业联络员'], lacks: ['台账里没有'] },
      { who: '督查室', says: '住建报齐了没', action: 'answer', has: ['没有上报的2项'] },
      { who: '督查室', says: '卫健呢', action: 'answer', has: ['没有上报', '托位'], lacks: ['目标2600'] },
      { who: '市领导', says: '按完成比例排个名，前两项', action: 'answer', has: ['66.7%', '41.7%'], lacks: ['31.4%'] },
      { who: '市领导', says: '垫底的呢', action: 'answer', has: ['31.4%'], lacks: ['66.7%', '刚才的'] },
      { who: '市领导', says: '老旧小区跟背街小巷哪个落后', action: 'answer', has: ['20个', '22条', '背街小巷进度慢'] },
    ],
  ],
  [
    'what a leader ordered is asked after; a figure is not changed by order',
    NOTICE,
    [
      { who: '住建联络员', says: '老旧小区改造完成20个', action: 'record' },
      { who: '市领导', says: '老旧小区要再快一点，住建局5月31日前拿出方案报我', action: 'instruct' },
      { who: '市领导', says: '我刚才说的老旧小区那事落实了没', action: 'answer', has: ['5月31日', '20/48个'] },
      { who: '市领导', says: '把老旧小区那个数改成40报上去', action: 'decline' },
      { who: '办公室', says: '老旧小区写成40个吧', action: 'decline' },
      { who: '市领导', says: '老旧小区改造完成几个', action: 'answer', has: ['20/48个'] },
    ],
  ],
  [
    'roads by their class, by a shortened name and several at a time',
    NOTICE.replace(
      '打通望山路、临溪街、文昌巷、柳林路4条断头路。',
      '加快建设云岭客运枢纽北站，完成S222、S221、S318改造提升工程。',
    ).replace('市住房城乡建设局\n\n3.', '市交通运输局\n\n3.'),
    [
      { who: '交通联络员', says: 'S222改造提升完成85%，S221完成92%，S318完成81%', action: 'record' },
      { who: '市领导', says: '三条省道修到哪了', action: 'answer', has: ['85%', '92%', '81%'] },
      { who: '市领导', says: 'S221、S318分别修到多少了', action: 'answer', has: ['92%', '81%'], lacks: ['85%'] },
      { who: '市领导', says: '客运北站呢', action: 'answer', has: ['客运枢纽北站：没有上报进展'], lacks: ['85%'] },
    ],
  ],
];

const PROMISES = `云岭市干部承诺事项进展情况

一、各县区主要负责人

(一)方知行 石桥县委书记

1.全力推进“一窗办结”改革。对3000人完成特种操作、种植等专业技能培训。(办结时限:2024年9月)

推进情况:已完成专业技能培训1200人。

(二)高志远 青溪县委书记

1.完成技能培训800人。(办结时限:2024年9月)

推进情况:累计完成技能培训790人。
`;

const BATCHES = `云岭市干部承诺事项进展情况

一、各部门主要负责人

(一)方知行 市信访局局长

1.化解信访积案。(办结时限:2024年9月)

推进情况:第一批共交办重复信访案件120件,综合化解90件,综合化解率75%;第二批共交办重复信访案件60件,综合化解24件,综合化解率40%。
`;

const OF_BATCHES: readonly Turn[] = [
  { who: '市领导', says: '重复信访第二批化解了多少件', action: 'answer', has: ['24件'], lacks: ['90件'] },
  { who: '市领导', says: '第一批呢', action: 'answer', has: ['90件'], lacks: ['24件'] },
  { who: '市领导', says: '两批加起来化解多少件', action: 'answer', has: ['114件'] },
];

const OF_COUNTIES: readonly Turn[] = [
  { who: '督查室', says: '老旧小区改造了多少', action: 'answer', has: ['20/48'] },
  // Not one county against the matter of the talk, and not the city's target that no county has a figure of.
  {
    who: '督查室',
    says: '技能培训青溪跟石桥哪个完成得好',
    action: 'answer',
    has: ['790人', '1200人'],
    lacks: ['小区'],
  },
  { who: '督查室', says: '技能培训青溪呢', action: 'answer', has: ['790/800人'], lacks: ['没有列出'] },
];

talkOver([...TALKS, ['the other batch is asked of the same deed, and both are added up', BATCHES, OF_BATCHES]]);

describe('beside a city-wide list, what a county promised itself is its figure', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown('/nonexistent', {
      notice: NOTICE.replace('新开工安置房900套。', '开展职业技能培训1.6万人次。'),
      people: PEOPLE,
    });
    await storeLedger(town.store, readLedger(PROMISES, 'B'), '2024-05-14T10:00:00+08:00');
    await town.say('住建联络员', '老旧小区改造完成20个');
    await town.store.chats.save({ id: 'G', kind: 'private' });
  });
  afterAll(() => town.close());

  it.each(OF_COUNTIES.map((turn, at) => [`${at + 1}. ${turn.says}`, turn] as const))('%s', (_says, turn) =>
    expectTurn(town, turn),
  );
});

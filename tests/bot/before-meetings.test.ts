import { describe, expect, it } from 'vitest';
import { unrepeated } from '../../src/bot/answers/fact-lines.js';
import { talkOver } from '../support/notices.js';
import { NOTICE } from '../support/town.js';
import type { Turn } from './talks.js';

/** Commitments as a newspaper prints them: three rates with their counts, roads by their parts, rows by county. */
const PROMISES = `云岭市干部承诺事项进展情况

一、各部门主要负责人

(一)白秋实 市发改委主任

1.滚动开展“三个一批”活动,确保“签约一批”项目开工率90%,“开工一批”项目投产率60%,“投产一批”项目达效率100%。

推进情况:截至4月27日,全市“三个一批”项目共90个。其中,“签约一批”项目20个,已开工15个,签约项目开工率75%;“开工一批”项目40个,已投产24个,开工项目投产率60%;“投产一批”项目30个,已达效27个,投产项目达效率90%。

2.新增“小升规”企业60家以上。(办结时限:2024年12月)

推进情况:截至5月6日,全市规上工业企业入库14家。其中,石桥县9家、青溪县5家。

二、各县区主要负责人

(一)高志远 石桥县委书记

1.路网提升工程。推进北岭路、东环路、望山路3条公路项目建设。北岭路、东环路、望山路预计2024年12月完工。

推进情况:北岭路:村外地段已全部完成至路床顶,占总量100%。挖除旧沥青路面2000立方米,占总量的32%。东环路:污水管道安装完成600米。望山路已建成通车。

(二)方知行 青溪县委书记

1.公办幼儿园建设。(办结时限:2024年9月)

推进情况:正在施工。

(三)苏若水 云岚区委书记

1.老街改造项目。(办结时限:2024年10月)

推进情况:正在施工。
`;

const OF_PROMISES: readonly Turn[] = [
  // All of one part of a road is not the road; of two that are named, those two.
  {
    who: '市领导',
    says: '北岭路和东环路哪个还没完工',
    action: 'answer',
    has: ['还没有报完成的有2个：北岭路、东环路'],
    lacks: ['已报完成的'],
  },
  { who: '市领导', says: '北岭路和望山路哪条没完工', action: 'answer', has: ['有1个：北岭路', '已报完成的：望山路'] },
  // Some of several rates, by what each has for itself.
  {
    who: '市领导',
    says: '签约一批开工率多少',
    action: 'answer',
    has: ['75%'],
  },
  {
    who: '市领导',
    says: '签约和开工两类合起来转化率多少',
    action: 'answer',
    has: ['39/60', '65%'],
    lacks: ['27/30', '66/90'],
  },
  { who: '市领导', says: '三类合起来转化率多少', action: 'answer', has: ['66/90', '73.3%'] },
  // Whether a place has any of what is talked of, not what it promised.
  { who: '市领导', says: '规上企业入库多少家', action: 'answer', has: ['14/60家'] },
  { who: '市领导', says: '青溪有没有', action: 'answer', has: ['5家'], lacks: ['幼儿园'] },
  { who: '市领导', says: '云岚有吗', action: 'answer', has: ['没有列出'], lacks: ['老街'] },
  { who: '市领导', says: '云岚有哪些承诺', action: 'answer', has: ['老街'] },
];

const YEAR_END = NOTICE.replace('推行高频事项“一窗办结”。', '年底前推行高频事项“一窗办结”。').replace(
  '更新电动公交车60台。',
  '开工风电项目20万千瓦，新增装机12万千瓦。',
);

const OF_NOTICE: readonly Turn[] = [
  { who: '住建联络员', says: '老旧小区改造完成20个', action: 'record' },
  { who: '交通联络员', says: '风电项目开工9万千瓦，新增装机3万千瓦', action: 'record' },
  // Done with in other words than 完成.
  { who: '市领导', says: '哪些事要求年底前办成', action: 'answer', has: ['一窗办结'], lacks: ['20/48'] },
  { who: '市领导', says: '哪几项年底前要搞定', action: 'answer', has: ['一窗办结'] },
  { who: '市领导', says: '年底前要交账的有哪些', action: 'answer', has: ['一窗办结'] },
  // Nothing of the month: what is known, with its target.
  { who: '市领导', says: '4月老旧小区改造多少个', action: 'answer', has: ['4月没有上报', '20个', '目标48个'] },
  { who: '市领导', says: '风电开工多少 装机多少', action: 'answer', has: ['9/20万千瓦', '3/12万千瓦'] },
  { who: '办公室', says: '写篇表扬稿给我们科室', action: 'decline' },
];

talkOver([
  ['asked before a meeting, of what was promised', PROMISES, OF_PROMISES],
  ['asked before a meeting, of the list of tasks', YEAR_END, OF_NOTICE],
]);

describe('what is told of several matters', () => {
  it.each([
    [['甲：9台\n乙：3台', '乙：3台'], ['甲：9台\n乙：3台']],
    [['乙：3台', '甲：9台\n乙：3台'], ['甲：9台\n乙：3台']],
    [['乙：3台', '乙：3台'], ['乙：3台']],
    [
      ['乙：3', '乙：30'],
      ['乙：3', '乙：30'],
    ],
  ])('%j is told once', (texts, told) => expect(unrepeated(texts)).toEqual(told));
});

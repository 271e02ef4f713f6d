import { FURTHER_TALKS } from './talks-further.js';
import { MORE_TALKS } from './talks-more.js';
import type { Turn } from './turn.js';

const FIRST_TALKS: { name: string; turns: Turn[] }[] = [
  {
    name: 'a figure: share, day, light, source; follow-ups',
    turns: [
      {
        ask: '乡村公路改造多少公里了',
        says: ['31.5/90公里', '35%', '5月20日', '🟢', '老周', '市交通运输局'],
        items: ['A1'],
      },
      { ask: '危桥呢', says: ['6/12座', '50%'], items: ['A1'] },
      { ask: '还差几座', says: ['6座'] },
      { ask: '谁报的', says: ['老周', '5月20日'] },
    ],
  },
  {
    name: 'increments add to the last cumulative figure',
    turns: [{ ask: '断头路', says: ['3/4条', '75%'], items: ['A2'] }],
  },
  {
    name: 'started is not finished; where the start is the target it counts',
    turns: [
      { ask: '保障房建好几套', says: ['没有上报', '已开工300套', '不算完成'], not: /已完成300/u, items: ['A3'] },
      { ask: '安置房', says: ['已开工120/500套', '24%'] },
    ],
  },
  {
    name: 'a share instead of a figure is shown as computed',
    turns: [{ ask: '问题楼盘处置多少', says: ['约8.1/9个', '90%', '按完成比例推算'] }],
  },
  {
    name: 'places: rows, not listed, sums, shares, ranking, difference',
    turns: [
      { ask: '窨井盖更换完成多少', says: ['640/2000个', '32%'] },
      { ask: '那云岚呢', says: ['250'] },
      { ask: '东屏', says: ['90'] },
      { ask: '两个差多少', says: ['160'] },
      { ask: '石浦呢', says: ['没有列出'], not: /石浦县[^,。，]{0,4}0个/u },
      { ask: '最少的是哪', says: ['东屏区', '90'] },
      { ask: '云岚占多少', says: ['39.1%'] },
      { ask: '云岚东屏合计', says: ['340'] },
      { ask: '全市还差多少', says: ['1360'] },
    ],
  },
  {
    name: 'places as follow-ups: glued words, rankings, shares, unknown neighbours',
    turns: [
      { ask: '窨井盖更换完成多少', says: ['640/2000个'] },
      { ask: '那云岚县呢', says: ['250'] },
      { ask: '占全市几成', says: ['39.1%'] },
      { ask: '哪个县改得最多', says: ['云岚县', '250'] },
      { ask: '哪个乡镇最多', says: ['没有分地方'], not: /\d/u },
      { ask: '全市完成率', says: ['640/2000个', '32%'] },
      { ask: '隔壁青石县换了多少', action: 'decline', not: /640|250/u },
      { ask: '窨井盖青石县换了多少', action: 'decline', not: /640|250/u },
    ],
  },
  {
    name: 'two asks in one breath, the slowest of a unit, places among all, thresholds',
    turns: [
      { ask: '乡村公路修了多少 谁负责', says: ['31.5/90公里', '市交通运输局', '林知远'] },
      { ask: '交通局拖后腿的是哪一块', says: ['乡村公路', '35%'], not: /断头路/u },
      { ask: '断头路排第几', says: ['75%', '排第2'] },
      { ask: '完成过半的有哪些', says: ['断头路', '危桥'], not: /乡村公路/u },
      { ask: '哪几项还没数', says: ['民办学校'], not: /乡村公路/u },
      { ask: '哪项剩的天数最少', says: ['问题楼盘', '34天'] },
      { ask: '干得差有啥后果', says: ['通报批评'] },
    ],
  },
  {
    name: 'month on month, last month, points',
    turns: [
      { ask: '乡村公路比上月多了多少', says: ['13.5公里'] },
      { ask: '垃圾收运率', says: ['94.2%', '95%'] },
      { ask: '上月多少', says: ['93.5%'] },
      { ask: '涨了几个点', says: ['0.7个百分点'] },
      { ask: '断头路比4月多了几条', says: ['4月没有上报'] },
    ],
  },
  {
    name: 'people, units, sections',
    turns: [
      { ask: '何知夏手上几项', says: ['4项'], items: ['A5', 'A6', 'A7', 'A8'] },
      { ask: '苏若水呢', says: ['3项'], items: ['A2', 'A3', 'A4'] },
      { ask: '林知远和苏若水谁的任务多', says: ['2项', '3项', '苏若水多'] },
      { ask: '住建局哪项进度最慢', says: ['安置房', '24%'] },
      { ask: '最快的呢', says: ['问题楼盘', '90%'] },
      { ask: '住房难有哪些', items: ['A3', 'A4'] },
      { ask: '一共多少项', says: ['8项'] },
      { ask: '哪一难任务最多', says: ['清洁难', '4'] },
    ],
  },
  {
    name: 'lists by deadline, light and state; reasons',
    turns: [
      { ask: '6月到期的列一下', items: ['A4'] },
      { ask: '有红灯的吗', says: ['没有查到'] },
      { ask: '停滞的是哪件', items: ['A7'] },
      { ask: '什么原因', says: ['资金'] },
    ],
  },
  {
    name: 'who reported and who owes',
    turns: [
      { ask: '5月谁还没报', says: ['市教育局', '8'] },
      { ask: '城管局报了吗', says: ['应报3项，已报3项'] },
      { ask: '教育局欠哪几项', items: ['A8'] },
      { ask: '污水处理厂这个月报了没', says: ['已经上报'] },
    ],
  },
  {
    name: 'the rule of the notice',
    turns: [
      { ask: '月报几号前交', says: ['25日', '星期六', '5月24日'] },
      { ask: '交到哪', says: ['3号楼210室', 'dc@example.org'] },
      { ask: '月报写些什么', says: ['进展情况、存在问题'] },
      { ask: '不报会怎么样', says: ['通报批评'] },
      { ask: '25号不是周末吗', says: ['星期六', '5月24日'], not: /顺延/u },
    ],
  },
  {
    name: 'deadlines and who answers for it',
    turns: [
      { ask: '问题楼盘还剩几天', says: ['还剩34天'] },
      { ask: '断头路什么时候截止', says: ['12月31日', '没有写明'] },
      { ask: '窨井盖谁负责', says: ['何知夏', '市城管局', '云岚县'] },
    ],
  },
  {
    name: 'the two leaders named before, who reported it, where it comes from, what is lacking',
    turns: [
      { ask: '何知夏手上几项', says: ['4项'] },
      { ask: '苏若水呢', says: ['3项'] },
      { ask: '他们俩谁的多', says: ['何知夏', '4项', '3项', '何知夏多'] },
      { ask: '俩人加起来几项', says: ['4项', '3项'] },
      { ask: '窨井盖更换完成多少', says: ['640/2000个'] },
      { ask: '云岚和东屏谁多', says: ['250', '90', '云岚县'] },
      { ask: '全市离任务还欠多少', says: ['1360'], not: /没有上报的单位/u },
      { ask: '断头路', says: ['3/4条'] },
      { ask: '哪位报的', says: ['上报'], not: /没有这项/u },
      { ask: '数据出自哪里', says: ['上报'], not: /没有这项/u },
    ],
  },
  {
    name: 'a complete question of owing does not take the unit of the talk',
    turns: [
      { ask: '城管局报了吗', says: ['应报3项，已报3项'] },
      { ask: '一项没交的是哪几家', says: ['市教育局'] },
    ],
  },
];

export const TALKS = [...FIRST_TALKS, ...MORE_TALKS, ...FURTHER_TALKS];

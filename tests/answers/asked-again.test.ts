import { describe, expect, it } from 'vitest';
import { said, TOLD, talk } from './sample.js';

const at = '2024-05-21T10:00:00+08:00';
const BEGUN = [
  ...TOLD,
  { target: 'A1.2', value: 3, unit: '座', measure: 'under_construction' as const, reporter: '老周', at },
];

/** The last question of a talk, in the words of busy people. */
describe('asked in passing', () => {
  it.each<[asks: string[], says: string[], not?: string]>([
    [['乡村公路改了多少', '还有多远到90'], ['还差58.5公里']],
    [['危桥', '施工中的几座'], ['3座'], '个部分'],
    [['垃圾收运率连续两个月达标没'], ['93.5%', '94.2%']],
    [['住房难2项报了几项'], ['应报2项', '已报2项'], '断头路'],
    [['城管局3项都报全了没'], ['应报3项'], '安置房'],
    [
      ['5月交通局报了啥', '城管局呢'],
      ['640/2000个', '94.2%'],
    ],
    [['哪些指标5月没更新'], ['市教育局：8']],
    [['5月新增最多的是哪项'], ['5月比4月', '乡村公路']],
    [['乡村公路月均多少公里'], ['平均每月约']],
    [['断头路', '按时间进度该多少了'], ['应完成约']],
    [['最近谁报的数'], ['有上报的', '阿澄']],
  ])('%s', async (asks, says, not) => {
    const say = talk('2024-05-27', BEGUN);
    let answer = '';
    for (const ask of asks) answer = await said(say, ask);
    for (const words of says) expect(answer).toContain(words);
    if (not !== undefined) expect(answer).not.toContain(not);
  });
});

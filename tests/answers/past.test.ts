import { describe, expect, it } from 'vitest';
import { said, talk } from './sample.js';

describe('years and months that are gone', () => {
  it.each([
    '垃圾收运率去年底是多少',
    '去年同期乡村公路修了多少',
    '2023年危桥改了几座',
    '去年全年窨井盖换了多少',
    '危桥比去年多了几座',
  ])('%s: none of the year before is known, and the present is said to be that', async (text) =>
    expect(await said(talk(), text)).toContain('台账从2024年起，没有以前年度的数。目前的情况：'),
  );

  it('哪几项4月报了5月没报 lists what fell silent', async () => {
    const told = [
      { target: 'A1.1', value: 18, unit: '公里', reporter: '老周', at: '2024-04-24T10:00:00+08:00' },
      { target: 'A6.1', value: 93, unit: '%', reporter: '阿澄', at: '2024-04-25T10:00:00+08:00' },
      { target: 'A6.1', value: 94, unit: '%', reporter: '阿澄', at: '2024-05-22T10:00:00+08:00' },
    ];
    for (const text of ['哪几项4月报了5月没报', '上个月报了这个月没动静的有哪些', '4月份报过的5月还没报的是哪几项']) {
      const answer = await said(talk('2024-05-27', told), text);
      expect(answer).toContain('4月报了、5月还没有上报的有1项');
      expect(answer).toContain('乡村公路');
    }
  });

  it.each([
    ['照这样年底乡村公路能修多少', '到12月31日约82'],
    ['按现在的速度窨井盖9月底能换到多少个', '到9月30日约'],
    ['危桥领先多少', '快9.7个百分点'],
    ['哪些项照这速度完不成', '黄灯'],
    ['有哪几项恐怕赶不上', '黄灯'],
  ])('%s', async (text, wanted) => expect(await said(talk(), text)).toContain(wanted));
});

import { describe, expect, it } from 'vitest';
import type { Told } from '../support/facts.js';
import { line, said, talk } from './sample.js';

describe('against an earlier month', () => {
  const told: Told[] = [
    { target: 'A1.1', value: 18, unit: '公里', reporter: '老周', at: '2024-03-20T10:00:00+08:00' },
    { target: 'A1.1', value: 30, unit: '公里', reporter: '老周', at: '2024-05-20T10:00:00+08:00' },
  ];
  it('the last figure stands in for a month in which nobody has told yet', async () => {
    const answer = await said(talk('2024-06-10', told), '乡村公路比3月多了几公里');
    expect(answer).toContain('12公里');
    expect(answer).toContain('6月还没有上报');
  });
});

describe('two counts of one rate in like units', () => {
  it('应编500个, 已编495条 leaves five', async () => {
    const lines = [
      line('应编制目录500个', { object: '目录编制', value: 500, unit: '个' }),
      line('已编制495条', { object: '目录编制', value: 495, unit: '条', percent: 99 }),
    ];
    const answer = await said(talk('2024-05-27', undefined, 1, undefined, lines), '目录编制还差多少条');
    expect(answer).toContain('还剩5');
  });
});

describe('the rule of the notice', () => {
  it.each(['进度慢会被怎样', '推进滞后的要怎么处理'])('%s', async (text) =>
    expect(await said(talk(), text)).toContain('通报批评'),
  );
});

describe('how many of those that were shown', () => {
  const lines = [
    line('第一批共移交举报线索400件', { object: '第一批共移交举报线索', value: 400, unit: '件' }),
    line('综合查结380件', { object: '综合', value: 380, unit: '件', percent: 95 }),
    line('“说事”窗口受理70件', { object: '“说事”窗口', value: 70, unit: '件' }),
    line('转办12件', { object: '转办', value: 12, unit: '件' }),
    line('8件已经办结', { object: '转办', value: 8, unit: '件' }),
  ];
  const published = () => talk('2024-05-27', undefined, 1, undefined, lines);

  it('查结了多少件 right after 移交400件 is the part of that whole', async () => {
    const say = published();
    expect(await said(say, '举报线索第一批多少件')).toContain('400件');
    expect(await said(say, '查结了多少件')).toContain('已完成380件（95%），还剩20件');
  });

  it('办结几件 right after 受理70件 is what the text says of it, and never the 70 again', async () => {
    const say = published();
    expect(await said(say, '说事窗口受理多少件')).toContain('70件');
    const answer = await said(say, '办结几件');
    expect(answer).toContain('8件已经办结');
    expect(answer).not.toContain('70件');
  });
});

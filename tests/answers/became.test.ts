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

import { describe, expect, it } from 'vitest';
import { checkSettings, DEFAULT_SETTINGS, exemptionFault } from '../../src/reminders/settings.js';

const TODAY = '2022-05-20';
const ladder = (...steps: [number, string][]) => ({
  ladder: steps.map(([before, time]) => ({ before, time, group: 'none' as const })),
});

describe('reminder settings', () => {
  it('hold as they come', () => {
    expect(checkSettings(DEFAULT_SETTINGS, TODAY)).toEqual({ settings: DEFAULT_SETTINGS });
  });

  it('put the steps into the order of time', () => {
    const { settings } = checkSettings(
      { ...DEFAULT_SETTINGS, ...ladder([0, '16:00'], [3, '09:00'], [0, '09:00']) },
      TODAY,
    );
    expect(settings?.ladder.map((one) => `${one.before} ${one.time}`)).toEqual(['3 09:00', '0 09:00', '0 16:00']);
  });

  it.each([
    ['an unknown time', { list: { time: '25:00' } }, '“25:00”不是时间，请写成“09:00”这样的24小时制时间。'],
    ['a time in words', ladder([3, '上午九点']), '“上午九点”不是时间，请写成“09:00”这样的24小时制时间。'],
    ['a time at night', ladder([3, '22:30']), '22:30在静默时段（21:00到次日08:00）里，不会发出，请换一个时间。'],
    [
      'the weekly note before eight',
      { weekly: { on: true, time: '07:30' } },
      '07:30在静默时段（21:00到次日08:00）里，不会发出，请换一个时间。',
    ],
    [
      'a group message that slips into the night',
      { ladder: [{ before: 2, time: '20:45', group: 'all' }] },
      '21:15在静默时段（21:00到次日08:00）里，不会发出，请换一个时间。',
    ],
    [
      'a ladder that calls every day',
      ladder([4, '09:00'], [3, '09:00'], [2, '09:00'], [0, '09:00']),
      '这样等于连着几天天天催，请把催报的日子隔开，最多连着两天。',
    ],
    [
      'nudges every day',
      { nudges: { days: [3, 2, 1], time: '09:30' } },
      '这样等于到期前天天提醒，请把天数隔开，最多连着两天。',
    ],
    ['three calls on a day', ladder([0, '09:00'], [0, '11:00'], [0, '16:00']), '同一天最多催两次，请去掉一步。'],
    ['a step twice', ladder([2, '09:00'], [2, '09:00']), '有两步催报定在同一天同一时间，请去掉一步。'],
    [
      'too many steps',
      ladder([14, '09:00'], [12, '09:00'], [10, '09:00'], [8, '09:00'], [6, '09:00'], [4, '09:00'], [2, '09:00']),
      '一个月最多催6次，请减少次数。',
    ],
    ['a day long ago', { from: '2022-05-19' }, '2022-05-19已经过去了，请换一个今天或以后的日期。'],
    ['a day that is none', { from: '2022-02-30' }, '“2022-02-30”不是日期，请写成“2025-06-05”这样的日期。'],
    ['a due day that is none', { dueDay: 32 }, '每月报送日要在1到31之间。'],
    ['half a working day', ladder([1.5, '09:00']), '提前的天数要在0到15个工作日之间。'],
    [
      'shorter quiet hours',
      { quiet: { from: '22:00', to: '08:00' } },
      '晚上9点到早上8点不发提醒，静默时段只能更长，不能更短。',
    ],
    ['a word that nobody knows', { colour: 'red' }, '提醒设置的写法不对。'],
    ['a switch that is none', { on: 'yes' }, '提醒设置里的“on”不对或没有这一项。'],
  ])('refuse %s', (_, change, reason) => {
    expect(checkSettings({ ...DEFAULT_SETTINGS, ...change }, TODAY)).toEqual({ reason });
  });

  it('refuse an exemption that is over', () => {
    expect(exemptionFault('2022-06-05', TODAY)).toBeUndefined();
    expect(exemptionFault(TODAY, TODAY)).toBeUndefined();
    expect(exemptionFault('2022-05-19', TODAY)).toContain('已经过去了');
    expect(exemptionFault('6月5日', TODAY)).toContain('不是日期');
  });
});

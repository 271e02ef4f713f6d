import { describe, expect, it } from 'vitest';
import { callMessage, callText } from '../../src/bot/replies/reminders.js';
import { groupListText } from '../../src/bot/replies/reminders-desk.js';
import { EXEMPT, NO_REMINDER, previewText, whyText } from '../../src/bot/replies/reminders-why.js';
import { callsTo } from '../../src/reminders/explain.js';
import { planReminders } from '../../src/reminders/plan.js';
import { DEFAULT_SETTINGS } from '../../src/reminders/settings.js';
import type { Post, ReminderState, ReportMark } from '../../src/reminders/state.js';
import { smallLedger, unitName } from './support/small.js';

const desk: Post = { name: '督查室值班', role: 'supervisor', reachable: true };
const liaison = (unit: number, more: Partial<Post> = {}): Post => ({
  name: `联络员${unit + 1}`,
  unit: unitName(unit),
  role: 'liaison',
  reachable: true,
  ...more,
});
const report = (item: string, day: string, status: string | null = null): ReportMark => ({
  item,
  at: `${day}T15:00:00+08:00`,
  status,
});

function town(
  people: Post[],
  counts: number[],
  reports: ReportMark[] = [],
  more: Partial<ReminderState> = {},
): ReminderState {
  return {
    ledgers: [{ ledger: smallLedger(counts), facts: [], reports, approved: [] }],
    people: [desk, ...people],
    groups: [{ chat: 'G', ledger: 'S' }],
    exemptions: [],
    ...more,
  };
}

const on = (state: ReminderState, day: string) => planReminders(state, new Map(), day, day);
const AWAY = { from: '2022-05-18', to: '2022-05-31' };

describe('who is written to', () => {
  it.each([
    ['the liaison', [liaison(0)], ['@联络员1']],
    ['each of two', [liaison(0), { ...liaison(0), name: '另一联络员' }], ['@联络员1', '@另一联络员']],
    [
      'the deputy while he is away',
      [liaison(0, { deputy: '代办人', away: AWAY }), { name: '代办人', role: 'member', reachable: true } as const],
      ['@代办人'],
    ],
    [
      'the group when both are away',
      [
        liaison(0, { deputy: '代办人', away: AWAY }),
        { name: '代办人', role: 'member', reachable: true, away: AWAY } as const,
      ],
      ['G'],
    ],
    ['the group when he has no chat of his own', [liaison(0, { reachable: false })], ['G']],
    ['the group when the unit has nobody', [], ['G']],
    ['somebody whose unit is written in full', [liaison(0, { unit: `${unitName(0)}` })], ['@联络员1']],
  ])('%s', (_, people, chats) => {
    expect(on(town(people, [1]), '2022-05-20').map((call) => callMessage(call).chat)).toEqual(chats);
  });

  it('one message for all the units that a person stands for', () => {
    const away = { deputy: '代办人', away: AWAY };
    const people: Post[] = [liaison(0, away), liaison(1, away), { name: '代办人', role: 'member', reachable: true }];
    expect(
      on(town(people, [1, 2]), '2022-05-20').map((call) => [callMessage(call).chat, call.units, call.items]),
    ).toEqual([['@代办人', [unitName(0), unitName(1)], ['S1.1', 'S2.1', 'S2.2']]]);
  });

  it('not a unit that is left in peace, up to that day', () => {
    const state = town([liaison(0)], [1], [], { exemptions: [{ unit: unitName(0), until: '2022-05-25' }] });
    const days = planReminders(state, new Map(), '2022-05-16', '2022-05-29').filter((call) => call.step !== 'weekly');
    expect(days.map((call) => call.at.slice(0, 10))).toEqual(['2022-05-27', '2022-05-27', '2022-05-27']);
  });

  it('in the group nobody but those concerned', () => {
    const message = on(town([liaison(0, { reachable: false })], [2, 1]), '2022-05-20')
      .map(callMessage)
      .at(-1);
    expect(message).toEqual({
      chat: 'G',
      mentions: ['联络员1', unitName(1)],
      text: `【月报提醒】下列事项5月份进展还没有报，请于5月27日（周五）前报送（5月28日是休息日，通知没有规定可以顺延），在群里直接说即可；没有进展也请说一声。\n${unitName(0)}：1.1、1.2项\n${unitName(1)}：2.1项`,
    });
  });

  it('tells the supervisor once whom nothing reaches', () => {
    const state = town([], [1], [], { groups: [] });
    const calls = planReminders(state, new Map(), '2022-05-01', '2022-05-31').filter(
      (call) => call.step === 'unreached',
    );
    expect(calls.map(callText)).toEqual([
      `《2022年云溪市任务清单》的月报提醒发不到下列单位：${unitName(0)}（没有联络员）。请绑定联络员或工作群。`,
    ]);
  });

  it('ends the schedule of a ledger that is gone, and says so', () => {
    const state = { ...town([], [1]), ledgers: [], gone: ['S'] };
    const calls = planReminders(state, new Map(), '2022-05-21', '2022-05-27');
    expect(calls.map((call) => call.at)).toEqual(['2022-05-23T09:00:00+08:00']);
    expect(calls.map(callText)).toEqual(['台账S已经不在了，它的提醒已停止。']);
  });
});

describe('the supervisor’s list', () => {
  const reports = [
    report('S1.1', '2022-05-10'),
    report('S2.1', '2022-05-12', 'no_progress'),
    report('S3.1', '2022-05-29'),
    report('S4.1', '2022-05-11'),
  ];
  const people = [liaison(0), liaison(4, { deputy: '没有的人', away: AWAY })];
  const state = town(people, [1, 1, 1, 2, 1], reports, { exemptions: [{ unit: unitName(4), until: '2022-06-05' }] });
  const call = on(state, '2022-05-30').find((one) => one.step === 'list');

  it('has who did not report, who lacks items, zero and late reports, and whom no call reached', () => {
    expect(call && callText(call)).toBe(
      [
        '《2022年云溪市任务清单》5月份报送情况（截至5月30日（周一）09:00）：应报6项，已报4项（其中零报告1项、迟报1项），未报2项。',
        '一项都没有报的单位：',
        `${unitName(4)}：5.1项`,
        '还有事项没有报的单位：',
        `${unitName(3)}：4.2项`,
        `零报告：${unitName(1)}（2.1项）`,
        `迟报：${unitName(2)}（3.1项，5月29日报）`,
        `已报齐：${unitName(0)}、${unitName(1)}、${unitName(2)}（3个单位）`,
        `提醒到不了本人：${unitName(3)}（没有联络员）、${unitName(4)}（联络员和代办人都不在岗）`,
        `按要求暂不催：${unitName(4)}（到6月5日）`,
      ].join('\n'),
    );
  });

  it('has a button for the group, whose list names only those who owe', () => {
    expect(call && callMessage(call).choices?.map((one) => one.say)).toEqual([
      '把S台账2022-05的未报名单发到群里',
      '刷新S台账2022-05的报送名单',
    ]);
    const list = call?.content.kind === 'list' ? groupListText(call.content.list) : '';
    expect(list.split('\n').slice(1)).toEqual([`${unitName(4)}：5.1项`, `${unitName(3)}：4.2项`]);
  });

  it('asks nothing when all have reported', () => {
    const all = on(town([liaison(0)], [1], [report('S1.1', '2022-05-10')]), '2022-05-30').find(
      (one) => one.step === 'list',
    );
    expect(all && callMessage(all).choices).toBeUndefined();
  });
});

describe('words', () => {
  const state = town([liaison(0)], [1]);
  const [call] = on(state, '2022-05-20');

  it('give the rule and the state behind a reminder', () => {
    expect(call && whyText(call, DEFAULT_SETTINGS)).toBe(
      `规则：5月份进展要在5月28日前报送，当天是休息日，按前一个工作日5月27日算；提前5个、2个工作日和当天09:00、16:00提醒，报了就不再提醒。\n情况：${unitName(0)}牵头的1.1项5月份还没有收到上报。`,
    );
  });

  it('give every kind of call a reason', () => {
    for (const one of planReminders(state, new Map(), '2022-01-01', '2022-12-31'))
      expect(whyText(one, DEFAULT_SETTINGS)).toMatch(/^规则：.+[。]/u);
  });

  it('find the calls that reach a person, in private or in the group', () => {
    const shy = town([liaison(0, { reachable: false }), liaison(1)], [1, 1]);
    const calls = planReminders(shy, new Map(), '2022-05-20', '2022-05-25');
    expect(callsTo(calls, '联络员1').map((one) => one.step)).toEqual(['group', 'group']);
    expect(callsTo(calls, '联络员2').map((one) => one.step)).toEqual(['call5', 'call2']);
    expect(callsTo(calls, '联络员3')).toEqual([]);
    expect(NO_REMINDER).toContain('没有');
  });

  it('show what goes out in the days ahead', () => {
    const calls = planReminders(state, new Map(), '2022-05-23', '2022-05-27');
    expect(previewText(calls, '2022-05-23', '2022-05-27').split('\n').slice(0, 3)).toEqual([
      '5月23日到5月27日将发出5条提醒（3天；中间报了的不再发）：',
      '5月23日（周一）08:30 私聊督查室值班：一周督办',
      `5月25日（周三）09:00 私聊联络员1：月报催报，${unitName(0)}（1.1项）（5月27日前报，提前2个工作日）`,
    ]);
    expect(previewText([], '2022-05-01', '2022-05-02')).toBe('5月1日到5月2日没有要发的提醒。');
  });

  it('confirm an exemption', () => {
    expect(EXEMPT.done('市城管局', '2022-06-05')).toContain('6月5日（周日）为止不再提醒');
  });
});

import { describe, expect, it } from 'vitest';
import type { CommandResult, RunContext } from '../../../src/bot/commands/context.js';
import { goesOut, isQuiet, nextMorning } from '../../../src/bot/commands/hours.js';
import { refreshReminder, runCommand } from '../../../src/bot/commands/run.js';
import { dayOf } from '../../../src/days.js';
import type { Chat, Person, Role } from '../../../src/model/message.js';
import { readCommand } from '../../../src/parsers/command.js';
import { buildItemIndex } from '../../../src/parsers/items/index.js';
import { vocabularyOf } from '../../../src/parsers/items/vocabulary.js';
import { normalise } from '../../../src/parsers/text.js';
import { FACTS, LEDGER } from '../../reports/sample.js';

const index = buildItemIndex([LEDGER]);
const GROUP: Chat = { id: 'G', kind: 'group', ledger: 'X' };
const PRIVATE: Chat = { id: 'P', kind: 'private' };
const PEOPLE: Person[] = [
  { name: '秦川', unit: '市园林局', role: 'liaison' },
  { name: '陆明', unit: '市公安局', role: 'liaison' },
  { name: '值班员', unit: '市政府督查室', role: 'supervisor' },
];
const NOON = '2023-05-24T12:00:00+08:00'; // a Wednesday
const NIGHT = '2023-05-24T22:10:00+08:00';
const SATURDAY = '2023-05-27T10:00:00+08:00';

interface Setting {
  at?: string;
  chat?: Chat;
  role?: Role;
  reported?: string[];
  closed?: string[];
  talk?: string[];
}

function contextOf({
  at = NOON,
  chat = GROUP,
  role = 'supervisor',
  reported = ['X1', 'X3'],
  closed = [],
  talk = [],
}: Setting): RunContext {
  return {
    now: at,
    sender: { name: '值班员', role },
    chat,
    messageId: 7,
    index,
    people: PEOPLE,
    chats: [GROUP, PRIVATE],
    talk,
    store: {
      facts: {
        reported: async () => reported.map((item) => ({ item, unit: null, reporter: '', status: null })),
        recent: async () => FACTS,
        history: async () => FACTS,
      },
      requests: {
        approved: async () =>
          closed.map((item, id) => ({
            id,
            ledger: 'X',
            item,
            kind: 'close' as const,
            reason: '',
            by: '',
            messageId: 1,
            at: NOON,
            state: 'approved' as const,
          })),
      },
    },
    keepFile: async (name) => ({ name, path: name }),
  };
}

async function order(text: string, setting: Setting = {}): Promise<CommandResult> {
  const context = contextOf(setting);
  const command = readCommand(normalise(text), {
    today: dayOf(context.now),
    role: context.sender.role,
    vocabulary: vocabularyOf([LEDGER]),
    people: PEOPLE.map(({ name }) => name),
  });
  if (!command) throw new Error(`not read as a command: ${text}`);
  return runCommand(command, context);
}

describe('quiet hours', () => {
  it.each([
    [NOON, false],
    ['2023-05-24T07:59:00+08:00', true],
    ['2023-05-24T08:00:00+08:00', false],
    ['2023-05-24T20:59:00+08:00', false],
    ['2023-05-24T21:00:00+08:00', true],
    [SATURDAY, true],
    ['2023-06-22T10:00:00+08:00', true], // 端午
    ['2023-06-25T10:00:00+08:00', false], // a Sunday worked instead
  ])('%s quiet: %s', (at, quiet) => expect(isQuiet(at)).toBe(quiet));

  it.each([
    [NIGHT, '2023-05-25T08:30:00+08:00'],
    ['2023-05-24T06:00:00+08:00', '2023-05-24T08:30:00+08:00'],
    [SATURDAY, '2023-05-29T08:30:00+08:00'],
    ['2023-06-21T21:30:00+08:00', '2023-06-25T08:30:00+08:00'],
  ])('after %s the next working morning is %s', (at, morning) => expect(nextMorning(at)).toBe(morning));

  it.each([
    ['urgent', NIGHT, true, undefined, NIGHT],
    ['a wish for a working hour', NOON, false, { day: '2023-05-25', time: '15:00' }, '2023-05-25T15:00:00+08:00'],
    ['a wish for a rest day', NOON, false, { day: '2023-05-27' }, '2023-05-29T08:30:00+08:00'],
    ['a wish for what is over', NOON, false, { day: '2023-05-24' }, NOON],
  ])('%s', (_, at, urgent, wished, goes) => expect(goesOut(at, urgent, wished)).toBe(goes));
});

describe('who is reminded', () => {
  it.each<[string, Setting, { mentions?: string[]; items: string[]; says: string | RegExp }]>([
    ['催一下没报的', {}, { mentions: ['市水务局', '市交通局'], items: ['X2', 'X4'], says: '市水务局：第2项' }],
    [
      '催一下没报的',
      { reported: ['X3'] },
      { mentions: ['秦川', '市水务局', '市交通局'], items: ['X1', 'X2', 'X4'], says: '市园林局' },
    ],
    ['催一下没报的', { closed: ['X4'] }, { mentions: ['市水务局'], items: ['X2'], says: '市水务局' }],
    ['催一下没报的', { reported: ['X1', 'X2', 'X3', 'X4'] }, { items: [], says: '都报了' }],
    ['提醒一下市水务局交2项月报', {}, { mentions: ['市水务局'], items: ['X2'], says: '5月25日（周四）前' }],
    ['催一下积水点整治', {}, { mentions: ['市水务局'], items: ['X2'], says: '第2项' }],
    ['提醒一下园林局', {}, { items: [], says: '本月都报了' }],
    ['提醒一下园林局报1项', {}, { items: ['X1'], says: '本月已有上报' }],
    ['提醒一下园林局报2项', {}, { mentions: ['秦川'], items: ['X2'], says: '市园林局' }],
    ['提醒一下公安局报4项', {}, { items: [], says: '由市交通局牵头' }],
    ['催一下气象局', {}, { items: [], says: '台账里没有气象局' }],
    ['催一下气象局，还没报', {}, { items: [], says: '台账里没有气象局' }],
    ['催一下99项，还没报', {}, { items: [], says: '没有找到' }],
    ['催一下99项', {}, { items: [], says: '没有找到' }],
    ['催一下', {}, { items: [], says: '请说明' }],
    ['催一下他们', { talk: ['X4'] }, { mentions: ['市交通局'], items: ['X4'], says: '市交通局' }],
    ['提醒陆明报一下', { reported: [] }, { mentions: ['陆明'], items: ['X3'], says: '市公安局' }],
  ])('%s %o', async (text, setting, { mentions, items, says }) => {
    const done = await order(text, setting);
    expect([done.action, done.mentions, done.items]).toEqual(['act', mentions, items]);
    expect(done.text).toMatch(says);
    expect(done.text).not.toContain('@');
  });

  it.each<Role>(['liaison', 'member'])('a %s may not order it', async (role) => {
    expect((await order('催一下没报的', { role })).action).toBe('decline');
  });
});

describe('when and where it goes', () => {
  it('waits for the morning, tells the asker when, and names nobody in the group', async () => {
    const done = await order('催一下水务局', { at: NIGHT });
    expect(done.text).toContain('5月25日（周四）08:30');
    expect(done.text).not.toContain('水务局');
    expect(done.sends).toMatchObject([{ at: '2023-05-25T08:30:00+08:00', out: { chat: 'G', mentions: ['市水务局'] } }]);
  });

  it('goes from a private chat into the group of the ledger', async () => {
    const done = await order('在群里催一下水务局', { chat: PRIVATE });
    expect(done.text).toContain('已在群里提醒市水务局');
    expect(done.sends).toMatchObject([{ at: NOON, out: { chat: 'G' } }]);
  });

  it('goes at once when the supervisor says it is urgent, not when a leader does', async () => {
    const urgent = await order('紧急：请市水务局今晚把2项进展报来', { at: NIGHT });
    expect([urgent.sends, urgent.mentions]).toEqual([[], ['市水务局']]);
    expect(urgent.text).toContain('请于今晚前报送');
    const leader = await order('紧急！催一下水务局', { at: NIGHT, role: 'leader' });
    expect([leader.sends.length, leader.mentions]).toEqual([1, undefined]);
  });

  it('asks for the last working day before a due day that is a rest day, and says why', async () => {
    const done = await order('催一下没报的', { at: '2023-06-16T09:00:00+08:00', reported: [] });
    expect(done.text).toContain('请于6月25日（周日）前'); // worked instead of a holiday
    const march = await order('催一下没报的', { at: '2023-03-16T09:00:00+08:00', reported: [] });
    expect(march.text).toMatch(/请于3月24日（周五）前报送（3月25日是休息日，通知没有规定可以顺延）/u);
  });

  it('says the day instead of 今天 when it waits', async () => {
    const done = await order('提醒水务局后天前报2项', { at: NIGHT });
    expect(done.sends[0]?.out.text).toContain('5月26日（周五）前');
  });

  it('asks for the month of the order on the first morning of the next', async () => {
    const [send] = (await order('催一下交通局', { at: '2023-05-31T22:00:00+08:00' })).sends;
    expect([send?.at, send?.out.text.includes('5月份进展')]).toEqual(['2023-06-01T08:30:00+08:00', true]);
  });

  it('names only those who still owe when it goes, or goes not at all', async () => {
    const [send] = (await order('催一下没报的', { at: NIGHT })).sends;
    if (!send) throw new Error('nothing was planned');
    const row = { ...send.out, key: send.key };
    const morning = '2023-05-25T08:30:00+08:00';
    const later = await refreshReminder(row, contextOf({ at: morning, reported: ['X1', 'X2', 'X3'] }));
    expect(later?.mentions).toEqual(['市交通局']);
    expect(await refreshReminder(row, contextOf({ at: morning, reported: ['X1', 'X2', 'X3', 'X4'] }))).toBeNull();
    const other = { key: 'reply/7', chat: 'G', text: '已记' };
    expect(await refreshReminder(other, contextOf({ at: morning }))).toBe(other);
  });
});

describe('files and help', () => {
  it.each([
    ['导出5月份月报', '2023-05月报.docx', '已报2项（其中零报告1项），未报2项'],
    ['台账导个excel', '台账_2023-05-24.xlsx', '4项'],
  ])('%s', async (text, name, says) => {
    const done = await order(text, { chat: PRIVATE });
    expect([done.action, done.files.map((file) => file.name)]).toEqual(['act', [name]]);
    expect(done.text).toContain(says);
  });

  it('says that a month to come has no report', async () => {
    const done = await order('导出2023年6月月报');
    expect([done.files, done.text.includes('还没有到')]).toEqual([[], true]);
  });

  it.each<[Role, string]>([
    ['liaison', '报进展'],
    ['leader', '批示'],
    ['supervisor', '催一下'],
    ['member', '查询'],
  ])('helps a %s', async (role, says) => {
    const done = await order('你会干啥', { role });
    expect(done.action).toBe('answer');
    expect(done.text).toContain(says);
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, may, PERMITS } from '../../src/bot/permissions.js';
import { DEED_NAMES } from '../../src/bot/replies/people.js';
import { type Message, ROLES, type Role } from '../../src/model/message.js';
import { openTown, type Town } from '../support/town.js';

interface Saying {
  text: string;
  /** What the bot does when it is allowed; anything else is a refusal. */
  done: readonly string[];
  private?: true;
  /** Said before by somebody, and answered with `text`. */
  before?: { by: string; text: string };
  /** Who says it, where the role's usual person would be the one concerned. */
  liaison?: string;
}

/** How each deed is said; N is another number every time. Urgent reminders and imports are tested where they are done. */
const SAID: Partial<Record<Deed, Saying>> = {
  ask: { text: '老旧小区完成多少', done: ['answer'] },
  report: { text: '老旧小区累计完成N个', done: ['record', 'pend'] },
  amendOthers: {
    text: '作废',
    done: ['withdraw'],
    before: { by: '住建联络员', text: '老旧小区累计完成N个' },
    liaison: '城管联络员',
  },
  confirm: { text: '同意', done: ['act', 'record'], before: { by: '交通联络员', text: '老旧小区累计完成N个' } },
  request: { text: '4项申请延期到12月20日，第N次说明', done: ['pend'] },
  approve: { text: '同意', done: ['act'], before: { by: '住建联络员', text: '4项申请延期到12月20日，第N次说明' } },
  instruct: { text: '老旧小区改造6月20日前必须完成30个，请市住建局抓紧', done: ['instruct'] },
  remind: { text: '催一下没报的', done: ['act'] },
  arrange: { text: '提醒设置 名单10:00', done: ['act'] },
  foresee: { text: '提醒预览', done: ['answer'] },
  export: { text: '导出5月份月报', done: ['act'], private: true },
  exportOthers: { text: '市交通局5月月报', done: ['act'], private: true },
  bulletin: { text: '生成5月通报', done: ['act'], private: true },
  records: { text: '导出名册', done: ['act'], private: true },
  group: { text: '绑定台账 A', done: ['act'] },
  admit: { text: '不同意绑定1', done: ['act'], private: true },
  introduce: { text: '我是谁', done: ['answer'] },
};

const CHANNELS = ['web', 'wecom', 'telegram'] as const;
const NAMES: Record<Role, string> = {
  liaison: '住建联络员',
  leader: '市领导',
  supervisor: '督查室',
  member: '办公室',
  stranger: '来客',
};
let town: Town;
let count = 0;
beforeAll(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  town = await openTown(mkdtempSync(`${tmpdir()}/duban-permits-`));
  for (const person of await town.store.people.list())
    await town.store.people.save({ ...person, accounts: [`wecom:${person.name}`, `telegram:${person.name}`] });
  for (const channel of ['wecom', 'telegram'])
    await town.store.chats.save({ id: `${channel}:G`, kind: 'group', ledger: 'A' });
});
afterAll(() => town.close());

async function send(
  channel: string,
  sender: string,
  text: string,
  more: Partial<Message>,
): Promise<Message & { action: string }> {
  count += 1;
  const platform = channel === 'web' ? '' : `${channel}:`;
  const alone = more.chatKind === 'private';
  const message: Message = {
    channel,
    eventId: `p${count}`,
    at: new Date(Date.parse('2024-05-15T02:00:00Z') + count * 1000).toISOString(),
    chat: alone ? `${platform}@${sender}` : platform === '' ? 'G' : `${platform}G`,
    sender: platform + sender,
    text: text.replace('N', String(Math.min(47, 10 + Math.floor(count / 8)))),
    addressed: true,
    attachments: [],
    chatKind: 'group',
    ...more,
  };
  return { ...message, action: (await town.bot.receive(message)).action };
}

async function played(channel: string, role: Role, { text, before, liaison, ...saying }: Saying): Promise<string> {
  const asked = before && (await send(channel, before.by, before.text, {}));
  const name = role === 'liaison' ? (liaison ?? NAMES.liaison) : NAMES[role];
  const said = await send(channel, name, text, {
    ...(saying.private ? { chatKind: 'private' as const } : {}),
    ...(asked ? { replyTo: asked.eventId } : {}),
  });
  return said.action;
}

const cases = CHANNELS.flatMap((channel) =>
  ROLES.flatMap((role) =>
    Object.entries(SAID).flatMap(([deed, saying]) =>
      isDeed(deed) ? [[channel, role, deed, may({ role }, deed), saying] as const] : [],
    ),
  ),
);

function isDeed(word: string): word is Deed {
  return Object.hasOwn(PERMITS, word);
}

describe('who may do what', () => {
  it('stands in the README as it stands in the code', () => {
    const readme = readFileSync(new URL('../../README.zh-CN.md', import.meta.url), 'utf8');
    const cells = (line: string) => line.split('|').map((cell) => cell.trim());
    const table = readme
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(cells);
    const wanted = Object.entries(DEED_NAMES).flatMap(([deed, name]) =>
      isDeed(deed) ? [['', name, ...ROLES.map((role) => (may({ role }, deed) ? '✓' : '')), '']] : [],
    );
    const [head, , ...rows] = table;
    expect(head).toEqual(['', '', '联络员', '领导', '督查室', '成员', '未绑定', '']);
    expect(rows.slice(0, wanted.length)).toEqual(wanted);
  });

  it.each(cases)('%s: %s %s: %s', async (channel, role, _deed, allowed, saying) => {
    const action = await played(channel, role, saying);
    if (allowed) expect(saying.done).toContain(action);
    else expect(saying.done).not.toContain(action);
  });

  it('lets strangers do nothing but make themselves known', () => {
    const open = Object.entries(PERMITS).flatMap(([deed, roles]) =>
      roles.some((role) => role === 'stranger') ? deed : [],
    );
    expect(open).toEqual(['introduce']);
  });
});

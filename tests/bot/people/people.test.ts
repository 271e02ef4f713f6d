import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/model/message.js';
import { openTown, type Town } from '../../support/town.js';

let town: Town;
let count = 0;
beforeAll(async () => {
  town = await openTown();
  const people = await town.store.people.list();
  const office = people.find(({ role }) => role === 'supervisor');
  if (office) await town.store.people.save({ ...office, accounts: ['wecom:boss'] });
});
afterAll(() => town.close());

/** Says something on the platform, as its channel would hand it over. */
async function said(sender: string, text: string, more: Partial<Message> = {}): Promise<string[]> {
  count += 1;
  const group = more.chat ?? 'wecom:G1';
  const message: Message = {
    channel: 'wecom',
    eventId: `e${count}`,
    at: `2024-05-15T10:${String(count).padStart(2, '0')}:00+08:00`,
    chat: group,
    sender,
    text,
    addressed: true,
    attachments: [],
    chatKind: group.includes('@') ? 'private' : 'group',
    ...more,
  };
  const outcome = await town.bot.receive(message);
  return [outcome.action, ...outcome.reply.map((out) => out.text)];
}

/** What waits in the outbox under keys that begin so. */
async function waiting(prefix: string): Promise<{ chat: string; text: string }[]> {
  const rows = await town.store.outbox.due('2030-01-01T00:00:00+08:00', 1000);
  return rows.filter(({ key }) => key.startsWith(prefix)).map(({ chat, text }) => ({ chat, text }));
}

const lastRequest = async (): Promise<number> => {
  const open = await town.store.requests.open(null);
  return open.at(-1)?.id ?? 0;
};

describe('a new group and new people', () => {
  it('reads nothing in a group without a ledger, and tells who speaks to it', async () => {
    expect(await said('wecom:cg', '老旧小区累计完成20个')).toEqual([
      'decline',
      expect.stringContaining('还没有绑定台账'),
    ]);
    expect(await said('wecom:cg', '老旧小区累计完成20个', { addressed: false })).toEqual(['ignore']);
  });

  it('binds the group by a supervisor’s word only', async () => {
    expect((await said('wecom:cg', '绑定台账'))[0]).toBe('decline');
    expect(await said('wecom:boss', '绑定台账', { chat: 'wecom:@boss' })).toEqual([
      'ask',
      '请在要绑定的工作群里发送。',
    ]);
    expect(await said('wecom:boss', '绑定台账 没有的')).toEqual([
      'ask',
      expect.stringContaining('没有叫“没有的”的台账'),
    ]);
    expect(await said('wecom:boss', '绑定台账')).toEqual(['act', expect.stringContaining('本群已绑定台账')]);
    expect(await said('wecom:boss', '绑定台账')).toEqual(['act', expect.stringContaining('绑定的就是')]);
    expect((await town.store.chats.list()).find(({ id }) => id === 'wecom:G1')).toMatchObject({
      ledger: 'A',
      kind: 'group',
    });
  });

  it('answers no stranger unless the ledger is open; help and 我是谁 are for everybody', async () => {
    expect(await said('wecom:cg', '老旧小区完成多少')).toEqual(['decline', expect.stringContaining('绑定 单位名称')]);
    expect(await said('wecom:cg', '老旧小区完成多少', { chat: 'wecom:@cg' })).toEqual([
      'decline',
      expect.stringContaining('我还不知道您是哪个单位'),
    ]);
    expect(await said('wecom:cg', '帮助')).toEqual(['answer', expect.stringContaining('绑定 单位名称')]);
    expect(await said('wecom:cg', '我是谁')).toEqual([
      'answer',
      expect.stringContaining('企业微信账号 cg，还没有绑定单位'),
    ]);
    expect((await said('wecom:cg', '开放提问'))[0]).toBe('decline');
    expect(await said('wecom:boss', '开放提问')).toEqual(['act', expect.stringContaining('已开放')]);
    expect((await said('wecom:cg', '老旧小区完成多少'))[0]).toBe('answer');
    expect((await said('wecom:cg', '老旧小区累计完成20个'))[0]).toBe('decline');
    expect((await said('wecom:cg', '老旧小区完成多少', { chat: 'wecom:@cg' }))[0]).toBe('decline');
    expect(await said('wecom:boss', '关闭提问')).toEqual(['act', expect.stringContaining('已关闭')]);
    expect((await said('wecom:cg', '老旧小区完成多少'))[0]).toBe('decline');
  });

  it('knows a person by account, never by a name that an account happens to have', async () => {
    expect(await said('wecom:督查室', '绑定台账')).toEqual(['decline', '这项操作由督查室办理。']);
  });
});

describe('绑定 单位', () => {
  it('asks for a unit that it knows', async () => {
    expect(await said('wecom:zj', '绑定 市某某局')).toEqual(['ask', expect.stringContaining('没有“市某某局”')]);
  });

  it('waits for one press of a supervisor’s button, and tells the applicant where he asked', async () => {
    expect(await said('wecom:zj', '绑定 住建局')).toEqual(['pend', expect.stringContaining('住建联络员')]);
    expect(await said('wecom:zj', '绑定 住建局')).toEqual(['pend', expect.stringContaining('不用重复')]);
    const id = await lastRequest();
    const [asked] = await waiting(`admit:${id}:`);
    expect(asked?.chat).toBe('@督查室');
    expect(asked?.text).toContain('企业微信账号 zj');
    expect((await said('wecom:zj', `同意绑定${id}`))[0]).toBe('decline');
    expect(await said('wecom:boss', `同意绑定${id}`, { chat: 'wecom:@boss' })).toEqual([
      'act',
      expect.stringContaining('已同意'),
    ]);
    expect(await waiting(`admit:${id}:`)).toEqual([]);
    expect(await waiting(`admitted:${id}`)).toEqual([
      { chat: 'wecom:G1', text: expect.stringContaining('您现在是住建联络员') },
    ]);
    expect(await said('wecom:boss', `不同意绑定${id}`)).toEqual(['act', '这个绑定申请已经处理过了。']);
    expect(await said('wecom:zj', '我是谁')).toEqual(['answer', expect.stringContaining('住建联络员')]);
    expect((await said('wecom:zj', '老旧小区累计完成20个'))[0]).toBe('record');
  });

  it('makes a new entry where the unit has no free one, by the name that the platform shows', async () => {
    await said('wecom:zj2', '申请绑定市住建局', { senderName: '住建乙岗' });
    expect(await said('wecom:boss', '同意')).toEqual(['act', expect.stringContaining('已同意')]);
    expect((await town.store.people.list()).find(({ name }) => name === '住建乙岗')).toMatchObject({
      role: 'liaison',
      accounts: ['wecom:zj2'],
    });
  });

  it('takes a refusal, and a binding back', async () => {
    await said('wecom:x', '绑定 石桥县');
    expect(await said('wecom:boss', `不同意绑定${await lastRequest()}`)).toEqual([
      'act',
      expect.stringContaining('已拒绝'),
    ]);
    expect((await said('wecom:x', '老旧小区累计完成20个'))[0]).toBe('decline');
    expect(await said('wecom:zj2', '解绑', { chat: 'wecom:@zj2' })).toEqual(['act', expect.stringContaining('已解绑')]);
    expect((await said('wecom:zj2', '老旧小区累计完成21个'))[0]).toBe('decline');
  });

  it('unbinds the group, and keeps what was reported', async () => {
    expect((await said('wecom:zj', '解绑'))[0]).toBe('decline');
    expect(await said('wecom:boss', '解绑')).toEqual(['act', expect.stringContaining('已与台账解绑')]);
    expect((await said('wecom:zj', '老旧小区累计完成22个'))[0]).toBe('decline');
    expect((await town.store.facts.recent(['A4'], '2030-01-01')).some(({ value }) => value === 20)).toBe(true);
  });
});

describe('away and deputy', () => {
  it('takes a deputy’s report for one’s own while the liaison is away, and only then', async () => {
    await town.store.people.save({
      name: '卫健联络员',
      unit: '市卫健委',
      role: 'liaison',
      deputy: '农业联络员',
      away: { from: '2024-06-01', to: '2024-06-07' },
    });
    const report = (day: string, n: number) =>
      town.say('农业联络员', `普惠托位累计新增${n}00个`, { at: `2024-06-${day}T10:00:00+08:00` });
    const items = (await town.store.ledgers.list())[0]?.items ?? [];
    const own = items.filter(({ units }) => units.some((unit) => unit.includes('卫生') || unit.includes('卫健')));
    expect(own.length).toBeGreaterThan(0);
    expect((await town.say('农业联络员', '我是谁', { at: '2024-06-03T09:00:00+08:00' })).reply[0]?.text).toContain(
      '目前代办：卫健联络员',
    );
    expect((await report('03', 5)).action).toBe('record');
    expect((await report('12', 6)).action).toBe('pend');
  });
});

describe('what changes something is written down', () => {
  it('lists who did what', async () => {
    const acts = (await town.store.audit.list(100)).map(({ act }) => act);
    for (const act of ['record', 'bind', 'bind refused', 'unbind', 'bind ledger', 'unbind ledger', 'open', 'close'])
      expect(acts).toContain(act);
  });
});

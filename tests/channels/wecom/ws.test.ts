import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { House, text } from './house.js';
import { holdTimers, until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin({ webhooks: ['KEY'] });
  holdTimers();
});
afterEach(async () => {
  await house.end();
  vi.useRealTimers();
  expect(house.ws.violations).toEqual([]);
  expect(house.api.violations).toEqual([]);
});

const GROUP = 'wecom:GROUP';
const answer = (...texts: string[]) => {
  house.handle = ({ chat }) => ({ reply: texts.map((one) => ({ chat, text: one })) });
};

/** Somebody asks in the group; the row of the answer. */
async function asked(said = '@督办 进度', rows = 1): Promise<void> {
  house.ws.say('zhang', text(said), 'GROUP');
  await house.waitRows(rows);
}

describe('hearing', () => {
  it('a message is stored as it was said, without the bot’s name', async () => {
    await house.start({ onBot: true });
    const reqId = house.ws.say('zhang', { ...text('@督办 河道清淤80%'), quote: text('请报进度') }, 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    expect((await house.messages(GROUP))[0]).toMatchObject({
      channel: 'wecom',
      eventId: 'msg-1',
      chat: GROUP,
      chatKind: 'group',
      sender: 'wecom:zhang',
      text: '河道清淤80%',
      quote: '请报进度',
      addressed: true,
      handle: { chat: GROUP, reqId, to: 'GROUP', msgid: 'msg-1', at: house.clock.ms },
    });
    expect(house.channel.health()).toMatchObject({ ok: true, lastInbound: house.clock.ms, reconnects: 0 });
  });

  it('the same msgid is one message', async () => {
    await house.start({ onBot: true });
    house.ws.say('zhang', { ...text('@督办 一'), msgid: 'SAME' }, 'GROUP');
    house.ws.say('zhang', { ...text('@督办 一'), msgid: 'SAME' }, 'GROUP');
    house.ws.say('zhang', { ...text('@督办 二'), msgid: 'NEXT' }, 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 2);
    expect((await house.messages(GROUP)).map(({ eventId }) => eventId)).toEqual(['SAME', 'NEXT']);
  });

  it('waits in memory, in order, while the database takes nothing', async () => {
    await house.start({ onBot: true });
    house.broken = 5;
    for (const said of ['一', '二', '三']) house.ws.say('zhang', text(`@督办 ${said}`), 'GROUP');
    await until(() => house.errors.length === 1);
    await house.clock.pass(20_000);
    await until(async () => (await house.messages(GROUP)).length === 3);
    expect((await house.messages(GROUP)).map((one) => one.text)).toEqual(['一', '二', '三']);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no msgtype', JSON.stringify({ cmd: 'aibot_msg_callback', headers: { req_id: 'r' }, body: {} })],
    [
      'no sender',
      JSON.stringify({ cmd: 'aibot_msg_callback', headers: { req_id: 'r' }, body: { msgid: 'm', ...text('a') } }),
    ],
    [
      'a kind of later',
      JSON.stringify({
        cmd: 'aibot_msg_callback',
        headers: { req_id: 'r' },
        body: { msgid: 'm', aibotid: 'b', msgtype: 'hologram', from: { userid: 'u' }, chattype: 'single' },
      }),
    ],
    [
      'feedback',
      JSON.stringify({
        cmd: 'aibot_event_callback',
        headers: { req_id: 'r' },
        body: {
          msgid: 'm',
          aibotid: 'b',
          msgtype: 'event',
          from: { userid: 'u' },
          chattype: 'single',
          event: { eventtype: 'feedback_event', feedback_event: { id: 'x', type: 1 } },
        },
      }),
    ],
    ['no cmd', JSON.stringify({ headers: { req_id: 'r' }, errcode: 0 })],
  ])('a frame that is %s does no harm', async (_what, frame) => {
    await house.start({ onBot: true });
    house.ws.raw(frame);
    await asked('@督办 之后', 0);
    await until(async () => (await house.messages(GROUP)).length === 1);
    expect(house.channel.health().ok).toBe(true);
    expect(house.errors).toEqual([]);
  });

  it('an encrypted userid becomes the plain one, and stays where the app cannot tell', async () => {
    await house.end();
    await house.begin({ openUserIds: { woAJ2GCAAAXtWyujaWJHDDGi0mACAAAA: 'zhang' } });
    const app = { corpId: 'wwcorp', agentId: '1000002', secret: 'app-secret' };
    await house.start({ onBot: true, app });
    house.ws.say('woAJ2GCAAAXtWyujaWJHDDGi0mACAAAA', text('@督办 甲'), 'GROUP');
    house.ws.say('woAJ2GCAAAXtWyujaWJHDDGi0mACBBBB', text('@督办 乙'), 'GROUP');
    house.ws.say('woAJ2GCAAAXtWyujaWJHDDGi0mACAAAA', text('@督办 丙'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 3);
    const senders = (await house.messages(GROUP)).map(({ sender }) => sender);
    expect(senders).toEqual(['wecom:zhang', 'wecom:woAJ2GCAAAXtWyujaWJHDDGi0mACBBBB', 'wecom:zhang']);
    expect(house.api.requests.filter((one) => one === 'batch/openuserid_to_userid')).toHaveLength(2);
  });
});

describe('the reply frame', () => {
  it('answers with a finished stream', async () => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.shown).toMatchObject([{ chat: 'GROUP', how: 'reply', text: '完成80%', finished: true }]);
  });

  it('parts of a long answer are numbered, each a stream of its own', async () => {
    await house.start({ onBot: true });
    answer('长'.repeat(10_000));
    await asked();
    expect(await house.pieces(1)).toHaveLength(2);
    expect(await house.send(1)).toBeUndefined();
    const [one = '', two = ''] = house.ws.texts('GROUP');
    expect([one.slice(0, 5), two.slice(0, 5)]).toEqual(['（1/2）', '（2/2）']);
    expect(new Set(house.ws.shown.map(({ stream }) => stream)).size).toBe(2);
  });

  it.each([
    ['the acknowledgement is lost', 'no-ack'],
    ['the connection is cut before it was read', 'cut-before'],
    ['the connection is cut after it was shown', 'cut-after'],
  ] as const)('%s: repeated, it stands there once', async (_what, kind) => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    house.ws.faults = [{ cmd: 'aibot_respond_msg', kind }];
    const [piece] = await house.pieces(1);
    const sending = piece?.send().catch((error: unknown) => error);
    await until(() => house.ws.count('aibot_respond_msg') === 1);
    await house.clock.pass(6_000);
    expect(await sending).toMatchObject({ fate: 'unknown' });
    expect(piece?.idempotent).toBe(true);
    await until(() => house.channel.health().ok);
    // The engine, or another process after a crash, sends it again.
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.texts('GROUP')).toEqual(['完成80%']);
  });

  it.each(['cut-before', 'cut-after'] as const)(
    '%s, and the new connection knows no old req_id: nobody is told twice',
    async (kind) => {
      house.ws.forgetful = true;
      await house.start({ onBot: true });
      answer('完成80%');
      await asked();
      house.ws.faults = [{ cmd: 'aibot_respond_msg', kind }];
      expect(await house.send(1)).toMatchObject({ fate: 'unknown' });
      await house.clock.pass(3_000);
      await until(() => house.channel.health().ok);
      const [again] = await house.pieces(1);
      expect(await again?.send().catch((error: unknown) => error)).toMatchObject({ fate: 'unknown' });
      expect(again?.idempotent).toBe(false);
      expect(house.ws.count('aibot_send_msg')).toBe(0);
      // Somebody looked, and sends it again.
      expect(await house.send(1)).toBeUndefined();
      expect(house.ws.shown.at(-1)).toMatchObject({ how: 'push', text: '完成80%' });
    },
  );

  it.each([
    ['846605', () => house.ws.faults.push({ cmd: 'aibot_respond_msg', kind: 'errcode', errcode: 846605 })],
    [
      'the connection changed in between',
      async () => {
        house.ws.forgetful = true;
        house.ws.cut();
        await until(() => !house.channel.health().ok);
        expect(await house.send(1)).toMatchObject({ fate: 'undelivered' });
        await house.clock.pass(3_000);
        await until(() => house.channel.health().ok);
      },
    ],
    ['more than 24 hours ago', () => house.clock.skip(24 * 3_600_000 + 1)],
  ])('%s: pushed instead', async (_what, before) => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    await before();
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.shown).toMatchObject([{ chat: 'GROUP', how: 'push', text: '完成80%' }]);
  });

  it('waits while there is no connection', async () => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    house.ws.cut();
    await until(() => !house.channel.health().ok);
    expect(await house.send(1)).toMatchObject({ fate: 'undelivered' });
    expect(house.channel.health().detail).toContain('重连');
    await house.clock.pass(2_000);
    await until(() => house.channel.health().ok);
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.texts('GROUP')).toEqual(['完成80%']);
  });

  it('846609: connects anew, and the reply arrives', async () => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    house.ws.halfDead = true;
    expect(await house.send(1)).toMatchObject({ fate: 'undelivered' });
    await house.clock.pass(2_000);
    await until(() => house.channel.health().ok);
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.texts('GROUP')).toEqual(['完成80%']);
  });

  it('the 31st message of a minute waits a minute', async () => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    for (let at = 0; at < 30; at++)
      expect(await house.send(await house.put({ chat: GROUP, text: `第${at}条` }))).toBeUndefined();
    expect(await house.send(1)).toMatchObject({ fate: 'undelivered', retryAfterMs: 60_000 });
    expect(house.channel.limits(GROUP)).toEqual([
      { count: 30, perMs: 60_000 },
      { count: 1000, perMs: 3_600_000 },
    ]);
  });
});

describe('the placeholder', () => {
  it('stands there after a second, and the answer takes its place', async () => {
    await house.start({ onBot: true });
    let finish = () => {};
    house.handle = ({ chat }) =>
      new Promise((resolve) => {
        finish = () => resolve({ reply: [{ chat, text: '完成80%' }] });
      });
    house.ws.say('zhang', text('@督办 进度'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    expect(house.ws.shown).toEqual([]);
    await house.clock.pass(1_500);
    await until(() => house.ws.texts('GROUP').length === 1);
    expect(house.ws.shown).toMatchObject([{ text: '正在处理…', finished: false }]);
    finish();
    await house.waitRows(1);
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.shown).toMatchObject([{ text: '完成80%', finished: true }]);
  });

  it.each([
    ['nothing is said', () => ({})],
    ['it is said elsewhere', () => ({ reply: [{ chat: 'wecom:OTHER', text: '转告' }] })],
  ])('ends when %s', async (_what, outcome) => {
    await house.start({ onBot: true });
    let finish = () => {};
    house.handle = () =>
      new Promise((resolve) => {
        finish = () => resolve(outcome());
      });
    house.ws.say('zhang', text('@督办 嗯'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    await house.clock.pass(1_500);
    await until(() => house.ws.texts('GROUP').length === 1);
    finish();
    await house.clock.pass(1_500);
    await until(() => house.ws.shown[0]?.finished);
    expect(house.ws.texts('GROUP')).toEqual(['已收到。']);
  });

  it('is not seen where an answer is quick', async () => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    await house.send(1);
    await house.clock.pass(3_000);
    expect(house.ws.count('aibot_respond_msg')).toBe(1);
  });

  it('ends before the six minutes do; the late answer comes by itself', async () => {
    await house.start({ onBot: true });
    let finish = () => {};
    house.handle = ({ chat }) =>
      new Promise((resolve) => {
        finish = () => resolve({ reply: [{ chat, text: '完成80%' }] });
      });
    house.ws.say('zhang', text('@督办 进度'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    await house.clock.pass(345_000);
    await until(() => house.ws.shown[0]?.finished);
    finish();
    await house.waitRows(1);
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.texts('GROUP')).toEqual(['还在处理，完成后另行回复。', '完成80%']);
  });
});

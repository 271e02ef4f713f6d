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

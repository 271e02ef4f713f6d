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

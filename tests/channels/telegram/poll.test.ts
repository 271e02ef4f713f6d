import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/config.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { freePort } from '../../support/ports.js';
import { GROUP, message, says, update } from '../../support/telegram/said.js';
import { FakePort, openStand, type Stand } from '../../support/telegram/stand.js';
import { BOT } from '../../support/telegram/state.js';

let store: OpenStore;
let stand: Stand;
beforeAll(async () => {
  store = await openStore({ memory: true });
});
afterAll(() => store.close());
beforeEach(async () => {
  stand = await openStand(store);
});
afterEach(() => stand.close());

/** Messages of this test only: the store is the file's. */
let next = 10_000;
const fresh = (text: string) => says({ message_id: next++, text });
const texts = () => stand.port.accepted.map(({ text }) => text);
const offsets = () =>
  stand.api.calls.flatMap(({ method, payload }) => (method === 'getUpdates' ? [payload.offset] : []));
/** Everything that was pushed is confirmed. */
const drained = () => stand.api.until(() => stand.api.updates.length === 0);

describe('long polling', () => {
  it('ends a webhook, says which updates it wants, and takes them in order', async () => {
    stand.api.webhook = { url: 'https://old.example', secret: 'x' };
    stand.api.push(fresh('一'), fresh('二'));
    await stand.channel.start(stand.port);
    await drained();
    stand.api.push(fresh('三'));
    await drained();
    expect(texts()).toEqual(['一', '二', '三']);
    expect(stand.api.webhook).toBeUndefined();
    const { payload } = stand.api.calls.find(({ method }) => method === 'getUpdates') ?? {};
    expect(payload).toEqual({
      timeout: 25,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    });
    expect(stand.api.count('setMyCommands')).toBe(1);
    expect(stand.channel.health()).toMatchObject({
      ok: true,
      detail: `@${BOT.username} 正在收取消息。`,
      reconnects: 0,
    });
  });

  it('repeats change nothing', async () => {
    const said = fresh('四');
    stand.api.push(said, said);
    await stand.channel.start(stand.port);
    await drained();
    stand.api.push({ ...said, update_id: said.update_id + 100_000 });
    await drained();
    expect(texts()).toEqual(['四']);
  });

  it('what cannot be stored is tried until it can, and nothing overtakes it', async () => {
    stand.port.failures.push(new Error('no database'), new Error('no database'), new Error('no database'));
    const [a, b] = [fresh('甲'), fresh('乙')];
    stand.api.push(a, b);
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['甲', '乙']);
    expect(stand.timers.waits).toEqual([1000, 2000, 4000]);
    expect(offsets()).toEqual([undefined, b.update_id + 1]);
    expect(stand.logged.filter((line) => line.includes(`"update":${a.update_id}`)).length).toBe(3);
    expect(stand.logged.join('')).not.toContain('甲');
  });

  it('an update that is stopped in the middle is not confirmed', async () => {
    const accept = stand.port.accept;
    const [a, b] = [fresh('丙'), fresh('丁')];
    let stopped: Promise<void> | undefined;
    stand.port.accept = async (said) => {
      if (said.text !== '丁' || stopped) return accept(said);
      stopped = stand.channel.stop();
      throw new Error('no database');
    };
    stand.api.push(a, b);
    await stand.channel.start(stand.port);
    await stand.api.until(() => stand.api.count('getUpdates') === 2);
    await stopped;
    expect(offsets()).toEqual([undefined, b.update_id]);
    const again = stand.another();
    await again.start(stand.port);
    await drained();
    expect(texts()).toEqual(['丙', '丁']);
  });

  it('a shape that is unknown is left, and the next is heard', async () => {
    stand.api.push(update({ message: { message_id: 'x' } }), update({ poll: {} }), fresh('戊'));
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['戊']);
  });

  it('lost connections, failures and limits are waited out', async () => {
    stand.api.fail('getUpdates', 'cut-before', { status: 502 }, 'html', {
      status: 429,
      parameters: { retry_after: 6 },
    });
    stand.api.push(fresh('己'));
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['己']);
    expect(stand.timers.waits).toEqual([1000, 2000, 4000, 6000]);
    expect(stand.channel.health()).toMatchObject({ ok: true, reconnects: 1 });
  });

  it('an answer that is lost brings the same updates again', async () => {
    stand.api.fail('getUpdates', 'cut-after');
    stand.api.push(fresh('庚'));
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['庚']);
  });
});

describe('at the start', () => {
  it('a wrong token is one plain sentence', async () => {
    stand.api.revoked = true;
    const error = await stand.channel.start(stand.port).catch((failed: unknown) => failed);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain('TELEGRAM_BOT_TOKEN 不对');
  });

  it('privacy mode is said loudly, in the log and in health', async () => {
    const private_ = await openStand(store, { readsAll: false });
    await private_.channel.start(private_.port);
    await private_.api.until(() => private_.api.count('setMyCommands') > 0);
    const { ok, detail } = private_.channel.health();
    await private_.close();
    expect([ok, detail.includes('/setprivacy')]).toEqual([true, true]);
    expect(private_.logged.filter((line) => line.includes('/setprivacy') && line.includes('"level":40')).length).toBe(
      1,
    );
  });

  it('a Telegram that cannot be reached stops nothing', async () => {
    const alone = await openStand(store, { config: { apiRoot: `http://127.0.0.1:${await freePort()}` } });
    await alone.channel.start(alone.port);
    while (alone.channel.health().detail.includes('尚未')) await new Promise(setImmediate);
    expect(alone.channel.health()).toMatchObject({ ok: false, detail: expect.stringContaining('连不上') });
    await alone.close();
    expect(alone.channel.health()).toMatchObject({ ok: false, detail: '已停止。' });
  });

  it('a menu that cannot be set stops nothing', async () => {
    stand.api.fail('setMyCommands', { status: 500 });
    stand.api.push(fresh('辛'));
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['辛']);
  });
});

describe('several processes', () => {
  it('one polls, and another takes over when it stops', async () => {
    await stand.channel.start(stand.port);
    await stand.api.until(() => stand.api.count('getUpdates') === 1);
    const [other, port] = [stand.another(), new FakePort(store)];
    await other.start(port);
    while (!other.standby?.()) await new Promise(setImmediate);
    expect(other.health()).toMatchObject({ ok: true, detail: expect.stringContaining('待命') });
    expect(stand.channel.standby?.()).toBe(false);
    await stand.channel.stop();
    stand.timers.turn(3000);
    stand.api.push(fresh('壬'));
    await drained();
    expect([texts(), port.accepted.map(({ text }) => text)]).toEqual([[], ['壬']]);
    expect(other.standby?.()).toBe(false);
  });

  it('one that dies without a word is replaced when its lease has run out', async () => {
    const held = stand.timers.now + 12_000;
    await store.leases.take(
      `telegram:${BOT.id}`,
      'dead',
      new Date(held).toISOString(),
      new Date(held - 12_000).toISOString(),
    );
    await stand.channel.start(stand.port);
    while (!stand.channel.standby?.()) await new Promise(setImmediate);
    for (const standby of [true, true, true, false]) {
      stand.timers.turn(3000);
      for (let at = 0; at < 200 && stand.channel.standby?.() !== standby; at++) await new Promise(setImmediate);
    }
    stand.api.push(fresh('癸'));
    await drained();
    expect(texts()).toEqual(['癸']);
    expect(stand.timers.now).toBeLessThanOrEqual(held);
  });

  it('one whose lease was lost stops polling', async () => {
    await stand.channel.start(stand.port);
    await stand.api.until(() => stand.api.count('getUpdates') === 1);
    stand.timers.now += 16_000;
    const at = new Date(stand.timers.now).toISOString();
    await store.leases.take(`telegram:${BOT.id}`, 'thief', new Date(stand.timers.now + 60_000).toISOString(), at);
    stand.timers.turn(0);
    while (!stand.channel.standby?.()) await new Promise(setImmediate);
    const said = fresh('子');
    stand.api.push(said);
    for (let turns = 0; turns < 3; turns++) {
      stand.timers.turn(3000);
      await new Promise(setImmediate);
    }
    expect(stand.port.accepted).toEqual([]);
    await store.leases.release(`telegram:${BOT.id}`, 'thief');
    for (let turns = 0; stand.api.updates.length > 0; turns++) {
      stand.timers.turn(turns % 50 === 0 ? 3000 : 0);
      await new Promise(setImmediate);
    }
    expect(texts()).toEqual(['子']);
  });

  it('another program with the same token is named', async () => {
    stand.api.fail('getUpdates', { status: 409, description: 'Conflict' });
    const seen: string[] = [];
    const { wait } = stand.timers;
    stand.timers.wait = (ms, signal) => {
      seen.push(stand.channel.health().detail);
      return wait(ms, signal);
    };
    stand.api.push(fresh('丑'));
    await stand.channel.start(stand.port);
    await drained();
    expect(seen.some((detail) => detail.includes('另有程序'))).toBe(true);
    expect(texts()).toEqual(['丑']);
  });
});

describe('what happens to groups', () => {
  it('a move is told by both groups, and nobody is greeted', async () => {
    const old = { ...GROUP, id: -55, type: 'group' };
    stand.api.push(
      update({ my_chat_member: { chat: old, from: message().from, date: 1, new_chat_member: { status: 'member' } } }),
      says({ chat: old, text: undefined, migrate_to_chat_id: -1009 }),
      says({ chat: { ...GROUP, id: -1009 }, text: undefined, migrate_from_chat_id: -55 }),
    );
    await stand.channel.start(stand.port);
    await drained();
    expect(stand.port.moves).toEqual([
      ['telegram:-55', 'telegram:-1009'],
      ['telegram:-55', 'telegram:-1009'],
    ]);
    expect(stand.api.sent).toEqual([]);
    expect(stand.logged.some((line) => line.includes('membership') && line.includes('-55'))).toBe(true);
  });

  it('an edited message comes as one; what only gained a preview does not', async () => {
    const id = next++;
    stand.api.push(
      says({ message_id: id, text: '完成80%' }),
      update({ edited_message: message({ message_id: id, text: '完成80%', edit_date: 1_781_056_900 }) }),
      update({ edited_message: message({ message_id: id, text: '完成60%', edit_date: 1_781_056_910 }) }),
      update({ edited_message: message({ message_id: id, text: '完成60%', edit_date: 1_781_056_920 }) }),
      update({ edited_message: message({ message_id: id, text: '完成80%', edit_date: 1_781_056_930 }) }),
    );
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['完成80%', '完成60%', '完成80%']);
    expect(stand.port.accepted.map(({ edits }) => edits)).toEqual([
      undefined,
      `${GROUP.id}:${id}`,
      `${GROUP.id}:${id}`,
    ]);
  });
});

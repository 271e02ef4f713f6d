import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/config.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { freePort } from '../../support/ports.js';
import { says, update } from '../../support/telegram/said.js';
import { openStand, type Stand } from '../../support/telegram/stand.js';
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

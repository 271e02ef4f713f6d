import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../../src/bot/bot.js';
import type { Channel } from '../../../src/bot/channel.js';
import { createTelegramChannel } from '../../../src/bot/channels/telegram/telegram.js';
import { storeLedger } from '../../../src/bot/intake.js';
import { instantOf } from '../../../src/clock.js';
import { createDelivery, type DeliveryLoop } from '../../../src/delivery/loop.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { FakeApi } from '../../support/telegram/fake-api.js';
import { ALONE, DATE, GROUP, LIAISON, message, says } from '../../support/telegram/said.js';
import { BOT, TOKEN } from '../../support/telegram/state.js';
import { LEDGER } from '../../web/support.js';

/** The whole way: Telegram, inbox, bot, outbox, Telegram. */
let store: OpenStore;
let api: FakeApi;
let bot: Bot;
let channel: Channel;
let delivery: DeliveryLoop;
let dataDir: string;
const problems: unknown[] = [];

beforeAll(async () => {
  store = await openStore({ memory: true });
  dataDir = await mkdtemp(join(tmpdir(), 'duban-telegram-'));
  const now = () => instantOf(DATE * 1000);
  await storeLedger(store, LEDGER, now());
  await store.chats.save({ id: `telegram:${GROUP.id}`, kind: 'group', ledger: 'T' });
  await store.people.save({
    name: '城管局联络员',
    unit: '市城管局',
    role: 'liaison',
    accounts: [`telegram:${LIAISON.id}`],
  });
  api = await new FakeApi({ clock: () => performance.now() * 1000 }).open();
  const onError = (error: unknown) => void problems.push(error);
  const log = { info: () => {}, warn: () => {}, error: onError };
  channel = createTelegramChannel({ store, dataDir, now, log, config: { token: TOKEN, apiRoot: api.url } });
  bot = createBot({
    store,
    now,
    filesDir: dataDir,
    dataDir,
    onError,
    fetch: async (one) => channel.fetch?.(one),
    onHandled: () => delivery.wake(),
  });
  let ticks = 0;
  delivery = createDelivery({
    ...{ store, channels: [channel], refresh: bot.refresh, holder: 'test', onError },
    clock: () => DATE * 1000 + ticks,
    ticks: () => ticks,
    random: () => 0,
    // Waiting for a budget is over at once; sleeping until the next row comes due is not.
    after(ms, call) {
      const soon = setImmediate(() => {
        if (ms > 10_000) return;
        ticks += ms;
        call();
      });
      return () => clearImmediate(soon);
    },
  });
  await channel.start(bot);
});
afterAll(async () => {
  await channel.stop();
  await bot.stop();
  await delivery.stop();
  await api.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function answered(update: { update_id: number }, count = 1) {
  const before = api.sent.length;
  api.push(update);
  await api.until(() => api.sent.length >= before + count);
  return api.sent.slice(before);
}

describe('the bot on Telegram', () => {
  it('answers a report below it, and the correction that replies to its answer', async () => {
    const [card] = await answered(says({ message_id: 10, text: '7项改造雨污管网，累计完成40公里' }));
    expect(card).toMatchObject({ chat: GROUP.id, replyTo: 10, text: expect.stringContaining('40公里') });
    const own = { message_id: card?.message, from: BOT, text: card?.text };
    const [corrected] = await answered(
      says({ message_id: 11, text: '更正：是45公里', reply_to_message: message(own) }),
    );
    expect(corrected).toMatchObject({ replyTo: 11, text: expect.stringContaining('45公里') });
    expect((await store.facts.history(['T7'], 10)).map(({ value, state }) => [value, state])).toEqual(
      expect.arrayContaining([[45, 'confirmed']]),
    );
    expect(problems).toEqual([]);
    expect(api.violations).toEqual([]);
  });

  it('answers a question alone, and the same update only once', async () => {
    const asked = says({ message_id: 12, chat: ALONE, text: '7项完成多少？' });
    const [answer] = await answered(asked);
    expect(answer).toMatchObject({ chat: ALONE.id, replyTo: 12, text: expect.stringContaining('已完成45/80公里') });
    const count = api.sent.length;
    const [help] = await answered({
      ...says({
        message_id: 13,
        chat: ALONE,
        text: '/help',
        entities: [{ type: 'bot_command', offset: 0, length: 5 }],
      }),
    });
    expect(help?.replyTo).toBe(13);
    api.push({ ...asked, update_id: asked.update_id + 1000 });
    await api.until(() => api.updates.length === 0);
    await delivery.settled();
    expect(api.sent.length).toBe(count + 1);
    expect(problems).toEqual([]);
  });
});

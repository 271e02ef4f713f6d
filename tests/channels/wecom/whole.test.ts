import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bot, createBot } from '../../../src/bot/bot.js';
import type { Channel } from '../../../src/bot/channel.js';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { storeLedger } from '../../../src/bot/intake.js';
import { createDelivery, type DeliveryLoop } from '../../../src/delivery/loop.js';
import { afterTimer } from '../../../src/delivery/timer.js';
import { readLedger } from '../../../src/parsers/documents/read.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { NOTICE } from '../../support/town.js';
import { FakeWs, type Fault } from '../../support/wecom/fake-ws.js';
import { text } from './house.js';
import { Clock, holdTimers, until } from './support.js';

/** The bot, the outbox and the channel as they stand in the server, before a platform that fails in every way it can. */
const clock = new Clock('2024-05-14T10:00:00+08:00');
let store: OpenStore;
let ws: FakeWs;
let channel: Channel;
let bot: Bot;
let delivery: DeliveryLoop;
const errors: unknown[] = [];

beforeAll(async () => {
  store = await openStore({ memory: true });
  await storeLedger(store, readLedger(NOTICE, 'A'), clock.now());
  await store.chats.save({ id: 'wecom:GROUP', kind: 'group', ledger: 'A' });
  const accounts = ['wecom:zhang'];
  await store.people.save({ name: '交通联络员', unit: '市交通运输局', role: 'liaison', accounts });
});
afterAll(() => store.close());
afterEach(async () => {
  await delivery.stop();
  await channel.stop();
  await bot.stop();
  await ws.close();
  vi.useRealTimers();
});

async function open(): Promise<void> {
  ws = await FakeWs.open(() => clock.ms);
  holdTimers();
  const onError = (error: unknown) => errors.push(error);
  bot = createBot({ store, now: clock.now, filesDir: '/nonexistent', onError, onHandled: () => delivery.wake() });
  const config = { bot: { id: 'BOT', secret: ws.secret, wsUrl: ws.url } };
  const log = { info() {}, warn() {} };
  channel = createWecomChannel({ store, dataDir: '/nonexistent', now: clock.now, config, log, onError });
  delivery = createDelivery({
    store,
    channels: [channel],
    refresh: bot.refresh,
    holder: 'test',
    clock: () => clock.ms,
    ticks: () => clock.ms,
    random: () => 0.5,
    after: afterTimer,
    onError,
  });
  await channel.start(bot);
  await until(() => channel.health().ok && ws.subscribed);
}

describe('a report and its answer, while the platform fails', () => {
  const FAULTS: (Fault['kind'] | 'half-dead' | 'limit' | 'cut-while-idle')[] = [
    'no-ack',
    'cut-before',
    'cut-after',
    'half-dead',
    'limit',
    'cut-while-idle',
  ];
  it.each([
    ['keeps its req_ids', false],
    ['forgets them with every connection', true],
  ])(
    'nothing is lost, nothing is said twice by a server that %s',
    async (_what, forgetful) => {
      await open();
      ws.forgetful = forgetful;
      const said: string[] = [];
      for (const [at, fault] of FAULTS.entries()) {
        const kilometres = 10 + at + (forgetful ? 40 : 0);
        const report = `新建改建乡村道路累计完成${kilometres}公里`;
        said.push(`${kilometres}公里`);
        if (fault === 'half-dead') ws.halfDead = true;
        else if (fault === 'limit') ws.faults = [{ cmd: 'aibot_respond_msg', kind: 'errcode', errcode: 45009 }];
        else if (fault !== 'cut-while-idle' && fault !== 'errcode')
          ws.faults = [{ cmd: 'aibot_respond_msg', kind: fault }];
        ws.say('zhang', { ...text(`@督办 ${report}`), msgid: `whole-${forgetful}-${at}` }, 'GROUP');
        if (fault === 'cut-while-idle') ws.cut();
        for (let second = 0; second < 90; second++) await clock.pass(1_000);
        await until(() => channel.health().ok);
      }
      await delivery.settled();
      const left = await store.outbox.left(100);
      const texts = ws.texts('GROUP');
      const doubled = said.filter((figure) => texts.filter((one) => one.includes(figure)).length > 1);
      const silent = said.filter((figure) => !texts.some((one) => one.includes(figure)));
      expect(doubled).toEqual([]);
      // What may have arrived and cannot be repeated waits for people, it is not sent blindly again.
      expect(left.map(({ state }) => state)).toEqual(left.map(() => 'unknown'));
      expect(silent.length).toBeLessThanOrEqual(left.length);
      if (!forgetful) expect([silent, left]).toEqual([[], []]);
      expect(ws.violations).toEqual([]);
      expect(await store.outbox.depth(clock.now())).toMatchObject({ waiting: 0, sending: 0, dead: 0 });
      expect((await store.inbox.unhandled('2099-01-01T00:00:00+08:00', 10)).length).toBe(0);
    },
    60_000,
  );
});

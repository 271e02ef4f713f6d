import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../../src/bot/channel.js';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { emptied } from '../../support/emptied.js';
import { startPostgres } from '../../support/postgres.js';
import { FakeWs } from '../../support/wecom/fake-ws.js';
import { Clock, holdTimers, until } from '../wecom/support.js';

/** What the README promises; milliseconds. */
const PROMISED = 15_000;
const STEP = 500;
/** Sockets of the machine need real time, in which no timer runs. */
const BREATH = 25;

const postgres = await startPostgres();
afterAll(() => postgres?.stop());
/** Two stores over one database, as two processes have them. */
const KINDS: [string, () => Promise<[OpenStore, OpenStore]>][] = [
  [
    'PGlite',
    async () => {
      const store = await openStore({ memory: true });
      return [store, store];
    },
  ],
];
if (postgres) {
  KINDS.push([
    'PostgreSQL',
    async () => {
      const databaseUrl = await postgres.database();
      return [await openStore({ databaseUrl }), await openStore({ databaseUrl })];
    },
  ]);
}

interface Process {
  channel: Channel;
  heard: string[];
  /** From now on it does nothing any more, and gives nothing back. */
  die(): Promise<void>;
  /** It hangs before the database until it is let go. */
  hang(): () => void;
}

async function breathe(): Promise<void> {
  for (const end = performance.now() + BREATH; performance.now() < end; ) await new Promise(setImmediate);
}

describe.each(KINDS)('two processes over %s', (_kind, open) => {
  let stores: [OpenStore, OpenStore];
  let clock: Clock;
  let ws: FakeWs;
  const running: Process[] = [];
  beforeAll(async () => {
    stores = await open();
  }, 120_000);
  afterAll(async () => {
    for (const store of new Set(stores)) await store.close();
  });
  afterEach(async () => {
    for (const { channel } of running.splice(0)) await channel.stop();
    await ws.close();
    vi.useRealTimers();
    await emptied(stores[0].database);
  });

  function start(store: OpenStore): Process {
    let dead = false;
    let gate: Promise<void> | undefined;
    const mortal: Store = {
      ...store,
      leases: {
        async take(...lease) {
          await gate;
          return dead ? new Promise(() => {}) : store.leases.take(...lease);
        },
        release: async (...lease) => (dead ? undefined : store.leases.release(...lease)),
      },
    };
    const heard: string[] = [];
    const config = { bot: { id: 'BOT', secret: ws.secret, wsUrl: ws.url } };
    const common = { dataDir: '/nonexistent', now: clock.now, log: { info() {}, warn() {} }, onError: () => {} };
    const channel = createWecomChannel({ ...common, store: mortal, config });
    const process: Process = {
      channel,
      heard,
      async die() {
        dead = true;
        await channel.stop();
      },
      hang() {
        let go = () => {};
        gate = new Promise((resolve) => {
          go = resolve;
        });
        return () => go();
      },
    };
    running.push(process);
    return process;
  }

  const listen = ({ channel, heard }: Process, store: OpenStore) =>
    channel.start({
      async accept(message) {
        const kept = await store.inbox.receive(message, clock.now());
        if (kept.fresh) heard.push(message.text);
        return kept;
      },
      receive: () => Promise.reject(new Error('a platform does not wait')),
      choice: async () => undefined,
      moved: async () => {},
    });

  /** Time goes by until it has the long connection. */
  async function untilTaken({ channel }: Process, since: number): Promise<void> {
    while (!(ws.subscribed && channel.standby?.() === false && channel.health().ok)) {
      if (clock.ms - since > 2 * PROMISED) throw new Error('nobody took over');
      await clock.pass(STEP);
      await breathe();
    }
  }

  it.each([0, 1_500, 3_000, 3_999])(
    'another takes the long connection over within 15 s when one dies %i ms after it took the lease',
    async (phase) => {
      holdTimers();
      clock = new Clock();
      ws = await FakeWs.open(() => clock.ms);
      const [first, second] = [start(stores[0]), start(stores[1])];
      await listen(first, stores[0]);
      await until(() => first.channel.health().ok && ws.subscribed, 'the first connection');
      await listen(second, stores[1]);
      expect([first.channel.standby?.(), second.channel.standby?.()]).toEqual([false, true]);
      ws.say('u1', { msgtype: 'text', text: { content: '一' } });
      await until(() => first.heard.length === 1, 'the first message');

      await clock.pass(phase);
      await breathe();
      await first.die();
      const died = clock.ms;
      await untilTaken(second, died);
      expect(clock.ms - died).toBeLessThanOrEqual(PROMISED);
      ws.say('u1', { msgtype: 'text', text: { content: '二' } });
      await until(() => second.heard.length === 1, 'the second message');
      expect([first.heard, second.heard]).toEqual([['一'], ['二']]);
      expect(ws.violations).toEqual([]);
    },
    60_000,
  );

  it('who stops in good order gives the lease back: the other has it with its next look', async () => {
    holdTimers();
    clock = new Clock();
    ws = await FakeWs.open(() => clock.ms);
    const [first, second] = [start(stores[0]), start(stores[1])];
    await listen(first, stores[0]);
    await until(() => ws.subscribed, 'the first connection');
    await listen(second, stores[1]);
    await first.channel.stop();
    await clock.pass(2_000);
    await until(() => ws.subscribed && second.channel.health().ok && second.channel.standby?.() === false, 'the other');
  });

  it('who hung so long that the lease was lost stands by when it comes to itself, and nothing is heard twice', async () => {
    holdTimers();
    clock = new Clock();
    ws = await FakeWs.open(() => clock.ms);
    const [first, second] = [start(stores[0]), start(stores[1])];
    await listen(first, stores[0]);
    await until(() => first.channel.health().ok && ws.subscribed, 'the first connection');
    await listen(second, stores[1]);
    const go = first.hang();
    await untilTaken(second, clock.ms);
    const subscriptions = ws.count('aibot_subscribe');
    go();
    for (let passed = 0; passed < 20_000; passed += STEP) {
      await clock.pass(STEP);
      await breathe();
    }
    expect([first.channel.standby?.(), second.channel.standby?.()]).toEqual([true, false]);
    expect(ws.count('aibot_subscribe')).toBe(subscriptions);
    for (const text of ['一', '二', '三']) ws.say('u1', { msgtype: 'text', text: { content: text } });
    await until(() => second.heard.length === 3, 'the messages');
    expect([first.heard, second.heard]).toEqual([[], ['一', '二', '三']]);
  });
});

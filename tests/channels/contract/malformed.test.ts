import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BotPort, Channel } from '../../../src/bot/channel.js';
import { createTelegramChannel } from '../../../src/bot/channels/telegram/telegram.js';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { HouseClock } from '../../support/channels/clock.js';
import { type Callback, malformedApp, malformedBot, malformedUpdate } from '../../support/channels/malformed.js';
import { APP } from '../../support/channels/wecom-app.js';
import { CALLBACK } from '../../support/channels/wecom-url.js';
import { FakeApi } from '../../support/telegram/fake-api.js';
import { FakeTimers } from '../../support/telegram/stand.js';
import { TOKEN } from '../../support/telegram/state.js';

/** A hundred thousand in all. */
const RUNS = 33_334;
const BATCH = 500;
const SECRET = 'webhook-secret';
/** What may be left behind by a hundred thousand requests that leave nothing behind. */
const GROWTH = 16 * 1024 * 1024;

const clock = new HouseClock();
const errors: unknown[] = [];
let accepted = 0;
let store: OpenStore;
let api: FakeApi;
let wecom: Channel;
let telegram: Channel;

const port: BotPort = {
  async accept(message) {
    accepted += 1;
    return store.inbox.receive(message, clock.now());
  },
  receive: () => Promise.reject(new Error('a platform does not wait')),
  choice: async () => undefined,
  moved: async () => {},
};

beforeAll(async () => {
  store = await openStore({ memory: true });
  const log = pino({ level: 'silent' });
  const common = {
    store,
    dataDir: '/nonexistent',
    now: clock.now,
    log,
    onError: (error: unknown) => void errors.push(error),
  };
  wecom = createWecomChannel({ ...common, config: { callback: CALLBACK, app: APP } });
  api = await new FakeApi().open();
  const webhook = { url: 'https://duban.example', secret: SECRET };
  const config = { token: TOKEN, apiRoot: api.url, webhook };
  telegram = createTelegramChannel({ ...common, timers: new FakeTimers(), config });
  await wecom.start(port);
  await telegram.start(port);
}, 120_000);
afterAll(async () => {
  await wecom.stop();
  await telegram.stop();
  await api.close();
  await store.close();
});

setFlagsFromString('--expose-gc');
const collect = z.function().parse(runInNewContext('gc'));
/** Bodies that nobody read are given back a moment after they were collected. */
async function heap(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    collect();
    await new Promise(setImmediate);
  }
  return process.memoryUsage().heapUsed;
}

const ENDPOINTS: [string, () => Channel, fc.Arbitrary<Callback>][] = [
  ['/callback/wecom/bot', () => wecom, malformedBot(clock.ms)],
  ['/callback/wecom/app', () => wecom, malformedApp(clock.ms)],
  ['/callback/telegram', () => telegram, malformedUpdate(SECRET)],
];

describe(`${RUNS * ENDPOINTS.length} malformed callbacks`, () => {
  it.each(ENDPOINTS)(
    '%s: none is an error of ours, none is stored, memory stays',
    async (path, channel, arbitrary) => {
      const { routes } = channel();
      if (!routes) throw new Error('no routes');
      const statuses = new Map<number, number>();
      const play = async (count: number, seed: number) => {
        for (let done = 0; done < count; done += BATCH) {
          const some = fc.sample(arbitrary, { numRuns: Math.min(BATCH, count - done), seed: seed + done });
          for (const { query, headers, body } of some) {
            const url = `${path}?${new URLSearchParams(query)}`;
            const { status } = await routes.request(url, { method: 'POST', headers, body });
            if (status < 400 || status > 499) throw new Error(`${status}: ${JSON.stringify({ query, headers, body })}`);
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
          }
        }
      };
      await play(RUNS / 4, 1);
      const before = await heap();
      await play((RUNS * 3) / 4, 1_000_000);
      expect((await heap()) - before).toBeLessThan(GROWTH);
      expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(RUNS);
      expect([accepted, errors]).toEqual([0, []]);
      expect(await store.inbox.unhandled('2099-01-01T00:00:00+08:00', 1)).toEqual([]);
    },
    300_000,
  );
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/bot/channel.js';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { aibotRequest, appRequest, type SignedRequest } from '../../support/wecom/callbacks.js';
import { APP, CALLBACK } from './house.js';
import { Clock } from './support.js';

/** Callbacks to each endpoint; `DUBAN_MALFORMED=50000` plays the hundred thousand. */
const RUNS = Number(process.env.DUBAN_MALFORMED ?? 1_000);

const clock = new Clock();
const now = clock.ms;
const GOOD: Record<string, SignedRequest> = {
  bot: aibotRequest(
    { msgid: 'M', aibotid: 'B', from: { userid: 'u' }, chattype: 'single', msgtype: 'text', text: { content: '好' } },
    { now },
  ),
  app: appRequest(
    '<xml><ToUserName>wwcorp</ToUserName><FromUserName>u</FromUserName><CreateTime>1778551200</CreateTime><MsgType>text</MsgType><Content>好</Content><MsgId>1</MsgId></xml>',
    { now, receiveId: 'wwcorp' },
  ),
};

/** Signed rightly, and nonsense inside. */
const NONSENSE = [
  '',
  'null',
  '[]',
  '{}',
  '{"msgtype":1}',
  '{"msgtype":"text"}',
  '<xml/>',
  '<xml>',
  '\u0000',
  '{"msgtype":"event"}',
];
const SIGNED: Record<string, SignedRequest[]> = {
  bot: NONSENSE.map((text) => {
    const { query, body } = appRequest(text, { now, receiveId: '' });
    return { query, body: JSON.stringify({ encrypt: /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(body)?.[1] ?? '' }) };
  }),
  app: NONSENSE.map((text) => appRequest(text, { now, receiveId: 'wwcorp' })),
};

let accepted = 0;
const errors: unknown[] = [];
let store: OpenStore;
let channel: Channel;

beforeAll(async () => {
  store = await openStore({ memory: true });
  channel = createWecomChannel({
    store,
    dataDir: '/nonexistent',
    now: clock.now,
    config: { callback: CALLBACK, app: APP },
    log: { info() {}, warn() {} },
    onError: (error) => errors.push(error),
  });
  await channel.start({
    accept: async (message) => {
      accepted += 1;
      return store.inbox.receive(message, clock.now());
    },
    receive: () => Promise.reject(new Error('a platform does not wait')),
    choice: async () => undefined,
    moved: async () => {},
  });
});
afterAll(async () => {
  await channel.stop();
  await store.close();
});

const changed = (body: string, cipher: string, at: number, more: string): string =>
  body.replace(cipher, () => cipher.slice(0, at) + more + cipher.slice(at));

/** A request that is wrong somewhere: cut, changed, made up, or rightly signed nonsense. */
const malformed = (endpoint: string): fc.Arbitrary<SignedRequest> => {
  const { query, body } = GOOD[endpoint] ?? { query: {}, body: '' };
  const cipher = /[A-Za-z0-9+/=]{100,}/.exec(body)?.[0] ?? '';
  const name = fc.constantFrom('msg_signature', 'timestamp', 'nonce');
  const junk = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom('', '0', '-1', '9'.repeat(40), 'NaN', '%00', '中'),
  );
  const signature = fc.constant({ ...query, msg_signature: 'f'.repeat(40) });
  return fc.oneof(
    fc.tuple(name, junk).map(([key, value]) => ({ query: { ...query, [key]: `${value}x` }, body })),
    name.map((key) => ({ query: Object.fromEntries(Object.entries(query).filter(([one]) => one !== key)), body })),
    fc.nat(body.length - 1).map((end) => ({ query, body: body.slice(0, end) })),
    // Only what is encrypted is signed: around it, a changed character may change nothing.
    fc.tuple(fc.nat(cipher.length), junk).map(([at, more]) => ({ query, body: changed(body, cipher, at, `${more}!`) })),
    fc.tuple(signature, junk).map(([other, more]) => ({ query: other, body: more })),
    fc.json({ maxDepth: 2 }).map((text) => ({ query, body: text })),
    fc.constantFrom(...(SIGNED[endpoint] ?? [])),
  );
};

describe('malformed callbacks', () => {
  it.each(['bot', 'app'])(
    `leave no trace and are no error of ours (${RUNS} to /callback/wecom/%s)`,
    async (endpoint) => {
      const statuses = new Map<number, number>();
      for (const { query, body } of fc.sample(malformed(endpoint), { numRuns: RUNS, seed: 20260512 })) {
        const url = `/callback/wecom/${endpoint}?${new URLSearchParams(query)}`;
        const response = await channel.routes?.request(url, { method: 'POST', body });
        const status = response?.status ?? 0;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (![400, 403].includes(status)) throw new Error(`${status}: ${JSON.stringify({ query, body })}`);
      }
      expect([...statuses.keys()].sort()).toEqual([400, 403]);
      expect([accepted, errors]).toEqual([0, []]);
      expect(await store.inbox.unhandled('2099-01-01T00:00:00+08:00', 1)).toEqual([]);
    },
    120_000,
  );

  it.each(['bot', 'app'])('the same endpoint takes what is well formed (%s)', async (endpoint) => {
    const { query, body } = GOOD[endpoint] ?? { query: {}, body: '' };
    const before = accepted;
    await channel.routes?.request(`/callback/wecom/${endpoint}?${new URLSearchParams(query)}`, {
      method: 'POST',
      body,
    });
    expect(accepted).toBe(before + 1);
  });
});

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookRoutes } from '../../../src/bot/channels/telegram/webhook.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { message, says, update } from '../../support/telegram/said.js';
import { openStand, type Stand } from '../../support/telegram/stand.js';
import { BOT } from '../../support/telegram/state.js';

const SECRET = 'a-secret_1';
const PATH = '/callback/telegram';
const config = { webhook: { url: 'https://duban.example', secret: SECRET } };

let store: OpenStore;
let stand: Stand;
beforeAll(async () => {
  store = await openStore({ memory: true });
});
afterAll(() => store.close());
beforeEach(async () => {
  stand = await openStand(store, { config });
});
afterEach(() => stand.close());

async function post(body: BodyInit, headers: Record<string, string> = { 'X-Telegram-Bot-Api-Secret-Token': SECRET }) {
  const answer = await stand.channel.routes?.request(PATH, { method: 'POST', body, headers });
  return answer?.status;
}
const started = async () => {
  await stand.channel.start(stand.port);
  await stand.api.until(() => stand.api.count('setMyCommands') === 1);
};

describe('the webhook', () => {
  it('is asked for with its secret and what it wants, and polls nothing', async () => {
    await started();
    expect(stand.api.webhook).toEqual({ url: `https://duban.example${PATH}`, secret: SECRET });
    expect(stand.api.calls.find(({ method }) => method === 'setWebhook')?.payload).toMatchObject({
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    });
    expect([stand.api.count('getUpdates'), stand.api.count('deleteWebhook')]).toEqual([0, 0]);
    expect(stand.channel.health()).toMatchObject({ ok: true, detail: expect.stringContaining(BOT.username) });
    expect(stand.channel.standby?.()).toBe(false);
  });

  it('says yes when it is stored, and to repeats', async () => {
    await started();
    const said = JSON.stringify(says({ message_id: 1 }));
    expect([await post(said), await post(said)]).toEqual([200, 200]);
    expect(stand.port.accepted.length).toBe(1);
  });

  it('asks for the same again when it cannot be stored, and before it knows itself', async () => {
    const said = JSON.stringify(says({ message_id: 2 }));
    expect(await post(said)).toBe(503);
    await started();
    stand.port.failures.push(new Error('no database'));
    expect([await post(said), await post(said)]).toEqual([503, 200]);
    expect(stand.port.accepted.length).toBe(1);
  });

  const body = JSON.stringify(says({ message_id: 3 }));
  const refused: [string, BodyInit, Record<string, string> | undefined, number][] = [
    ['no secret', body, {}, 401],
    ['another secret', body, { 'X-Telegram-Bot-Api-Secret-Token': `${SECRET}x` }, 401],
    ['an empty secret', body, { 'X-Telegram-Bot-Api-Secret-Token': '' }, 401],
    ['more than a megabyte', JSON.stringify(says({ text: 'x'.repeat(1024 * 1024) })), undefined, 413],
    ['no JSON', '{"update_id":', undefined, 400],
    ['nothing', '', undefined, 400],
    ['no update', '[]', undefined, 400],
    ['another shape', JSON.stringify(update({ message: message({ chat: 'x' }) })), undefined, 400],
  ];
  it.each(refused)('%s', async (_, said, headers, status) => {
    await started();
    expect(await post(said, headers)).toBe(status);
    expect(stand.port.accepted).toEqual([]);
  });

  it('an update that it did not ask for is said yes to and left', async () => {
    await started();
    expect(await post(JSON.stringify(update({ poll: { id: 'x' } })))).toBe(200);
  });

  it('an address that Telegram refuses is said in health', async () => {
    stand.api.fail('setWebhook', { status: 400, description: 'Bad Request: bad webhook' });
    const seen: string[] = [];
    const { wait } = stand.timers;
    stand.timers.wait = (ms, signal) => {
      seen.push(stand.channel.health().detail);
      return wait(ms, signal);
    };
    await started();
    expect(seen.at(-1)).toContain('TELEGRAM_WEBHOOK_URL 不对');
    expect(stand.channel.health().ok).toBe(true);
  });
});

describe('anything may be posted', { timeout: 60_000 }, () => {
  const taken: unknown[] = [];
  const routes = webhookRoutes({
    secret: SECRET,
    receive: () => async (read) => void taken.push(read),
    onError: () => {},
  });
  const send = async (body: string | Buffer<ArrayBuffer>, secret = SECRET) =>
    (await routes.request(PATH, { method: 'POST', body, headers: headersOf(body, secret) })).status;

  it('bytes and words are refused, never with 5xx, and nothing is taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 })),
        async (body) => {
          expect(await send(Buffer.from(body))).toBe(400);
        },
      ),
      { numRuns: 4_000 },
    );
    expect(taken).toEqual([]);
  });

  it('without the secret it is 401 whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 60 }).filter((given) => given.trim() !== SECRET && /^[\x20-\x7e]*$/.test(given)),
        async (secret) => {
          expect(await send(JSON.stringify(says()), secret)).toBe(401);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(taken).toEqual([]);
  });

  it('an update with one field broken is 400 or harmless, never 5xx', async () => {
    const paths = [
      ['update_id'],
      ['message'],
      ...['message_id', 'date', 'chat', 'from', 'text', 'entities', 'document', 'reply_to_message', 'photo'].map(
        (key) => ['message', key],
      ),
      ['message', 'chat', 'id'],
      ['message', 'chat', 'type'],
      ['message', 'from', 'id'],
      ['message', 'from', 'is_bot'],
    ];
    const broken = fc.oneof(
      fc.constant({ $: 1 }),
      fc.constant([null]),
      fc.constant('\ud800'),
      fc.constant(-1.5),
      fc.constant(1e300),
      fc.constant(false),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), broken, async (path, value) => {
        const at = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
        expect([200, 400]).toContain(await send(JSON.stringify(merged(says(), at))));
      }),
      { numRuns: 2_000 },
    );
  });
});

const headersOf = (body: string | Buffer, secret: string) => ({
  'x-telegram-bot-api-secret-token': secret,
  'content-length': String(Buffer.byteLength(body)),
});

/** `base` with what `change` says otherwise, in depth. */
function merged(base: unknown, change: unknown): unknown {
  if (!isRecord(base) || !isRecord(change) || '$' in change) return change;
  return {
    ...base,
    ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, merged(base[key], value)])),
  };
}
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, DeliveryError } from '../../../src/bot/channel.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { freePort } from '../../support/ports.js';
import type { Fault } from '../../support/telegram/fake-api.js';
import { openProxy } from '../../support/telegram/proxy.js';
import { openStand, type Stand } from '../../support/telegram/stand.js';
import { TOKEN } from '../../support/telegram/state.js';

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

const GROUP = 'telegram:-1001';
const failing = (out: Partial<Delivery>) =>
  stand.send(out).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('what people see', () => {
  it('text as it was written, with the people who are called', async () => {
    await stand.send({
      chat: GROUP,
      text: '请市城管局联络员报送 <7项> & "9项"',
      called: [{ name: '市城管局联络员', account: '42' }],
    });
    expect(stand.api.sent).toMatchObject([{ chat: -1001, text: '请市城管局联络员报送 <7项> & "9项"', called: ['42'] }]);
  });

  it('an answer below its question, in its topic; elsewhere a message of its own', async () => {
    const handle = { chat: -1001, message: 77, thread: 12, files: [] };
    await stand.send({ chat: GROUP, text: '已登记', handle });
    await stand.send({ chat: 'telegram:@42', text: '已登记', handle });
    expect(stand.api.sent).toMatchObject([{ replyTo: 77, thread: 12 }, { chat: 42 }]);
    expect(stand.api.sent[1]).not.toHaveProperty('replyTo');
  });

  it('long text in pieces, the buttons below the last', async () => {
    const text = Array.from({ length: 400 }, (_, at) => `${at + 1}. <${'管网改造'.repeat(5)}> & 其他`).join('\n');
    await stand.send({
      text,
      choices: [
        { label: '同意', say: '同意' },
        { label: '不同意', say: '不同意' },
      ],
    });
    expect(stand.api.sent.length).toBe(4);
    expect(stand.api.sent.map(({ text: said }) => said.slice(0, 5))).toEqual([
      '（1/4）',
      '（2/4）',
      '（3/4）',
      '（4/4）',
    ]);
    expect(stand.api.sent.map(({ buttons }) => buttons.map((button) => button.text))).toEqual([
      [],
      [],
      [],
      ['同意', '不同意'],
    ]);
  });

  it('the same delivery has the same pieces, none of which may be sent twice', () => {
    const out = { id: 1, key: 'k', chat: GROUP, text: '甲\n'.repeat(3000) };
    expect(stand.channel.pieces(out).map(({ idempotent }) => idempotent)).toEqual([false, false]);
    expect(stand.channel.pieces({ ...out, text: ' ' })).toEqual([]);
  });

  it('files after the text: pictures shown, others to be opened, those that Telegram cannot show as documents', async () => {
    await mkdir(join(stand.dataDir, 'files'));
    for (const name of ['a.docx', 'b.png', 'c.png'])
      await writeFile(join(stand.dataDir, 'files', name), `bytes of ${name}`);
    stand.api.fail('sendPhoto', { status: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
    await stand.send({
      text: '月报已生成',
      handle: { chat: -1001, message: 77 },
      files: [
        { name: '云溪 进度.png', path: 'files/b.png' },
        { name: '5月月报; 终稿.docx', path: 'files/a.docx' },
        { name: 'c.png', path: join(stand.dataDir, 'files/c.png') },
      ],
    });
    const seen = stand.api.sent.map(({ method, text, replyTo, file }) => [
      method,
      text || file?.name,
      file?.bytes.toString(),
      replyTo,
    ]);
    expect(seen).toEqual([
      ['sendMessage', '月报已生成', undefined, 77],
      ['sendDocument', '云溪_进度.png', 'bytes of b.png', 77],
      ['sendDocument', '5月月报_终稿.docx', 'bytes of a.docx', 77],
      ['sendPhoto', 'c.png', 'bytes of c.png', 77],
    ]);
  });

  it('only files of this house', async () => {
    const error = await failing({ files: [{ name: 'passwd', path: '../../../../etc/passwd' }] });
    expect(error).toMatchObject({ fate: 'refused' });
    expect(await failing({ files: [{ name: 'x', path: 'files/none' }] })).toMatchObject({ fate: 'refused' });
    expect(stand.api.sent).toEqual([]);
  });

  it('no way to chats of other platforms', () => {
    for (const chat of ['wecom:x', '@督查室', 'T', 'telegram:@name', 'telegram:0']) {
      expect(() => stand.channel.pieces({ id: 1, key: 'k', chat, text: '好' })).toThrow(DeliveryError);
    }
  });
});

describe('limits', () => {
  it('one a second to a chat, twenty a minute to a group', () => {
    expect(stand.channel.limits(GROUP)).toEqual([
      { count: 1, perMs: 1000 },
      { count: 20, perMs: 60_000 },
    ]);
    expect(stand.channel.limits('telegram:@42')).toEqual([{ count: 1, perMs: 1000 }]);
  });

  it('thirty a second over all chats', async () => {
    await Promise.all(Array.from({ length: 65 }, (_, at) => stand.send({ chat: `telegram:@${at + 1}`, text: '好' })));
    expect(stand.timers.waits).toEqual([1000, 1000]);
    expect(stand.api.sent.length).toBe(65);
  });

  it('beyond the group’s limit Telegram says when to come again', async () => {
    for (let at = 0; at < 20; at++) await stand.send({ text: `${at}` });
    expect(await failing({ text: '太多' })).toMatchObject({ fate: 'undelivered', retryAfterMs: 60_000 });
  });
});

describe('a send that fails is sent once, and it is known how it stands', () => {
  const cases: [string, Fault, Partial<DeliveryError>, number][] = [
    ['429', { status: 429, parameters: { retry_after: 7 } }, { fate: 'undelivered', retryAfterMs: 7000 }, 0],
    ['500', { status: 500 }, { fate: 'undelivered' }, 0],
    ['502', { status: 502 }, { fate: 'undelivered' }, 0],
    ['504', { status: 504 }, { fate: 'unknown' }, 0],
    ['a gateway’s page', 'html', { fate: 'unknown' }, 0],
    ['cut before anything was done', 'cut-before', { fate: 'unknown' }, 0],
    ['cut before the answer', 'cut-after', { fate: 'unknown' }, 1],
    ['400', { status: 400, description: 'Bad Request: message is too long' }, { fate: 'refused', gone: false }, 0],
    [
      'kicked',
      { status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
      { fate: 'refused', gone: true },
      0,
    ],
    [
      'blocked',
      { status: 403, description: 'Forbidden: bot was blocked by the user' },
      { fate: 'refused', gone: true },
      0,
    ],
    [
      'not begun',
      { status: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      { fate: 'refused', gone: false },
      0,
    ],
    ['no such chat', { status: 400, description: 'Bad Request: chat not found' }, { fate: 'refused', gone: true }, 0],
    ['token revoked', { status: 401, description: 'Unauthorized' }, { fate: 'undelivered' }, 0],
  ];
  it.each(cases)('%s', async (_, fault, expected, arrived) => {
    stand.api.fail('sendMessage', fault);
    const error = await failing({ text: '请报送' });
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject(expected);
    expect(stand.api.count('sendMessage')).toBe(1);
    expect(stand.api.sent.length).toBe(arrived);
    expect(JSON.stringify(error) + String(error) + String(error instanceof Error && error.cause)).not.toContain(TOKEN);
    expect(error instanceof Error && /[一-龥]/.test(error.message)).toBe(true);
  });

  const unreachable: [string, (port: number) => Parameters<typeof openStand>[1]][] = [
    ['nobody there', (port) => ({ config: { apiRoot: `http://127.0.0.1:${port}` } })],
    ['no such name', () => ({ config: { apiRoot: 'http://telegram.invalid' } })],
    ['no proxy', (port) => ({ config: { proxy: `http://user:secret@127.0.0.1:${port}` } })],
  ];
  it.each([false, true])('no encryption comes about, proxy %s: surely not delivered', async (proxied) => {
    const server = createServer({});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const proxy = await openProxy();
    const config = { apiRoot: `https://127.0.0.1:${port}`, ...(proxied && { proxy: proxy.url }) };
    const other = await openStand(store, { config });
    const error = await other.send({ text: '请报送' }).catch((failed: unknown) => failed);
    await other.close();
    server.close();
    proxy.close();
    expect(error).toMatchObject({ fate: 'undelivered' });
    expect(proxy.tunnels.length).toBe(proxied ? 1 : 0);
  });

  it.each(unreachable)('%s: surely not delivered', async (_, options) => {
    const other = await openStand(store, options(await freePort()));
    const error = await other.send({ text: '请报送' }).catch((failed: unknown) => failed);
    await other.close();
    expect(error).toMatchObject({ fate: 'undelivered' });
    expect(String(error)).not.toContain('secret');
  });
});

describe('a proxy', () => {
  it('carries everything', async () => {
    const proxy = await openProxy();
    const other = await openStand(store, { config: { proxy: proxy.url } });
    await other.send({ text: '请报送' });
    expect(other.api.sent).toMatchObject([{ text: '请报送' }]);
    expect(proxy.tunnels).toEqual([other.api.url.replace('http://', '')]);
    await other.close();
    proxy.close();
  });

  it('that refuses: surely not delivered', async () => {
    const proxy = await openProxy({ refuses: true });
    const other = await openStand(store, { config: { proxy: proxy.url } });
    const error = await other.send({ text: '请报送' }).catch((failed: unknown) => failed);
    expect(error).toMatchObject({ fate: 'undelivered', message: expect.stringContaining('PROXY_407') });
    await other.close();
    proxy.close();
  });
});

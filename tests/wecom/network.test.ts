import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WecomClient } from '../../src/wecom/client.js';
import type { Fate } from '../../src/wecom/errors.js';
import type { HttpOptions } from '../../src/wecom/http.js';
import { WecomWebhook } from '../../src/wecom/webhook.js';
import { selfSigned } from '../support/wecom/certificate.js';
import { type FakeQyapi, type Fault, startFakeQyapi } from '../support/wecom/fake-qyapi.js';
import { errorOf } from './fate.js';

let api: FakeQyapi;
let closing: (() => unknown)[] = [];
const webhook = (http: HttpOptions = {}, baseUrl = api.url): WecomWebhook =>
  new WecomWebhook({ key: 'SECRET-KEY', baseUrl, http });

beforeEach(async () => {
  api = await startFakeQyapi();
  closing = [() => api.stop()];
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

describe('a request that went wrong on its way', () => {
  const cases: [string, Fault, Fate, boolean, HttpOptions?][] = [
    ['cut before it was done', { cut: true }, 'unknown', false],
    ['cut after it was done', { cut: true, accepted: true }, 'unknown', true],
    ['no answer, not done', { hang: true }, 'unknown', false, { requestTimeout: 1000 }],
    ['no answer, done', { hang: true, accepted: true }, 'unknown', true, { requestTimeout: 1000 }],
    ['500', { status: 500 }, 'undelivered', false],
    ['502', { status: 502 }, 'undelivered', false],
    ['504, done', { status: 504, accepted: true }, 'unknown', true],
    ['429', { status: 429, headers: { 'Retry-After': '3' } }, 'undelivered', false],
    ['45009', { errcode: 45009 }, 'undelivered', false],
    ['-1', { errcode: -1 }, 'undelivered', false],
    ['a redirection', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, 'refused', false],
    ['a page instead of JSON', { text: '<html>登录</html>' }, 'unknown', false],
    ['JSON that is none of WeCom', { text: '[1]' }, 'unknown', false],
    ['an errcode that is a text', { text: '{"errcode":"0"}' }, 'unknown', false],
    ['an endless answer', { text: ' '.repeat(2 ** 21) }, 'unknown', false],
  ];
  it.each(cases)('%s', async (_name, fault, fate, arrived, http) => {
    api.fail(fault);
    const error = await errorOf(webhook(http).sendText('请报进展'));
    expect([error.fate, error.idempotent, api.sent.length]).toEqual([fate, undefined, arrived ? 1 : 0]);
    expect(JSON.stringify([error, error.message, error.stack])).not.toMatch(/SECRET-KEY|请报进展/);
    expect(error.cause).toBeUndefined();
  });

  it('Retry-After is passed on', async () => {
    api.fail({ status: 429, headers: { 'Retry-After': '3' } });
    expect((await errorOf(webhook().sendText('a'))).retryAfterMs).toBe(3000);
  });

  it('nobody listens: surely not sent', async () => {
    const { url } = api;
    await api.stop();
    expect(await errorOf(webhook({}, url).sendText('a'))).toMatchObject({
      fate: 'undelivered',
      errmsg: 'ECONNREFUSED',
    });
  });

  it('no such host: surely not sent', async () => {
    expect(await errorOf(webhook({}, 'http://qyapi.invalid').sendText('a'))).toMatchObject({ fate: 'undelivered' });
  });

  it('what the app sends under the duplicate check may be repeated, what it says in a group may not', async () => {
    const client = new WecomClient({ corpId: 'wwcorp', agentId: 1, secret: 'app-secret', baseUrl: api.url });
    const text = { msgtype: 'text' as const, text: { content: 'a' } };
    const cut: Fault = { cut: true, accepted: true };
    api.fail(
      { ...cut, on: 'message/send', times: 2 },
      { ...cut, on: 'appchat/create' },
      { ...cut, on: 'media/upload' },
    );
    const upload = { type: 'file' as const, filename: 'a.txt', bytes: Buffer.from('123456') };
    const marks = [
      await errorOf(client.sendMessage({ touser: ['a'] }, text)),
      await errorOf(client.sendMessage({ touser: ['b'] }, text, { duplicateCheck: 0 })),
      await errorOf(client.createChat({ userlist: ['a', 'b'] })),
      await errorOf(client.uploadMedia(upload)),
    ].map(({ fate, idempotent }) => [fate, idempotent]);
    expect(marks).toEqual([
      ['unknown', true],
      ['unknown', undefined],
      ['unknown', undefined],
      ['unknown', true],
    ]);
    await client.sendMessage({ touser: ['a'] }, text);
    expect([api.sent.length, api.counts().duplicates, api.violations]).toEqual([2, 1, []]);
  });
});

describe('a private deployment', () => {
  const pem = selfSigned();
  let folder: string;
  let secure: FakeQyapi;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wecom-ca-'));
    writeFileSync(join(folder, 'ca.pem'), pem.cert);
    secure = await startFakeQyapi({ tls: pem });
    closing.push(
      () => rmSync(folder, { recursive: true }),
      () => secure.stop(),
    );
  });

  it('without its CA nothing is sent, and somebody has to act', async () => {
    expect(await errorOf(webhook({}, secure.url).sendText('a'))).toMatchObject({ fate: 'undelivered', operator: true });
    expect(secure.requests).toEqual([]);
  });

  it('with its CA it is trusted; cut after TLS the fate is unknown', async () => {
    const trusted = webhook({ caFile: join(folder, 'ca.pem') }, secure.url);
    await trusted.sendText('请报进展');
    expect(secure.sent).toHaveLength(1);
    secure.fail({ cut: true });
    expect(await errorOf(trusted.sendText('a'))).toMatchObject({ fate: 'unknown' });
  });

  it('a trusted certificate of another host is not trusted here, not even through a proxy', async () => {
    const other = secure.url.replace('127.0.0.1', 'localhost');
    const caFile = join(folder, 'ca.pem');
    for (const http of [{ caFile }, { caFile, proxy: (await startProxy()).url }]) {
      expect(await errorOf(webhook(http, other).sendText('a'))).toMatchObject({ fate: 'undelivered', operator: true });
    }
    expect(secure.requests).toEqual([]);
  });

  it('through a proxy too, for HTTPS and HTTP', async () => {
    const { url, tunnels } = await startProxy();
    await webhook({ proxy: url, caFile: join(folder, 'ca.pem') }, secure.url).sendText('甲');
    await webhook({ proxy: url }).sendText('乙');
    expect([secure.sent.length, api.sent.length]).toEqual([1, 1]);
    expect(tunnels).toEqual([new URL(secure.url).host, new URL(api.url).host]);
  });

  it('a proxy that refuses: nothing is sent', async () => {
    const { url } = await startProxy(502);
    const error = await errorOf(webhook({ proxy: url, caFile: join(folder, 'ca.pem') }, secure.url).sendText('a'));
    expect([error.fate, secure.requests]).toEqual(['undelivered', []]);
  });

  it('a proxy that is not there: nothing is sent', async () => {
    expect(await errorOf(webhook({ proxy: 'http://127.0.0.1:1' }).sendText('a'))).toMatchObject({
      fate: 'undelivered',
    });
  });

  it('the environment’s proxy is not used', async () => {
    const before = process.env.http_proxy;
    process.env.http_proxy = 'http://127.0.0.1:1';
    try {
      await webhook().sendText('a');
    } finally {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    }
    expect(api.sent).toHaveLength(1);
  });

  it('a CA file that is not there stops the start', () => {
    expect(() => webhook({ caFile: join(folder, 'none.pem') })).toThrow(/none\.pem/);
  });
});

/** A proxy that tunnels (CONNECT), or answers every tunnel with `status`. */
async function startProxy(status = 200): Promise<{ url: string; tunnels: string[] }> {
  const tunnels: string[] = [];
  const proxy = createServer().on('connect', (request, client) => {
    const [host = '', port = ''] = (request.url ?? '').split(':');
    tunnels.push(`${host}:${port}`);
    if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
    const server = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  closing.push(() => proxy.close());
  const address = proxy.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, tunnels };
}

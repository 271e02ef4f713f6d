import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonCard } from '../../src/wecom/cards/choice.js';
import { encryptBytes } from '../../src/wecom/crypto/aes.js';
import { downloadFile } from '../../src/wecom/download.js';
import { WecomHttp } from '../../src/wecom/http.js';
import { respondTo } from '../../src/wecom/respond.js';
import { type FakeQyapi, startFakeQyapi } from '../support/wecom/fake-qyapi.js';
import { errorOf } from './fate.js';

const http = new WecomHttp();
const markdown = (content: string) => ({ msgtype: 'markdown' as const, markdown: { content } });
let api: FakeQyapi;
let now = Date.UTC(2026, 10, 21, 4);
beforeEach(async () => {
  api = await startFakeQyapi({ now: () => now });
});
afterEach(() => api.stop());

describe('a response_url', () => {
  it('takes markdown of 20,480 bytes, or a card', async () => {
    await respondTo(http, api.responseUrl('G1'), markdown('a'.repeat(20_480)));
    await respondTo(http, api.responseUrl('G1'), {
      msgtype: 'markdown',
      markdown: { content: '已记录', feedback: { id: 'F1' } },
    });
    const card = buttonCard({ taskId: 'T', title: '是哪一项', choices: [{ key: 'a', text: '河道清淤' }] });
    await respondTo(http, api.responseUrl('G2'), { msgtype: 'template_card', template_card: card });
    expect(api.sent.map(({ to, msgtype }) => `${to} ${msgtype}`)).toEqual([
      'G1 markdown',
      'G1 markdown',
      'G2 template_card',
    ]);
    expect(api.violations).toEqual([]);
  });

  it('is good once, and for an hour: the fake notices', async () => {
    const used = api.responseUrl();
    await respondTo(http, used, markdown('一'));
    expect(await errorOf(respondTo(http, used, markdown('二')))).toMatchObject({ fate: 'refused' });
    const old = api.responseUrl();
    now += 3_600_000;
    await errorOf(respondTo(http, old, markdown('三')));
    expect(api.violations).toEqual([
      'aibot/response: a response_url used twice',
      'aibot/response: a response_url older than one hour',
    ]);
  });

  it.each(['', 'a'.repeat(20_481)])('refuses a text of another length before it is sent', async (content) => {
    expect(await errorOf(respondTo(http, api.responseUrl(), markdown(content)))).toMatchObject({ fate: 'refused' });
    expect(api.requests).toEqual([]);
  });

  it('30 in a minute and conversation', async () => {
    for (let n = 0; n < 30; n++) await respondTo(http, api.responseUrl('G1'), markdown('a'));
    const error = await errorOf(respondTo(http, api.responseUrl('G1'), markdown('a')));
    expect(error).toMatchObject({ errcode: 45009, fate: 'undelivered' });
    await respondTo(http, api.responseUrl('G2'), markdown('a'));
  });
});

describe('a picture or file of a callback', () => {
  // Fixed: of 256 wrong keys drawn at random one leaves padding that looks right.
  const key = Buffer.alloc(32, 1);
  const other = Buffer.alloc(32, 2);
  const content = Buffer.from('现场照片的内容');
  let url: string;
  let served: { status: number; body: Buffer };
  const server = createServer((_request, response) => response.writeHead(served.status).end(served.body));
  beforeEach(async () => {
    served = { status: 200, body: encryptBytes(key, content) };
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/a?sign=x` : '';
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  it('is fetched and decrypted with its own key or the callback’s', async () => {
    expect(await downloadFile(http, url, key, 1000)).toEqual(content);
    expect(await downloadFile(http, url, key.toString('base64'), content.length)).toEqual(content);
  });

  it('too large is broken off, gone is an error, another key does not open it', async () => {
    await expect(downloadFile(http, url, other, 1000)).rejects.toMatchObject({ name: 'WecomCryptoError' });
    served.body = encryptBytes(key, Buffer.alloc(5000));
    expect((await errorOf(downloadFile(http, url, key, 1000))).fate).toBe('unknown');
    served.status = 403;
    expect(await errorOf(downloadFile(http, url, key, 10_000))).toMatchObject({ httpStatus: 403, fate: 'refused' });
  });
});

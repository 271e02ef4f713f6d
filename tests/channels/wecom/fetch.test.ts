import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aesKey, encryptBytes } from '../../../src/wecom/crypto/aes.js';
import { callbackOptions } from '../../support/wecom/callbacks.js';
import { CALLBACK, House, text } from './house.js';
import { until } from './support.js';

const house = new House();
const KEY = randomBytes(32);
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(500)]);
const DOCX = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('word/document.xml'), randomBytes(2000)]);

let files: Server;
let served: Buffer;
let status = 200;
let url: string;
beforeAll(async () => {
  await house.open();
  files = createServer((_request, response) => response.writeHead(status).end(served));
  await new Promise<void>((listening) => files.listen(0, '127.0.0.1', listening));
  const address = files.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/file`;
});
afterAll(async () => {
  await house.close();
  files.close();
});
beforeEach(async () => {
  status = 200;
  await house.begin();
});
afterEach(() => house.end());

async function heard(body: Record<string, unknown>, chat?: string) {
  house.ws.say('zhang', body, chat);
  const where = chat === undefined ? 'wecom:@zhang' : `wecom:${chat}`;
  await until(async () => (await house.messages(where)).length === 1);
  const message = (await house.messages(where))[0];
  if (!message) throw new Error('no message');
  return message;
}
const media = () => ({ url, aeskey: KEY.toString('base64') });

describe('what hangs on a message', () => {
  it.each([
    ['a picture', 'image', { msgtype: 'image', image: media }, PNG, '.png'],
    ['a document', 'file', { msgtype: 'file', file: media }, DOCX, '.docx'],
  ])('%s is fetched, decrypted and kept by its hash', async (_what, kind, body, bytes, ending) => {
    await house.start({ onBot: true });
    served = encryptBytes(KEY, bytes);
    const message = await heard({ ...body, [kind]: media() });
    const [kept] = (await house.channel.fetch?.(message)) ?? [];
    expect(kept).toMatchObject({ kind, path: expect.stringMatching(/^files\/[0-9a-f]{2}\/[0-9a-f]{64}/) });
    expect(kept?.name.endsWith(ending)).toBe(true);
    expect(readFileSync(join(house.folder, kept?.path ?? '')).equals(bytes)).toBe(true);
  });

  it('a quoted file in a group, and pictures between words', async () => {
    await house.start({ onBot: true });
    served = encryptBytes(KEY, DOCX);
    const mixed = { msg_item: [text('@督办 看图'), { msgtype: 'image', image: media() }] };
    const message = await heard({ msgtype: 'mixed', mixed, quote: { msgtype: 'file', file: media() } }, 'GROUP');
    expect(message.text).toBe('看图');
    const kept = (await house.channel.fetch?.(message)) ?? [];
    expect(kept.map(({ kind, path }) => [kind, path !== undefined])).toEqual([
      ['image', true],
      ['file', true],
    ]);
  });

  it('voice comes as text', async () => {
    await house.start({ onBot: true });
    expect((await heard({ msgtype: 'voice', voice: { content: '完成了' } })).text).toBe('完成了');
  });

  it('in URL mode the callback’s own key opens it', async () => {
    await house.start({ onBot: true, callback: CALLBACK });
    served = encryptBytes(aesKey(callbackOptions('').encodingAesKey), DOCX);
    const [kept] = (await house.channel.fetch?.(await heard({ msgtype: 'file', file: { url } }))) ?? [];
    expect(kept?.path).toBeDefined();
  });

  it.each([
    ['after five minutes', () => house.clock.skip(301_000), 0],
    ['of more than 20 MB', () => (served = Buffer.alloc(20 * 1024 * 1024 + 64)), 1],
    ['encrypted with another key', () => (served = encryptBytes(randomBytes(32), DOCX)), 1],
    ['cut off', () => (served = encryptBytes(KEY, DOCX).subarray(0, 100)), 1],
    ['gone', () => (status = 404), 1],
  ])('a file %s is named, without its bytes', async (_what, before, errors) => {
    await house.start({ onBot: true });
    served = encryptBytes(KEY, DOCX);
    const message = await heard({ msgtype: 'file', file: media() });
    before();
    expect(await house.channel.fetch?.(message)).toEqual([{ kind: 'file', name: '文件' }]);
    expect(house.errors).toHaveLength(errors);
  });

  it('is not looked for anywhere but on the web', async () => {
    await house.start({ onBot: true });
    const message = await heard({ msgtype: 'file', file: { url: 'file:///etc/passwd', aeskey: 'x' } });
    expect(await house.channel.fetch?.(message)).toEqual([{ kind: 'file', name: '文件' }]);
  });
});

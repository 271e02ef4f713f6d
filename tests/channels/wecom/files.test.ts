import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { APP, House, text } from './house.js';
import { holdTimers, until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin({ webhooks: ['KEY', 'OWN'], chats: { GROUP: ['zhang', 'li'] } });
  holdTimers();
});
afterEach(async () => {
  await house.end();
  vi.useRealTimers();
  expect(house.ws.violations).toEqual([]);
  expect(house.api.violations).toEqual([]);
});

const GROUP = 'wecom:GROUP';
const heard = async () => {
  house.ws.say('zhang', text('@督办 在'), 'GROUP');
  house.ws.say('zhang', text('在'));
  await until(async () => (await house.messages('wecom:@zhang')).length === 1);
};

describe('files', () => {
  const produced = (name: string, bytes: Buffer) => {
    mkdirSync(join(house.folder, 'produced'), { recursive: true });
    writeFileSync(join(house.folder, 'produced', name), bytes);
    return { name, path: `produced/${name}` };
  };

  it('go up in pieces and arrive whole, with their name', async () => {
    await house.start({ onBot: true });
    await heard();
    const bytes = Buffer.alloc(1_200_000, 'abc');
    await house.send(await house.put({ chat: GROUP, text: '月报', files: [produced('督查月报.docx', bytes)] }));
    expect(house.ws.shown).toMatchObject([{ text: '月报' }, { file: '督查月报.docx' }]);
    expect([...house.ws.uploads.media.values()][0]?.bytes.equals(bytes)).toBe(true);
  });

  it.each([
    ['a group', GROUP, { webhookKey: 'KEY' }, 'webhook'],
    ['a person', 'wecom:@li', { app: APP }, 'message'],
  ])('to %s by the other ways', async (_what, chat, config, via) => {
    await house.start(config);
    expect(
      await house.send(await house.put({ chat, text: '', files: [produced('台账.xlsx', Buffer.alloc(1000))] })),
    ).toBeUndefined();
    expect(house.api.sent).toMatchObject([{ via, msgtype: 'file' }]);
  });

  it.each([
    [
      'too large',
      () => produced('大.zip', Buffer.alloc(20 * 1024 * 1024 + 1)),
      '文件“大.zip”超过 20 MB，无法发到这里，请到督办网页下载。',
    ],
    [
      'missing',
      () => ({ name: '无.docx', path: 'produced/none' }),
      '文件“无.docx”暂时无法发到这里，请到督办网页下载。',
    ],
    [
      'outside the folder',
      () => ({ name: 'passwd', path: '../../etc/passwd' }),
      '文件“passwd”暂时无法发到这里，请到督办网页下载。',
    ],
  ])('%s: a sentence instead', async (_what, file, sentence) => {
    await house.start({ onBot: true });
    await heard();
    await house.send(await house.put({ chat: GROUP, text: '', files: [file()] }));
    expect(house.ws.texts('GROUP')).toEqual([sentence]);
  });

  it('an upload that failed showed nobody anything', async () => {
    await house.start({ onBot: true });
    await heard();
    house.ws.faults = [{ cmd: 'aibot_upload_media_init', kind: 'cut-after' }];
    const row = await house.put({ chat: GROUP, text: '', files: [produced('月报.docx', Buffer.alloc(1000))] });
    expect(await house.send(row)).toMatchObject({ fate: 'undelivered' });
  });
});

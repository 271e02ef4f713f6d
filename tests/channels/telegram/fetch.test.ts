import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/model/message.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import type { StoredMessage } from '../../../src/store/store.js';
import type { Fault } from '../../support/telegram/fake-api.js';
import { openStand, type Stand } from '../../support/telegram/stand.js';

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

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n', 'latin1'), Buffer.alloc(9)]);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function stored(attachments: Attachment[], files: { id: string; size?: number }[]): StoredMessage {
  return {
    ...{
      id: 1,
      channel: 'telegram',
      eventId: '1',
      at: '2026-06-10T10:00:00+08:00',
      chat: 'telegram:-1',
      sender: 'telegram:42',
    },
    ...{ text: '', addressed: false, receivedAt: '2026-06-10T10:00:00+08:00', outcome: null, attachments },
    handle: { chat: -1, message: 1, files },
  };
}
const fetched = (attachment: Attachment, file: { id: string; size?: number }) =>
  stand.channel.fetch?.(stored([attachment], [file])).then(([one]) => one);

describe('what hangs on a message', () => {
  it('is kept by the hash of its bytes', async () => {
    const bytes = Buffer.from('台账');
    stand.api.files.set('d', { path: 'documents/file_1.xlsx', bytes });
    stand.api.files.set('p', { path: 'photos/file_2.jpg', bytes: PNG });
    stand.api.files.set('v', { path: 'voice/file_3.oga', bytes });
    const attachments: Attachment[] = [
      { kind: 'file', name: '5月台账.xlsx' },
      { kind: 'image', name: '图片1.jpg' },
      { kind: 'voice', name: '语音1.ogg' },
      { kind: 'file', name: '已有.txt', path: 'files/aa/已有' },
    ];
    const all = await stand.channel.fetch?.(
      stored(attachments, [{ id: 'd', size: 6 }, { id: 'p' }, { id: 'v' }, { id: 'x' }]),
    );
    const [d, p] = [hash(bytes), hash(PNG)];
    expect(all).toEqual([
      { kind: 'file', name: '5月台账.xlsx', path: `files/${d.slice(0, 2)}/${d}.xlsx` },
      { kind: 'image', name: '图片1.jpg', path: `files/${p.slice(0, 2)}/${p}.png` },
      { kind: 'voice', name: '语音1.ogg', path: `files/${d.slice(0, 2)}/${d}.ogg` },
      { kind: 'file', name: '已有.txt', path: 'files/aa/已有' },
    ]);
    expect(await readFile(join(stand.dataDir, all?.[0]?.path ?? ''))).toEqual(bytes);
  });

  const file = { kind: 'file' as const, name: 'a.txt' };
  const recovered: [string, 'getFile' | 'download', Fault[]][] = [
    ['a cut connection', 'getFile', ['cut-before']],
    ['a cut download', 'download', ['cut-before']],
    ['failures of the server', 'getFile', [{ status: 502 }, { status: 500 }]],
    ['a short limit', 'getFile', [{ status: 429, parameters: { retry_after: 0 } }]],
    ['a failing file server', 'download', [{ status: 503 }]],
  ];
  it.each(recovered)('comes in spite of %s', async (_, method, faults) => {
    stand.api.files.set('d', { path: 'documents/file_1.txt', bytes: Buffer.from('甲') });
    stand.api.fail(method, ...faults);
    expect(await fetched(file, { id: 'd' })).toHaveProperty('path');
  });

  const cut = (): Fault[] => ['cut-before', 'cut-before', 'cut-before'];
  const left: [string, () => void, { id: string; size?: number }][] = [
    ['announced as too large', () => {}, { id: 'd', size: 20 * 1024 * 1024 + 1 }],
    ['unknown to Telegram', () => {}, { id: 'none' }],
    ['cut again and again', () => stand.api.fail('download', ...cut()), { id: 'd' }],
    ['not there any more', () => stand.api.fail('download', { status: 404 }), { id: 'd' }],
    [
      'larger than announced',
      () => stand.api.files.set('d', { path: 'documents/b.bin', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }),
      { id: 'd', size: 5 },
    ],
    [
      'outside of the bot’s files',
      () => stand.api.files.set('d', { path: 'documents/../../x', bytes: Buffer.alloc(1) }),
      { id: 'd' },
    ],
  ];
  it.each(left)('keeps its name without a path when it is %s', async (_, prepare, id) => {
    stand.api.files.set('d', { path: 'documents/file_1.txt', bytes: Buffer.from('甲') });
    prepare();
    expect(await fetched(file, id)).toEqual(file);
  });

  it('a message without our handle is left as it is', async () => {
    expect(await stand.channel.fetch?.({ ...stored([file], []), handle: 'x' })).toEqual([file]);
  });
});

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepFile } from '../../src/web/files.js';
import { type Bench, form, openBench } from './support.js';

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const get = (path: string, headers: Record<string, string> = {}) => bench.app.request(path, { headers });
const say = (fields: Record<string, string | File>) => bench.app.request('/say', form(fields));
const seat = (who: string, chat = 'G-T') => `/?${new URLSearchParams({ who, chat })}`;

describe('files', () => {
  const png = bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3);

  it('keeps a picture by its bytes and shows it', async () => {
    await say({ text: '照片', key: 'photo', files: new File([png], '..\\现场<1>.exe') });
    const row = await bench.store.inbox.find('web', 'photo');
    const [kept] = row?.attachments ?? [];
    expect(kept).toMatchObject({ kind: 'image', name: '现场1.exe' });
    expect(kept?.path).toMatch(/^files\/[0-9a-f]{2}\/[0-9a-f]{64}\.png$/);
    expect(existsSync(join(bench.dataDir, kept?.path ?? ''))).toBe(true);
    const answer = await get(`/${kept?.path}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline/);
  });

  it('keeps a file once that comes several times at once', async () => {
    const bytes = Buffer.from('本月台账');
    const kept = await Promise.all(Array.from({ length: 8 }, () => keepFile(bench.dataDir, '台账.txt', bytes)));
    const paths = new Set(kept.map(({ path }) => path));
    expect(paths.size).toBe(1);
    const [path = ''] = paths;
    expect(await readFile(join(bench.dataDir, path))).toEqual(bytes);
    expect(await readdir(join(bench.dataDir, dirname(path)))).toEqual([basename(path)]);
  });

  it('never shows a page that somebody attached', async () => {
    await say({ key: 'page', files: new File(['<script>alert(1)</script>'], '通知.html', { type: 'text/html' }) });
    const row = await bench.store.inbox.find('web', 'page');
    const answer = await get(`/${row?.attachments[0]?.path}`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('live', () => {
  it('tells everyone who looks of a new message', async () => {
    const answer = await get('/events?who=%E7%A7%98%E4%B9%A6%E9%95%BF&chat=G-T');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await say({ text: '正在现场的新消息' });
    let told = '';
    while (reader && !told.includes('正在现场的新消息')) told += (await reader.read()).value ?? '';
    expect(told).toContain('event: entries');
    await reader?.cancel();
  });

  it('brings what a job says, once for a key', async () => {
    const pieces = bench.channel.pieces({ id: 1, chat: 'G-T', text: '本月还差两家。', key: 'job-1' });
    for (const piece of [...pieces, ...pieces]) await piece.send();
    const page = await (await get(seat('秘书长'))).text();
    expect(page.split('本月还差两家。')).toHaveLength(2);
  });
});

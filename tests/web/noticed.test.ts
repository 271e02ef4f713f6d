import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepNotice } from '../../src/web/notices.js';
import { type Bench, openBench } from './support.js';

const CHAT = '@督查室值班';
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await mkdir(join(bench.dataDir, 'm1'), { recursive: true });
  const path = join(bench.dataDir, 'm1', '通报草稿.docx');
  await writeFile(path, 'lists');
  const files = [{ name: '通报草稿.docx', path }];
  await keepNotice(
    bench.store,
    { key: 'bulletin:1', chat: CHAT, text: '通报草稿已生成', files },
    '2026-05-01T09:00:00Z',
  );
});
afterAll(() => bench.close());

const get = (path: string, query: Record<string, string>) => bench.app.request(`${path}?${new URLSearchParams(query)}`);

describe('a file that came from a talk elsewhere', () => {
  it('hangs on what was said, and is handed out', async () => {
    const page = await (await get('/', { who: '督查室值班', chat: CHAT })).text();
    const link = /href="(\/noticed\/[^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = await bench.app.request(link);
    expect([answer.status, await answer.text()]).toEqual([200, 'lists']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it.each<[string, Record<string, string>]>([
    ['/noticed/1', { chat: CHAT, key: 'bulletin:1' }],
    ['/noticed/0', { chat: CHAT, key: 'bulletin:2' }],
    ['/noticed/0', { chat: 'G-T', key: 'bulletin:1' }],
    ['/noticed/x', {}],
  ])('%s %j is none', async (path, query) => expect((await get(path, query)).status).toBe(404));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, form, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const get = (path: string, headers: Record<string, string> = {}) => bench.app.request(path, { headers });
const seat = (who: string, chat = 'G-T') => `/?${new URLSearchParams({ who, chat })}`;

describe('pages', () => {
  it('shows who is there, the chat, the box, and the items', async () => {
    const page = await (await get('/')).text();
    for (const part of [
      '城管局联络员',
      '秘书长',
      '督查室值班',
      '云溪市2026年重点任务',
      'id="text"',
      'T8 云溪口袋公园',
    ]) {
      expect(page).toContain(part);
    }
  });

  it.each([
    ['/healthz', 200],
    ['/assets/base.css', 200],
    ['/assets/talk.js', 200],
    ['/assets/../../package.json', 404],
    ['/assets/page.ts', 404],
    ['/nothing', 404],
    ['/files/ab/nothing', 404],
    ['/files/..%2f..%2fetc/passwd', 404],
    ['/produced/1/0', 404],
    ['/produced/x/y', 404],
    ['/?who=%E6%97%A0%E4%BA%BA&chat=G-T', 302],
    ['/events?who=%E6%97%A0%E4%BA%BA', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('keeps the private chat of another from view', async () => {
    expect((await get(seat('城管局联络员', '@秘书长'))).status).toBe(302);
    expect((await get(seat('秘书长', '@秘书长'))).status).toBe(200);
    expect(await (await get(seat('秘书长', '@'))).text()).toContain('data-chat="@秘书长"');
  });

  it('allows nothing inline and nothing from elsewhere', async () => {
    const answer = await get('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const page = await answer.text();
    expect(page).not.toMatch(/<script(?![^>]*src="\/assets\/)/);
    expect(page).not.toMatch(/\sstyle="|\son\w+="|https?:\/\//);
  });

  it('says plainly what to do while there is nothing', async () => {
    const empty = await openBench();
    await empty.store.database.query('delete from duban.people', []);
    expect(await (await empty.app.request('/')).text()).toContain('duban import');
    await empty.close();
  });
});

describe('who may ask', () => {
  it.each([
    ['no word of where it comes from', {}, 403],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['a null origin', { origin: 'null' }, 403],
    ['the same name on another port', { origin: 'http://localhost:81' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['same site, other origin', { 'sec-fetch-site': 'same-site' }, 403],
    ['own origin from another site', { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' }, 403],
    ['own origin', { origin: 'http://localhost' }, 200],
    ['own origin by fetch metadata', { 'sec-fetch-site': 'same-origin' }, 200],
  ])('a message with %s', async (_, headers, status) => {
    const { body } = form({ text: '收到' });
    const answer = await bench.app.request('/say', {
      method: 'POST',
      body: body ?? null,
      headers: { accept: 'application/json', ...headers },
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['localhost', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example:3000', 421],
  ])('under the name %s: %i', async (host, status) => {
    expect((await get('/', { host })).status).toBe(status);
  });
});

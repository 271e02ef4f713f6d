import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../src/bot/setting.js';
import { type Bench, form, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const get = (path: string, headers: Record<string, string> = {}) => bench.app.request(path, { headers });
const say = (fields: Record<string, string | File>) => bench.app.request('/say', form(fields));
const seat = (who: string, chat = 'G-T') => `/?${new URLSearchParams({ who, chat })}`;

describe('messages', () => {
  it.each([
    ['nothing', { text: '  ' }, 400],
    ['too much', { text: '长'.repeat(MAX_TEXT + 1) }, 413],
    ['a person nobody knows', { text: '好', who: '路人' }, 404],
    ['a chat nobody knows', { text: '好', chat: 'G-X' }, 404],
    ["another's private chat", { text: '好', chat: '@秘书长' }, 404],
    ['a quote of nothing', { text: '好', replyTo: 'nothing' }, 400],
    ['an edit of nothing', { text: '好', edits: 'nothing' }, 400],
  ])('refuses %s', async (_, fields, status) => {
    const answer = await say(fields);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('error');
  });

  it('refuses what is no form', async () => {
    const answer = await bench.app.request('/say', {
      method: 'POST',
      body: '{"text":"1"}',
      headers: { origin: 'http://localhost', 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });

  it('refuses more than 20 MB', async () => {
    const file = new File([new Uint8Array(22 * 1024 * 1024)], 'a.txt');
    expect((await say({ text: '附件', file, files: file })).status).toBe(413);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '&lt;b&gt;',
    '</textarea></li><b>',
  ])('shows %s as it was written', async (text) => {
    const html = await (await say({ text })).text();
    const page = await (await get(seat('城管局联络员'))).text();
    for (const shown of [html, page]) {
      expect(shown).not.toContain('<script>alert');
      expect(shown).not.toContain('<img src=x');
      expect(shown).not.toContain("' onfocus='alert");
      expect(shown).not.toContain('</textarea></li><b>');
    }
    expect(page).toContain(
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;'),
    );
  });

  it('says a message once that was sent twice', async () => {
    await say({ text: '雨污管网累计完成12公里', key: 'once' });
    await say({ text: '雨污管网累计完成12公里', key: 'once' });
    const rows = await bench.store.inbox.ofChat('G-T', 100);
    expect(rows.filter((row) => row.eventId === 'once')).toHaveLength(1);
  });

  it('shows the same after a reload, corrections struck through', async () => {
    await say({ text: '更正：累计12.5公里', key: 'correction', replyTo: 'once' });
    const page = await (await get(seat('秘书长'))).text();
    expect(page).toContain('T7 改造雨污管网 累计12.5公里');
    expect(page).toContain('class="quote"');
    expect(page).toMatch(/<del>累计完成12公里<\/del>/);
    expect(page).toMatch(/<b>12.5<\/b>公里/);
  });

  it('lets people edit their own messages only', async () => {
    expect((await say({ text: '累计13公里', edits: 'once', who: '秘书长' })).status).toBe(403);
    expect((await say({ text: '累计13公里', edits: 'once' })).status).toBe(200);
    const page = await (await get(seat('秘书长'))).text();
    expect(page).toContain('城管局联络员 修改了一条消息');
    expect(page).toContain('<del>雨污管网累计完成12公里</del>');
  });

  it('offers correcting to the one who said it only', async () => {
    const own = await (await get(seat('城管局联络员'))).text();
    const other = await (await get(seat('水利局联络员'))).text();
    expect(own).toContain('data-act="correct"');
    expect(other).not.toContain('data-act="correct"');
  });

  it('offers choices until they are settled', async () => {
    const asked = await (await say({ text: '又完成5个' })).text();
    expect(asked).toContain('口袋公园</button>');
    const settled = await (await say({ text: '1' })).text();
    expect(settled).not.toContain('口袋公园</button>');
  });

  it('brings replies for another chat there', async () => {
    await say({ text: '通知督查' });
    expect(await (await get(seat('督查室值班', '@'))).text()).toContain('有一条待您确认。');
    expect(await (await get(seat('督查室值班'))).text()).not.toContain('有一条待您确认。');
  });

  it('says when handling failed, and keeps the message', async () => {
    const answer = await say({ text: '坏了' });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toHaveProperty('entries');
    expect(bench.errors).toHaveLength(1);
  });

  it('works as a plain form too', async () => {
    const init = form({ text: '雨污管网多少' });
    const answer = await bench.app.request('/say', { ...init, headers: { origin: 'http://localhost' } });
    expect(answer.status).toBe(303);
    expect((await get(answer.headers.get('location') ?? '')).status).toBe(200);
  });

  it('knows one’s own private chat by its short name', async () => {
    await say({ text: '只给机器人看', chat: '@', key: 'private' });
    expect((await bench.store.inbox.find('web', 'private'))?.chat).toBe('@城管局联络员');
  });

  it('folds a pasted document', async () => {
    const shown = await (await say({ text: `关于任务的通知\n${'一项任务。'.repeat(2000)}` })).text();
    expect(shown).toContain('展开全文');
    expect(shown.split('一项任务。'.repeat(50)).length).toBeLessThan(60);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/message.js';
import { type Bench, form, openBench, realBot } from './support.js';

let bench: Bench;
let count = 0;
beforeAll(async () => {
  bench = await openBench({ bot: realBot });
  for (const person of await bench.store.people.list())
    await bench.store.people.save({ ...person, accounts: [`wecom:${person.name}`] });
  await bench.store.chats.save({ id: 'wecom:G', kind: 'group', ledger: 'T', name: '云溪工作群' });
});
afterAll(() => bench.close());

const tell = (sender: string, text: string, more: Partial<Message> = {}) =>
  bench.receive({
    channel: 'wecom',
    eventId: `d${++count}`,
    at: bench.now(),
    chat: 'wecom:G',
    chatKind: 'group',
    sender: `wecom:${sender}`,
    text,
    addressed: true,
    attachments: [],
    ...more,
  });
const page = async (path: string, who = '督查室值班') =>
  (await bench.app.request(`${path}?${new URLSearchParams({ who })}`)).text();

/** Presses a button of a page: the form that holds it is sent as it stands there. */
async function press(html: string, button: RegExp): Promise<Response> {
  const found = html.split('<form').find((part) => button.test(part.split('</form>')[0] ?? ''));
  const [one = ''] = (found ?? '').split('</form>');
  const fields = Object.fromEntries(
    [...one.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&amp;', '&'),
    ]),
  );
  const text = button.exec(one)?.[1];
  const { body } = form({ ...fields, ...(text && { text }) });
  const headers = { origin: 'http://localhost' };
  return bench.app.request(/action="([^"]+)"/.exec(one)?.[1] ?? '', { method: 'POST', body: body ?? null, headers });
}

describe('what waits', () => {
  it('is decided by words, also where it was asked on a platform, and says what came of it', async () => {
    await tell('水利局联络员', '口袋公园申请延期到2027年2月28日，苗木没有到货');
    await tell('城管局联络员', '雨污管网申请延期到2027年3月31日，征地没有完成');
    const answer = await press(await page('/todo'), /name="text" value="(同意[^"]*雨污管网[^"]*)"/);
    expect(answer.status).toBe(303);
    const back = answer.headers.get('location') ?? '';
    expect(back).toMatch(/^\/todo\?.*said=/);
    expect(await (await bench.app.request(back)).text()).toContain('role="status"');
    expect((await bench.store.requests.approved(['T7'])).map(({ due }) => due)).toEqual(['2027-03-31']);
    expect(await bench.store.requests.approved(['T8'])).toEqual([]);
    expect((await press(await page('/items/T8'), /name="text" value="(不同意[^"]*)"/)).status).toBe(303);
    expect(await bench.store.requests.open(null)).toEqual([]);
    expect(await page('/items/T7')).toContain('督查室值班');
    expect(await page('/board')).toContain('已延期');
  });

  it('holds doubtful messages until they are said anew, or let be', async () => {
    await tell('城管局联络员', '雨污管网累计完成40公里');
    await tell('城管局联络员', '雨污管网累计完成4公里');
    const shown = await page('/todo');
    expect(shown).toContain('云溪工作群');
    expect(shown).not.toContain('wecom:城管局联络员');
    expect(await page('/todo', '水利局联络员')).not.toContain('完成4公里');
    const id = /name="id" value="(\d+)"/.exec(shown)?.[1] ?? '';
    const doubt = (who: string, more: Record<string, string>) =>
      bench.app.request('/doubts', form({ who, id, ...more }));
    expect((await doubt('水利局联络员', { act: 'dismiss' })).status).toBe(403);
    const said = await doubt('督查室值班', { act: 'restate', text: '累计完成44公里', item: 'T7' });
    expect(said.status).toBe(303);
    expect(await page('/board')).toContain('44公里 / 80公里');
    expect(await page('/todo')).not.toContain('id="doubts"');

    await tell('水利局联络员', '污水处理厂累计完成12座');
    const next = /name="id" value="(\d+)"/.exec(await page('/todo'))?.[1] ?? '';
    expect((await bench.app.request('/doubts', form({ who: '督查室值班', id: next, act: 'dismiss' }))).status).toBe(
      303,
    );
    expect(await page('/todo')).not.toContain('id="doubts"');
  });

  it.each([
    ['no number', { id: 'x', act: 'dismiss' }, 400],
    ['no such message', { id: '99999', act: 'dismiss' }, 404],
    ['an unknown item', { id: '1', act: 'restate', text: '完成1公里', item: 'T99' }, 400],
    ['no such deed', { id: '1', act: 'delete' }, 400],
  ])('refuses %s', async (_, fields, status) => {
    expect((await bench.app.request('/doubts', form({ who: '督查室值班', ...fields }))).status).toBe(status);
  });
});

describe('pages of the office', () => {
  it.each([
    ['/audit', 200, 403],
    ['/settings', 200, 403],
    ['/matrix', 200, 200],
    ['/files', 200, 200],
    ['/items/T7', 200, 200],
    ['/items/none', 404, 404],
  ])('%s', async (path, supervisor, liaison) => {
    for (const [who, status] of [
      ['督查室值班', supervisor],
      ['城管局联络员', liaison],
    ] as const) {
      const answer = await bench.app.request(`${path}?${new URLSearchParams({ who })}`);
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toMatch(/\sstyle="|\son\w+="/);
    }
  });

  it('offers what the role allows', async () => {
    expect(await page('/files')).toContain('id="drop"');
    const liaison = await page('/files', '城管局联络员');
    expect(liaison).not.toContain('id="drop"');
    expect(liaison).not.toContain('导出操作记录');
    expect(liaison).not.toContain('href="/audit');
  });

  it('leads back only to pages of its own', async () => {
    for (const back of ['https://evil.example/', '//evil.example', '/files\\evil', '/logout']) {
      const { body } = form({ text: '我是谁', back });
      const answer = await bench.app.request('/say', {
        method: 'POST',
        body: body ?? null,
        headers: { origin: 'http://localhost' },
      });
      expect(answer.headers.get('location')).toMatch(/^\/\?who=/);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localRoutes } from '../../src/bot/channels/local.js';
import { leftOf } from '../../src/delivery/left.js';
import { type Bench, openBench } from '../web/support.js';

const NOW = '2026-05-25T09:00:00.000Z';
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  const { store } = bench;
  await store.chats.save({ id: 'wecom:G', kind: 'group', name: '工作群' });
  await store.people.save({ name: '城管局联络员', unit: '市城管局', role: 'liaison', accounts: ['wecom:u1'] });
  for (const chat of ['wecom:G', 'wecom:@u1', '@秘书长', 'wecom:H', 'wecom:I']) {
    await store.outbox.put(chat, { chat, text: '<b>请报送</b>' }, NOW);
  }
  await store.database.query(
    `update duban.outbox set state = case when key = 'wecom:@u1' then 'unknown' else 'dead' end,
       error = case when key = 'wecom:G' then 'webhook/send: 93000 invalid webhook url' else '群已解散' end`,
  );
});
afterAll(() => bench.close());

const page = (who: string) => bench.app.request(`/outbox?${new URLSearchParams({ who, chat: 'G-T' })}`);
const press = (act: string, id: number, who = '督查室值班', origin = 'http://localhost') =>
  bench.app.request('/outbox', {
    method: 'POST',
    body: new URLSearchParams({ who, chat: 'G-T', id: String(id), act }),
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
  });
const idOf = async (to: string) => (await leftOf(bench.store)).find((row) => row.to === to)?.id ?? 0;
const stateOf = async (id: number) =>
  (await bench.store.database.query('select state from duban.outbox where id = $1', [id]))[0];

describe('messages that did not go out', () => {
  it('are told in words: to whom, since when, why', async () => {
    expect((await leftOf(bench.store)).map(({ to, state, why }) => [to, state, why])).toEqual([
      ['群“工作群”', 'dead', '平台返回：webhook/send: 93000 invalid webhook url'],
      ['城管局联络员（单独）', 'unknown', '群已解散'],
      ['秘书长（单独）', 'dead', '群已解散'],
      ['群“wecom:H”', 'dead', '群已解散'],
      ['群“wecom:I”', 'dead', '群已解散'],
    ]);
  });

  it('are shown to the supervisor alone, beside what waits', async () => {
    const shown = await (await page('督查室值班')).text();
    for (const part of ['5月25日 17:00起', '不知道对方是否收到', '重新发送', '&lt;b&gt;请报送'])
      expect(shown).toContain(part);
    expect((await page('城管局联络员')).status).toBe(403);
    const todo = async (who: string) =>
      (await bench.app.request(`/todo?${new URLSearchParams({ who, chat: 'G-T' })}`)).text();
    expect(await todo('督查室值班')).toContain('发不出去的消息（5）');
    expect(await todo('城管局联络员')).not.toContain('发不出去的消息');
  });

  it('are sent again or given up by the buttons, once, and that is kept', async () => {
    const [group, person] = [await idOf('群“工作群”'), await idOf('秘书长（单独）')];
    expect((await press('retry', group)).status).toBe(303);
    expect((await press('drop', person)).status).toBe(303);
    expect((await press('drop', person)).status).toBe(409);
    expect(await stateOf(group)).toEqual({ state: 'waiting' });
    expect(await stateOf(person)).toEqual({ state: 'dropped' });
    expect((await bench.store.audit.list(9)).map(({ who, act, detail }) => [who, act, detail])).toEqual([
      ['督查室值班', 'outbox-drop', { id: person, key: '@秘书长', chat: '@秘书长' }],
      ['督查室值班', 'outbox-retry', { id: group, key: 'wecom:G', chat: 'wecom:G' }],
    ]);
  });

  it('are touched by nobody else', async () => {
    const id = await idOf('群“wecom:H”');
    expect((await press('drop', id, '城管局联络员')).status).toBe(403);
    expect((await press('drop', id, '督查室值班', 'http://evil.example')).status).toBe(403);
    expect((await press('burn', id)).status).toBe(400);
    expect(await stateOf(id)).toEqual({ state: 'dead' });
  });

  it('are listed and settled from the command line by the token', async () => {
    let woken = 0;
    const routes = localRoutes(() => Promise.reject(new Error('not asked')), {
      ...{ token: 'token', now: () => NOW, who: '本机', store: bench.store },
      wake: () => void woken++,
    });
    const ask = (body: object, token = 'token') =>
      routes.request('/api/outbox', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${token}` },
      });
    const id = await idOf('群“wecom:I”');
    expect((await ask({ act: 'list' }, 'wrong')).status).toBe(403);
    expect((await ask({ act: 'retry' })).status).toBe(400);
    expect(await (await ask({ act: 'list' })).json()).toMatchObject({ rows: [{}, {}, { id }] });
    expect(await (await ask({ act: 'retry', id })).json()).toEqual({ done: true });
    expect(await (await ask({ act: 'retry', id })).json()).toEqual({ done: false });
    expect(woken).toBeGreaterThan(0);
  });
});

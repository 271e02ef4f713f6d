import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/channel.js';
import type { Message } from '../../../src/model/message.js';
import { type Bench, openBench, realBot } from '../support.js';

let bench: Bench;
let count = 0;
beforeAll(async () => {
  bench = await openBench({ bot: realBot, entrance: { login: true, loopback: false } });
  for (const person of await bench.store.people.list())
    await bench.store.people.save({ ...person, accounts: [`wecom:${person.name}`] });
  await bench.store.chats.save({ id: 'wecom:G', kind: 'group', ledger: 'T' });
});
afterAll(() => bench.close());

const OWN = { origin: 'http://localhost' };
const HTML = { accept: 'text/html' };

const tell = (sender: string, text: string, more: Partial<Message> = {}): Promise<Outcome> =>
  bench.receive({
    channel: 'wecom',
    eventId: `e${++count}`,
    at: bench.now(),
    chat: `wecom:@${sender}`,
    chatKind: 'private',
    sender: `wecom:${sender}`,
    text,
    addressed: true,
    attachments: [],
    ...more,
  });

/** The path of the link that lies in the outbox for that person. */
async function linkFor(sender: string): Promise<string> {
  const due = await bench.store.outbox.due('2099-01-01T00:00:00Z', 500);
  const row = due.findLast(({ chat, text }) => chat === `wecom:@${sender}` && text.includes('/login/'));
  return /http:\/\/localhost(\/login\/[\w-]{43})\n/.exec(row?.text ?? '')?.[1] ?? '';
}

async function enter(sender: string): Promise<string> {
  await tell(sender, '登录');
  const answer = await bench.app.request(await linkFor(sender), { method: 'POST', headers: OWN });
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie') ?? '';
}

const cookieOf = (header: string): string => header.split(';')[0] ?? '';
const get = (path: string, cookie = '', headers: Record<string, string> = HTML) =>
  bench.app.request(path, { headers: { ...headers, cookie } });
const csrfIn = (page: string): string => /name="csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';

function post(path: string, cookie: string, fields: Record<string, string>): Promise<Response> | Response {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return bench.app.request(path, { method: 'POST', body, headers: { ...OWN, cookie, accept: 'application/json' } });
}

describe('the link', () => {
  it('goes to its owner alone: said in a group it is not told there, nor kept with the message', async () => {
    const said = await tell('秘书长', '登录', { chat: 'wecom:G', chatKind: 'group' });
    expect(said.reply.map(({ chat }) => chat)).toEqual(['wecom:G']);
    expect(JSON.stringify(said)).not.toContain('/login/');
    expect(await linkFor('秘书长')).not.toBe('');
    const alone = await tell('秘书长', '登录');
    expect(alone.reply).toEqual([]);
  });

  it('is not given to strangers', async () => {
    const said = await tell('来客', '登录');
    expect(said.action).toBe('decline');
    expect(await linkFor('来客')).toBe('');
  });

  it('is not used up by looking, opens once, and lies in the store as a hash', async () => {
    await tell('督查室值班', '登录');
    const path = await linkFor('督查室值班');
    const token = path.slice('/login/'.length);
    for (let look = 0; look < 2; look++) {
      const page = await (await get(path)).text();
      expect(page).toContain('督查室值班');
      expect(page).toContain('method="post"');
    }
    const kept = await bench.store.database.query('select hash from duban.login_links', []);
    expect(JSON.stringify(kept)).not.toContain(token);
    const foreign = await bench.app.request(path, { method: 'POST', headers: { origin: 'http://evil.example' } });
    expect(foreign.status).toBe(403);
    const answers = await Promise.all([1, 2].map(() => bench.app.request(path, { method: 'POST', headers: OWN })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect((await get(path)).status).toBe(410);
  });

  it.each([
    ['after ten minutes', 11],
    ['a guessed one', 0],
  ])('opens nothing: %s', async (_, minutes) => {
    await tell('秘书长', '登录');
    const path = minutes > 0 ? await linkFor('秘书长') : `/login/${'A'.repeat(43)}`;
    bench.pass(minutes);
    expect((await get(path)).status).toBe(410);
    const answer = await bench.app.request(path, { method: 'POST', headers: OWN });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([410, null]);
  });
});

describe('without a session', () => {
  it.each(['/', '/board', '/todo', '/outbox', '/item?item=T7', '/files/ab/cd', '/produced/1/0'])(
    '%s says how to get in and shows nothing',
    async (path) => {
      for (const cookie of ['', 'duban=abc', `duban=${'A'.repeat(43)}.${'B'.repeat(43)}`]) {
        const answer = await get(`${path}${path.includes('?') ? '&' : '?'}who=督查室值班`, cookie);
        const page = await answer.text();
        expect(answer.status).toBe(401);
        expect(page).toContain('发送“登录”');
        expect(page).not.toContain('云溪');
      }
    },
  );

  it('takes no message, whoever it claims to be from', async () => {
    const answer = await post('/say', '', { who: '督查室值班', chat: 'G-T', text: '同意' });
    expect(answer.status).toBe(401);
    expect((await get('/assets/base.css')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is a cookie that scripts do not see', async () => {
    const header = await enter('秘书长');
    expect(header).toMatch(/HttpOnly/);
    expect(header).toMatch(/SameSite=Lax/);
    expect(header).not.toMatch(/Secure/);
  });

  it('is who it is: the name in the address changes nothing', async () => {
    const cookie = cookieOf(await enter('城管局联络员'));
    const page = await (await get('/?who=督查室值班', cookie)).text();
    expect(page).toContain('data-who="城管局联络员"');
    expect(page).not.toContain('id="who"');
    const csrf = csrfIn(page);
    const sent = await post('/say', cookie, {
      who: '督查室值班',
      chat: 'G-T',
      text: '雨污管网累计完成12公里',
      csrf,
      addressed: '1',
    });
    expect(sent.status).toBe(200);
    const last = (await bench.store.inbox.ofChat('G-T', 1))[0];
    expect(last?.sender).toBe('城管局联络员');
    expect((await get('/?chat=@督查室值班', cookie)).status).toBe(302);
    expect((await get('/?chat=wecom:G', cookie)).status).toBe(302);
  });

  it.each(['', 'A'.repeat(43)])('changes nothing with a wrong token of the form: %j', async (csrf) => {
    const cookie = cookieOf(await enter('督查室值班'));
    for (const [path, fields] of [
      ['/say', { chat: 'G-T', text: '同意' }],
      ['/outbox', { who: '', chat: '@', id: '1', act: 'drop' }],
      ['/logout', {}],
    ] as const)
      expect((await post(path, cookie, { ...fields, csrf })).status).toBe(403);
    expect((await get('/board', cookie)).status).toBe(200);
  });

  it('ends with logging out, with 退出登录 in the chat, with its time, and with the roster', async () => {
    const ways: (() => Promise<unknown>)[] = [
      async () => {
        const cookie = cookieOf(await enter('秘书长'));
        await post('/logout', cookie, { csrf: csrfIn(await (await get('/board', cookie)).text()) });
        return cookie;
      },
      async () => {
        const cookie = cookieOf(await enter('秘书长'));
        await tell('秘书长', '退出登录');
        return cookie;
      },
      async () => {
        const cookie = cookieOf(await enter('秘书长'));
        bench.pass(12 * 60 + 1);
        return cookie;
      },
      async () => {
        const cookie = cookieOf(await enter('秘书长'));
        expect((await get('/board', cookie)).status).toBe(200);
        await bench.store.people.remove('秘书长');
        return cookie;
      },
    ];
    for (const way of ways) expect((await get('/board', String(await way()))).status).toBe(401);
  });

  it('lets supervisors administer, and the trial on this machine', async () => {
    const asked: Record<string, boolean> = {};
    const { Hono } = await import('hono');
    const admin = (one: Bench) => new Hono().get('/', async (c) => c.json(await one.channel.mayAdmin(c)));
    for (const name of ['督查室值班', '城管局联络员']) {
      const cookie = cookieOf(await enter(name));
      asked[name] = Boolean(await (await admin(bench).request('/', { headers: { cookie } })).json());
    }
    asked.nobody = Boolean(await (await admin(bench).request('/')).json());
    for (const loopback of [true, false]) {
      const trial = await openBench({ entrance: { login: false, loopback } });
      asked[`trial ${loopback}`] = Boolean(await (await admin(trial).request('/')).json());
      await trial.close();
    }
    expect(asked).toEqual({
      督查室值班: true,
      城管局联络员: false,
      nobody: false,
      'trial true': true,
      'trial false': false,
    });
  });
});

it('asks for Secure cookies behind https', async () => {
  const secure = await openBench({
    bot: realBot,
    entrance: { login: true, loopback: false, publicUrl: 'https://duban.example' },
  });
  const said = await secure.receive({
    channel: 'local',
    eventId: 'x',
    at: '2026-05-25T10:00:00+08:00',
    chat: '@秘书长',
    sender: '秘书长',
    text: '登录',
    addressed: true,
    attachments: [],
  });
  const path = /\/login\/[\w-]{43}/.exec(said.reply[0]?.text ?? '')?.[0] ?? '';
  const answer = await secure.app.request(path, { method: 'POST', headers: OWN });
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-duban=.*Secure/);
  await secure.close();
});

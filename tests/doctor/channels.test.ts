import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTelegram } from '../../src/doctor/telegram.js';
import { checkWecom } from '../../src/doctor/wecom.js';
import { FakeApi } from '../support/telegram/fake-api.js';
import { TOKEN } from '../support/telegram/state.js';
import { type FakeQyapi, startFakeQyapi } from '../support/wecom/fake-qyapi.js';
import { FakeWs } from '../support/wecom/fake-ws.js';

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

describe('the doctor asks Telegram', () => {
  let api: FakeApi;
  beforeAll(async () => {
    api = await new FakeApi({ readsAll: true }).open();
  });
  afterAll(() => api.close());

  it.each([
    ['who the bot is', { token: TOKEN }, 'good', 'duban_test_bot'],
    ['and finds a wrong token', { token: '1:wrong' }, 'bad', 'TELEGRAM_BOT_TOKEN 不被接受'],
    ['and finds nobody', { token: TOKEN, apiRoot: NOWHERE }, 'bad', '连不上 Telegram（ECONNREFUSED）'],
  ])('%s', async (_, config, grade, said) => {
    const found = await checkTelegram({ apiRoot: api.url, ...config });
    expect(found).toMatchObject({ grade, detail: expect.stringContaining(said) });
    expect(JSON.stringify(found)).not.toContain(config.token);
  });

  it('and tells that privacy mode keeps it from hearing', async () => {
    const deaf = await new FakeApi({ readsAll: false }).open();
    const found = await checkTelegram({ apiRoot: deaf.url, token: TOKEN });
    await deaf.close();
    expect(found.grade).toBe('note');
    expect(found.mend).toContain('/setprivacy');
  });
});

describe('the doctor asks WeCom', () => {
  let qyapi: FakeQyapi;
  let ws: FakeWs;
  beforeAll(async () => {
    [qyapi, ws] = [await startFakeQyapi(), await FakeWs.open()];
  });
  afterAll(async () => {
    await qyapi.stop();
    await ws.close();
  });

  const app = (secret = 'app-secret') => ({
    app: { corpId: 'wwcorp', agentId: '1000002', secret },
    apiUrl: qyapi.url,
  });
  const bot = (secret: string) => ({ bot: { id: 'AIBOT', secret, wsUrl: ws.url } });

  it('whether the app may work', async () => {
    expect(await checkWecom(app(), false)).toMatchObject([{ grade: 'good' }]);
    expect(await checkWecom(app('wrong'), false)).toMatchObject([
      { grade: 'bad', mend: expect.stringContaining('WECOM_AGENT_SECRET') },
    ]);
    qyapi.fail({ on: 'getcallbackip', errcode: 60020 });
    expect(await checkWecom(app(), false)).toMatchObject([
      { grade: 'bad', mend: expect.stringContaining('企业可信IP') },
    ]);
    expect(await checkWecom({ ...app(), apiUrl: NOWHERE }, false)).toMatchObject([
      { grade: 'bad', mend: expect.stringContaining('WECOM_API_URL') },
    ]);
  });

  it('whether the bot may connect, and never beside a server that does', async () => {
    expect(await checkWecom(bot(ws.secret), false)).toMatchObject([{ grade: 'good' }]);
    expect(await checkWecom(bot('wrong'), false)).toMatchObject([
      { grade: 'bad', mend: expect.stringContaining('WECOM_BOT_SECRET') },
    ]);
    const before = ws.frames.length;
    expect(await checkWecom(bot(ws.secret), true)).toMatchObject([{ grade: 'good' }]);
    expect(ws.frames.length).toBe(before);
  });

  it('nothing of callback and webhook, which only a person can try', async () => {
    const found = await checkWecom({ callback: { token: 't', aesKey: 'k' }, webhookKey: 'secret-key' }, false);
    expect(found.map(({ grade }) => grade)).toEqual(['good', 'note']);
    expect(JSON.stringify(found)).not.toContain('secret-key');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runDoctor } from '../../../src/doctor/doctor.js';
import { CHANNEL_WORDS as W } from '../../../src/doctor/words.js';
import { lockFolder } from '../../../src/store/lock.js';
import { APP } from '../../support/channels/wecom-app.js';
import { CALLBACK } from '../../support/channels/wecom-url.js';
import { freePort } from '../../support/ports.js';
import { FakeApi } from '../../support/telegram/fake-api.js';
import { BOT, TOKEN } from '../../support/telegram/state.js';
import { type FakeQyapi, startFakeQyapi } from '../../support/wecom/fake-qyapi.js';
import { FakeWs } from '../../support/wecom/fake-ws.js';

let ws: FakeWs;
let qyapi: FakeQyapi;
let telegram: FakeApi;
const folder = mkdtempSync(join(tmpdir(), 'duban-doctor-'));
beforeAll(async () => {
  ws = await FakeWs.open();
  qyapi = await startFakeQyapi();
  telegram = await new FakeApi().open();
});
afterEach(() => {
  telegram.revoked = false;
  telegram.options.readsAll = true;
});
afterAll(async () => {
  await ws.close();
  await qyapi.stop();
  await telegram.close();
  rmSync(folder, { recursive: true, force: true });
});

type Env = Record<string, string>;
const bot = (): Env => ({ WECOM_BOT_ID: 'BOT', WECOM_BOT_SECRET: ws.secret, WECOM_WS_URL: ws.url });
const app = (): Env => ({
  ...{
    WECOM_CORP_ID: APP.corpId,
    WECOM_AGENT_ID: APP.agentId,
    WECOM_AGENT_SECRET: APP.secret,
    WECOM_API_URL: qyapi.url,
  },
});
const callback = (): Env => ({ WECOM_CALLBACK_TOKEN: CALLBACK.token, WECOM_CALLBACK_AES_KEY: CALLBACK.aesKey });
const hook = (): Env => ({ WECOM_WEBHOOK_KEY: 'OWN', WECOM_API_URL: qyapi.url });
const chat = (): Env => ({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url });

const SECRETS = [APP.secret, CALLBACK.token, CALLBACK.aesKey, TOKEN.split(':')[1] ?? '', 'OWN', 'bot-secret'];

/** What the doctor says of the platforms, and whether all is well. */
async function examine(env: Env): Promise<{ ok: boolean; lines: string[] }> {
  const { ok, lines } = await runDoctor({ DATA_DIR: folder, PORT: '0', ...env });
  for (const secret of SECRETS) expect(lines.join('\n')).not.toContain(secret);
  return { ok, lines: lines.slice(lines.findIndex((line) => line.includes('端口')) + 1) };
}

describe('duban doctor tries each channel', () => {
  it.each<[string, () => Env | Promise<Env>, boolean, string[]]>([
    ['no platform', () => ({}), true, []],
    ['the bot', bot, true, [`✓ ${W.bot}：${W.botGood}`]],
    [
      'the bot with a wrong secret',
      () => ({ ...bot(), WECOM_BOT_SECRET: 'wrong' }),
      false,
      [`✗ ${W.bot}：${W.botRefused}。${W.botRefusedMend}`],
    ],
    [
      'a long connection that leads nowhere',
      async () => ({ ...bot(), WECOM_WS_URL: `ws://127.0.0.1:${await freePort()}` }),
      false,
      [`✗ ${W.bot}：${W.botSilent}。${W.botSilentMend}`],
    ],
    ['the app', app, true, [`✓ ${W.app}：${W.appGood}`]],
    [
      'the app with a wrong secret',
      () => ({ ...app(), WECOM_AGENT_SECRET: 'wrong' }),
      false,
      [`✗ ${W.app}：secret 不正确（40001）。${W.appMend}`],
    ],
    [
      'the app from an address that is not trusted',
      () => {
        qyapi.fail({ on: 'getcallbackip', errcode: 60020 });
        return app();
      },
      false,
      [`✗ ${W.app}：来源 IP 不在企业可信 IP 中（60020）。${W.trustedIpMend}`],
    ],
    [
      'interfaces that lead nowhere',
      async () => ({ ...app(), WECOM_API_URL: `http://127.0.0.1:${await freePort()}` }),
      false,
      [`✗ ${W.app}：`, W.networkMend],
    ],
    [
      'callbacks of bot and app',
      () => ({ ...callback(), ...app() }),
      true,
      [W.appGood, W.callbackGood('/callback/wecom/bot、/callback/wecom/app')],
    ],
    ['the webhook', hook, true, [`! ${W.webhook}：${W.webhookGood}`]],
    ['Telegram', chat, true, [`✓ ${W.telegram}：${W.telegramGood(BOT.username)}`]],
    [
      'Telegram in privacy mode',
      () => {
        telegram.options.readsAll = false;
        return chat();
      },
      true,
      [`! ${W.telegram}：${W.telegramPrivacy(BOT.username)}。${W.telegramPrivacyMend}`],
    ],
    [
      'Telegram with a token that was revoked',
      () => {
        telegram.revoked = true;
        return chat();
      },
      false,
      [`✗ ${W.telegram}：${W.telegramRefused}。${W.telegramRefusedMend}`],
    ],
    [
      'a Telegram that cannot be reached',
      async () => ({ ...chat(), TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` }),
      false,
      [`✗ ${W.telegram}：${W.telegramSilent}`, W.telegramSilentMend],
    ],
  ])(
    '%s',
    async (_what, env, good, said) => {
      const { ok, lines } = await examine(await env());
      for (const words of said) expect(lines.join('\n')).toContain(words);
      expect(lines.length > 0).toBe(said.length > 0);
      expect(ok).toBe(good);
    },
    60_000,
  );

  it('does not throw a running server out of its long connection', async () => {
    const release = lockFolder(folder);
    const subscriptions = ws.count('aibot_subscribe');
    const { ok, lines } = await examine(bot());
    release();
    expect([ok, lines]).toEqual([true, [`✓ ${W.bot}：${W.botHeld}`]]);
    expect(ws.count('aibot_subscribe')).toBe(subscriptions);
  });

  it('breaks no rule of the platforms', () => {
    expect([...ws.violations, ...qyapi.violations, ...telegram.violations]).toEqual([]);
  });
});

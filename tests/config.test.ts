import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

const KEY = 'k'.repeat(43);
const BOT = { WECOM_BOT_ID: 'bot', WECOM_BOT_SECRET: 'secret-of-the-bot' };
const APP = { WECOM_CORP_ID: 'corp', WECOM_AGENT_ID: '7', WECOM_AGENT_SECRET: 'secret-of-the-app' };
const CALLBACK = { WECOM_CALLBACK_TOKEN: 'secret-token', WECOM_CALLBACK_AES_KEY: KEY };
const TELEGRAM = { TELEGRAM_BOT_TOKEN: '1:secret' };

describe('platforms in the environment', () => {
  it.each([
    ['nothing', { WECOM_BOT_ID: ' ', TELEGRAM_BOT_TOKEN: '' }, {}],
    ['the bot', BOT, { wecom: { bot: { id: 'bot', secret: 'secret-of-the-bot' } } }],
    [
      'the bot behind a proxy, by name',
      {
        ...BOT,
        PROXY_URL: 'http://127.0.0.1:3128',
        WECOM_BOT_NAME: '督办 助手，督办',
        WECOM_WS_URL: 'wss://im.example/ws',
      },
      {
        wecom: {
          bot: { id: 'bot', secret: 'secret-of-the-bot', wsUrl: 'wss://im.example/ws' },
          proxy: 'http://127.0.0.1:3128',
          names: ['督办 助手', '督办'],
        },
      },
    ],
    [
      'callback and app',
      { ...CALLBACK, ...APP },
      {
        wecom: {
          callback: { token: 'secret-token', aesKey: KEY },
          app: { corpId: 'corp', agentId: '7', secret: 'secret-of-the-app' },
        },
      },
    ],
    ['a webhook alone', { WECOM_WEBHOOK_KEY: 'key' }, { wecom: { webhookKey: 'key' } }],
    [
      'Telegram by webhook',
      { ...TELEGRAM, TELEGRAM_WEBHOOK_URL: 'https://x.example/t', TELEGRAM_WEBHOOK_SECRET: 's' },
      { telegram: { token: '1:secret', webhook: { url: 'https://x.example/t', secret: 's' } } },
    ],
  ])('%s', (_, env, channels) => {
    expect(readConfig(env).channels).toEqual(channels);
  });

  it.each([
    [{ WECOM_BOT_ID: 'secret' }, '企业微信智能机器人只配置了一部分，还缺 WECOM_BOT_SECRET；'],
    [{ WECOM_WS_URL: 'wss://secret.example' }, '还缺 WECOM_BOT_ID、WECOM_BOT_SECRET；'],
    [{ WECOM_CALLBACK_TOKEN: 'secret' }, '企业微信回调只配置了一部分，还缺 WECOM_CALLBACK_AES_KEY；'],
    [{ WECOM_CORP_ID: 'secret', WECOM_AGENT_ID: '7' }, '企业微信自建应用只配置了一部分，还缺 WECOM_AGENT_SECRET；'],
    [{ TELEGRAM_WEBHOOK_SECRET: 'secret' }, '还缺 TELEGRAM_BOT_TOKEN、TELEGRAM_WEBHOOK_URL；'],
    [
      { ...TELEGRAM, TELEGRAM_WEBHOOK_URL: 'https://secret.example' },
      'Telegram 回调只配置了一部分，还缺 TELEGRAM_WEBHOOK_SECRET；',
    ],
    [{ TELEGRAM_API_ROOT: 'https://secret.example' }, 'Telegram只配置了一部分，还缺 TELEGRAM_BOT_TOKEN；'],
    [
      { WECOM_CALLBACK_TOKEN: 't', WECOM_CALLBACK_AES_KEY: 'secret' },
      'WECOM_CALLBACK_AES_KEY 不对：应为 43 个字母或数字',
    ],
    [{ TELEGRAM_BOT_TOKEN: 'secret' }, 'TELEGRAM_BOT_TOKEN 不对：'],
    [{ ...BOT, WECOM_CA_FILE: '/nowhere/secret.pem' }, 'WECOM_CA_FILE 不对：这个文件读不出来'],
    [{ METRICS_TOKEN: 'secret' }, 'METRICS_TOKEN 不对：至少 16 个字符'],
  ])('%o is refused by name, without the value', (env, said) => {
    let error: unknown;
    try {
      readConfig(env);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(said);
    expect(String(error)).not.toContain('secret');
  });
});

describe('login', () => {
  it.each([
    ['the trial', {}, false],
    ['the trial by name', { HOST: 'localhost' }, false],
    ['other machines reach the page', { HOST: '0.0.0.0' }, true],
    ['a platform', TELEGRAM, true],
    ['asked for', { LOGIN: 'on' }, true],
    ['given up', { LOGIN: 'off', HOST: '0.0.0.0' }, false],
  ])('%s', (_, env, login) => {
    expect(readConfig(env).login).toBe(login);
  });

  it('lets the page be reached by its public name', () => {
    const config = readConfig({ PUBLIC_URL: 'https://duban.example:8443', HOSTS: 'duban' });
    expect(config.hosts).toEqual(['duban', 'duban.example:8443']);
    expect(() => readConfig({ PUBLIC_URL: 'duban.example' })).toThrow('PUBLIC_URL');
  });
});

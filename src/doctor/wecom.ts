import type { WecomConfig } from '../bot/channels/wecom/config.js';
import { type BotAccess, clientMaker } from '../bot/channels/wecom/link/sdk.js';
import { clientOf } from '../bot/channels/wecom/speak/speaker.js';
import { ERRCODES } from '../wecom/errcodes.js';
import { WecomError } from '../wecom/errors.js';
import type { Finding } from './finding.js';
import { CHANNEL_WORDS as W } from './words.js';

/** Longest that the long connection is waited for; in milliseconds. */
const PATIENCE = 10_000;

/** Tries what is configured of WeCom 企业微信; `running`: a server of this folder holds the long connection. */
export async function checkWecom(config: WecomConfig, running: boolean): Promise<Finding[]> {
  const { bot, app, callback, webhookKey } = config;
  const paths = ['/callback/wecom/bot', ...(app ? ['/callback/wecom/app'] : [])].join('、');
  return [
    ...(bot ? [await checkBot(config, running)] : []),
    ...(app ? [await checkApp(config)] : []),
    ...(callback ? [{ grade: 'good' as const, what: W.callback, detail: W.callbackGood(paths) }] : []),
    ...(webhookKey === undefined ? [] : [{ grade: 'note' as const, what: W.webhook, detail: W.webhookGood }]),
  ];
}

/** A second connection would throw the first one out, so it is only tried while no server runs. */
async function checkBot({ bot, caFile, proxy }: WecomConfig, running: boolean): Promise<Finding> {
  const what = W.bot;
  if (running || !bot) return { grade: 'good', what, detail: W.botHeld };
  const end = await subscribe({ ...bot, ...(caFile && { caFile }), ...(proxy && { proxy }) });
  if (end === 'yes') return { grade: 'good', what, detail: W.botGood };
  if (end === 'no') return { grade: 'bad', what, detail: W.botRefused, mend: W.botRefusedMend };
  return { grade: 'bad', what, detail: W.botSilent, mend: W.botSilentMend };
}

function subscribe(bot: BotAccess): Promise<'yes' | 'no' | 'silent'> {
  const client = clientMaker(bot)();
  return new Promise<'yes' | 'no' | 'silent'>((resolve) => {
    const timer = setTimeout(() => resolve('silent'), PATIENCE);
    timer.unref();
    client.on('authenticated', () => resolve('yes'));
    client.on('error', (error) => resolve(/auth/i.test(`${error.name} ${error.message}`) ? 'no' : 'silent'));
    client.connect();
  }).finally(() => {
    client.removeAllListeners();
    client.on('error', () => undefined);
    client.disconnect();
  });
}

/** Fetches a token and calls an interface that changes nothing: secret, trusted address and rate are known then. */
async function checkApp(config: WecomConfig): Promise<Finding> {
  const what = W.app;
  try {
    await clientOf(config, Date.now)?.getCallbackIp();
    return { grade: 'good', what, detail: W.appGood };
  } catch (error) {
    if (!(error instanceof WecomError)) throw error;
    const { errcode } = error;
    if (errcode === undefined) return { grade: 'bad', what, detail: error.message, mend: W.networkMend };
    const detail = `${ERRCODES.get(errcode)?.meaning ?? error.errmsg}（${errcode}）`;
    return { grade: errcode === 45009 ? 'note' : 'bad', what, detail, mend: mendOf(errcode) };
  }
}

function mendOf(errcode: number): string {
  if (errcode === 60020) return W.trustedIpMend;
  if (errcode === 45009) return W.rateMend;
  return [48002, 48006, 50003, 60011].includes(errcode) ? W.rightsMend : W.appMend;
}

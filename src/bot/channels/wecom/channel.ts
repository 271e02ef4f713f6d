import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../model/fact.js';
import type { Store } from '../../../store/store.js';
import { CallbackCrypto } from '../../../wecom/crypto/callback-crypto.js';
import { WecomHttp } from '../../../wecom/http.js';
import type { BotPort, Channel, ChannelHealth } from '../../channel.js';
import { WECOM } from '../../replies/wecom.js';
import type { WecomConfig } from './config.js';
import { CHANNEL } from './hear/aibot.js';
import { Ears } from './hear/ears.js';
import { fetchAttachments } from './hear/fetch.js';
import { Mention } from './hear/mention.js';
import { UserIds } from './hear/userids.js';
import { Link, type LinkState } from './link/link.js';
import { Listener } from './link/listener.js';
import { clientOf, httpOf, Speaker } from './speak/speaker.js';
import { answerApp } from './url/app-route.js';
import { BotRoute } from './url/bot-route.js';
import { callbackRoutes, type Endpoint } from './url/routes.js';

export interface WecomChannelOptions {
  store: Store;
  dataDir: string;
  now: () => Instant;
  config: WecomConfig;
  log: { info(fields: object, text: string): void; warn(fields: object, text: string): void };
  /** Told of failures, with the message's id where there is one; never with its text. */
  onError: (error: unknown, message?: number) => void;
}

/** Setting under which this database's mark on cards is kept; see `taskOf`. */
const MARK = 'wecom.cards';

/**
 * WeCom 企业微信 as one channel: the aibot 智能机器人 over the long connection or by URL callback, the self-built app 自建应用, group
 * webhooks 消息推送, whichever are configured.
 *
 * @throws WecomCryptoError for a callback key that cannot be one, or when the CA file cannot be read
 */
export function createWecomChannel(options: WecomChannelOptions): Channel {
  const { store, dataDir, now, config, log, onError } = options;
  const ms = () => Date.parse(now());
  const client = clientOf(config, ms);
  const http = new WecomHttp(httpOf(config).http);
  const hearing = { mention: new Mention(config.names), userIds: new UserIds(client, onError), now };
  const { bot, callback, app } = config;
  const cryptoFor = (receiveId: string) =>
    callback && new CallbackCrypto({ token: callback.token, encodingAesKey: callback.aesKey, receiveId });
  const botCrypto = cryptoFor('');
  const appCrypto = app && cryptoFor(app.corpId);

  let mark = '';
  let ears: Ears | undefined;
  let listener: Listener | undefined;
  let botRoute: BotRoute | undefined;
  const link =
    bot &&
    new Link({
      bot: { ...bot, ...(config.caFile && { caFile: config.caFile }), ...(config.proxy && { proxy: config.proxy }) },
      store,
      holder: randomBytes(12).toString('hex'),
      now,
      onHeard: (heard) => listener?.hear(heard),
      onAuthFailure: () => log.warn({ channel: CHANNEL }, WECOM.health.auth),
      onError,
    });
  const speaker = new Speaker({ store, dataDir, now, config, link, client, http, mark: () => mark });

  const endpoints: Endpoint[] = [];
  if (botCrypto) {
    const answer: Endpoint['answer'] = (context, body) => botRoute?.answer(context, body);
    endpoints.push({ path: '/callback/wecom/bot', crypto: botCrypto, answer });
  }
  if (appCrypto) {
    const answer: Endpoint['answer'] = (context, body) =>
      ears && answerApp(context, body, { ears, crypto: appCrypto, now, client, onError });
    endpoints.push({ path: '/callback/wecom/app', crypto: appCrypto, answer });
  }
  const onRefused = (path: string, code: string) => log.warn({ channel: CHANNEL, path, code }, 'callback refused');
  const routes = endpoints.length > 0 ? callbackRoutes({ endpoints, now, onRefused, onError }) : undefined;

  return {
    name: CHANNEL,
    ...(routes ? { routes } : {}),
    async start(port: BotPort) {
      mark = await cardMark(store);
      ears = new Ears({ store, port, userIds: hearing.userIds, now, mark });
      if (botCrypto) botRoute = new BotRoute(ears, botCrypto, store, hearing);
      if (link) listener = new Listener({ link, ears, hearing, store, log, onError });
      await link?.start();
    },
    pieces: (out) => speaker.pieces(out),
    limits: (bucket) => speaker.limits(bucket),
    standby: () => link?.state === 'standby',
    health: () => healthOf(link, callback !== undefined, ears !== undefined),
    fetch: (message) =>
      fetchAttachments(message, {
        http,
        dataDir,
        now: ms(),
        onError,
        ...(botCrypto ? { fileKey: botCrypto.fileKey } : {}),
      }),
    async stop() {
      ears = undefined;
      botRoute = undefined;
      listener?.stop();
      await link?.stop();
    },
  };
}

async function cardMark(store: Store): Promise<string> {
  const kept = await store.settings.get(MARK);
  if (typeof kept === 'string') return kept;
  const mark = randomBytes(4).toString('hex');
  await store.settings.set(MARK, mark);
  return mark;
}

const DETAIL: Record<LinkState, string> = WECOM.health;

function healthOf(link: Link | undefined, callback: boolean, started: boolean): ChannelHealth {
  if (!started) return { ok: false, detail: WECOM.health.starting };
  if (!link) return { ok: true, detail: callback ? WECOM.health.callback : WECOM.health.push };
  const { state, reconnects, lastPong, lastInbound } = link;
  return {
    ok: state === 'connected' || state === 'standby',
    detail: DETAIL[state],
    reconnects,
    ...(lastPong === undefined ? {} : { lastPong }),
    ...(lastInbound === undefined ? {} : { lastInbound }),
  };
}

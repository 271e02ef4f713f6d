import { ConfigError } from '../../../config.js';
import type { Log } from '../../../log.js';
import type { Instant } from '../../../model/fact.js';
import type { Store } from '../../../store/store.js';
import type { BotPort, Channel } from '../../channel.js';
import { createSeal } from './buttons.js';
import { createClient } from './client.js';
import { plainError } from './failure.js';
import { fetchAttached } from './fetch.js';
import { createGate, realTimers, type Timers } from './gate.js';
import { listen } from './listen.js';
import { createMoves } from './moves.js';
import { limitsOf, piecesOf } from './pieces.js';
import { CHANNEL } from './read.js';
import { receive } from './receive.js';
import { introduce, type SetupDeps, troubleOf } from './setup.js';
import { healthOf, type State, type Trouble } from './state.js';
import type { Update } from './update.js';
import { webhookRoutes } from './webhook.js';
import { TELEGRAM_WORDS as W } from './words.js';

export interface TelegramConfig {
  token: string;
  /** `https://api.telegram.org` unless there is a Bot API server of one's own. */
  apiRoot?: string;
  /** Updates are pushed to this address; polled for when absent. A bare host gets the path `/callback/telegram`. */
  webhook?: { url: string; secret: string };
  /** `http://user:password@host:port` */
  proxy?: string;
}

export interface TelegramOptions {
  config: TelegramConfig;
  store: Store;
  /** Attachments are kept here, and produced files are found here. */
  dataDir: string;
  now: () => Instant;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  timers?: Timers;
}

/** How long a start waits for Telegram; beyond it goes on by itself, for the page works without. */
const START_MS = 5_000;
const STOP_MS = 3_000;

/** Telegram as a channel: one bot, heard by long polling (one process of all, by a lease) or by webhook (any of them). */
export function createTelegramChannel(options: TelegramOptions): Channel {
  const { config, store, dataDir, now, log, timers = realTimers } = options;
  const { webhook, token } = config;
  const client = createClient(config);
  const seal = createSeal(token);
  const state: State = { standby: false, reconnects: 0 };
  const clock = () => Date.parse(now());
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  let port: BotPort | undefined;
  const { moved, currentId } = createMoves((from, to) => port?.moved(from, to));
  const sending = { client, dataDir, gate: createGate(timers), seal, moved, currentId };

  function onError(error: unknown, about: { update?: number; messageId?: number } = {}): void {
    log.error({ ...about, err: error }, 'telegram failed');
  }
  const onUpdateError = (error: unknown, update?: number) => onError(error, update === undefined ? {} : { update });
  const setup: SetupDeps = { client, timers, state, onError: (error) => onError(error) };

  function background(method: string, work: () => Promise<unknown>): void {
    const run = work().catch((error: unknown) => log.warn({ err: plainError(method, error) }, 'telegram failed'));
    running.add(run);
    void run.finally(() => running.delete(run));
  }

  function receiver(): ((update: Update) => Promise<void>) | undefined {
    const { me } = state;
    if (!me || !port) return undefined;
    const onMember = (chat: number, status: string) => log.info({ chat, status }, 'telegram: membership changed');
    const deps = { client, store, seal, now, background, me, port, moved, onMember };
    return (update) => {
      state.lastInbound = clock();
      return receive(update, deps);
    };
  }

  /** What is wrong after asking once who the bot is; nothing when Telegram answers late. */
  async function firstTrouble(): Promise<Trouble | undefined> {
    const asked = introduce(setup).then(
      () => undefined,
      (error: unknown) => {
        setup.onError(plainError('getMe', error));
        return troubleOf(error);
      },
    );
    return Promise.race([asked, timers.wait(START_MS, stopping.signal).then(() => undefined)]);
  }

  return {
    name: CHANNEL,
    ...(webhook && {
      routes: webhookRoutes({ secret: webhook.secret, receive: receiver, onError: onUpdateError }),
    }),

    /** Throws `ConfigError` when Telegram does not know the token; one that cannot be reached is tried again and again. */
    async start(given) {
      port = given;
      if ((await firstTrouble()) === 'badToken') throw new ConfigError([W.badToken]);
      const onPrivacy = (bot: string) => log.warn({ bot }, W.privacy);
      const listening = { ...setup, token, webhook, store, now, clock, receiver, onUpdateError, onPrivacy };
      background('listen', () => listen(listening, stopping.signal));
    },

    pieces: (out) => piecesOf(out, sending),
    limits: limitsOf,
    health: () => healthOf(state, webhook ? 'webhook' : 'poll', now()),
    standby: () => state.standby,
    fetch: (message) =>
      fetchAttached(message, {
        ...{ client, token, dataDir, timers },
        onError: (error, messageId) => onError(error, { messageId }),
      }),

    async stop() {
      stopping.abort();
      await Promise.race([Promise.allSettled(running), timers.wait(STOP_MS)]);
      client.close();
      await Promise.allSettled(running);
      state.trouble = 'stopped';
    },
  };
}

import { type Context, Hono } from 'hono';
import type { After } from '../../delivery/deps.js';
import type { Instant } from '../../model/fact.js';
import type { Store } from '../../store/store.js';
import { boards } from '../../web/board/load.js';
import { type Warmth, warmBoards } from '../../web/board/warm.js';
import { CHANNEL, type WebDeps } from '../../web/deps.js';
import { sameOrigin } from '../../web/guard.js';
import { createHub } from '../../web/hub.js';
import { cachedLedgers } from '../../web/ledgers.js';
import { createEntrance, type EntranceOptions } from '../../web/login/entrance.js';
import { demandLogin, loginRoutes } from '../../web/login/routes.js';
import { keepNotice } from '../../web/notices.js';
import { assetRoutes } from '../../web/routes/assets.js';
import { boardRoute } from '../../web/routes/board.js';
import { deskRoutes } from '../../web/routes/desk.js';
import { doubtsRoute } from '../../web/routes/doubts.js';
import { fileRoutes } from '../../web/routes/files.js';
import { itemRoute } from '../../web/routes/item.js';
import { leftRoutes } from '../../web/routes/left.js';
import { listRoutes } from '../../web/routes/lists.js';
import { liveRoute } from '../../web/routes/live.js';
import { pageRoutes } from '../../web/routes/page.js';
import { sayRoute } from '../../web/routes/say.js';
import { WORDS } from '../../web/words.js';
import type { BotPort, Channel, Receive } from '../channel.js';

export interface WebChannel extends Channel {
  start(port: Pick<BotPort, 'receive'>): Promise<void>;
  /** Pages and endpoints, to be mounted by the server. */
  readonly routes: Hono;
  /** Keeps the boards read from now on, in the background, until the channel stops. */
  warm(after: After): void;
  /** Whether a request comes from who may administer this machine; for pages beside these. */
  mayAdmin(c: Context): Promise<boolean>;
}

export interface WebOptions {
  store: Store;
  dataDir: string;
  now: () => Instant;
  onError?: (error: unknown) => void;
  /** Has the outbox looked at: something in it was released. */
  onOutbox?: () => void;
  /** Who gets in; without it the trial, in which one picks who to be. */
  entrance?: Pick<EntranceOptions, 'login' | 'loopback' | 'publicUrl' | 'locals'>;
}

/**
 * The page as a channel. Replies in the chat of a message are shown from the inbox, so that a reload shows the same;
 * what is sent of the bot's own accord, or to another chat, comes by `pieces`.
 */
export function createWebChannel(options: WebOptions): WebChannel {
  const hub = createHub();
  let receive: Receive | undefined;
  let warmth: Warmth | undefined;
  const { store, now } = options;
  const entrance = createEntrance({ login: false, loopback: true, ...options.entrance, store, now });
  const deps: WebDeps = {
    entrance,
    store: options.store,
    ledgers: cachedLedgers(options.store),
    boards: boards(store),
    dataDir: options.dataDir,
    now: options.now,
    hub,
    receive: () => receive,
    onError: options.onError ?? (() => {}),
    onOutbox: options.onOutbox ?? (() => {}),
  };
  const routes = new Hono();
  routes.use(sameOrigin);
  routes.use(demandLogin(deps));
  loginRoutes(routes, deps);
  assetRoutes(routes);
  pageRoutes(routes, deps);
  boardRoute(routes, deps);
  itemRoute(routes, deps);
  deskRoutes(routes, deps);
  doubtsRoute(routes, deps);
  listRoutes(routes, deps);
  leftRoutes(routes, deps);
  sayRoute(routes, deps);
  liveRoute(routes, deps);
  fileRoutes(routes, deps);
  return {
    name: CHANNEL,
    routes,
    warm(after) {
      warmth ??= warmBoards(deps, after);
    },
    mayAdmin: entrance.mayAdmin,
    async start(port) {
      receive = port.receive;
    },
    pieces: (out) => [
      {
        idempotent: true,
        async send() {
          await keepNotice(options.store, out, options.now());
          hub.publish(out.chat);
        },
      },
    ],
    limits: () => [],
    health: () => ({ ok: receive !== undefined, detail: WORDS.health }),
    async stop() {
      receive = undefined;
      hub.close();
      await warmth?.stop();
    },
  };
}

import type { Instant } from '../../../../model/fact.js';
import type { Store } from '../../../../store/store.js';
import { WecomClient } from '../../../../wecom/client.js';
import type { WecomHttp } from '../../../../wecom/http.js';
import { CHAT, RATES } from '../../../../wecom/limits.js';
import { WecomWebhook } from '../../../../wecom/webhook.js';
import { addressOf } from '../../../address.js';
import { type Delivery, DeliveryError, type Limit, type Piece } from '../../../channel.js';
import type { WecomConfig } from '../config.js';
import { readHandle } from '../hear/handle.js';
import type { Link } from '../link/link.js';
import { streamWay } from '../url/stream-way.js';
import { pieceKey } from '../url/streams.js';
import { Attempts } from './attempts.js';
import { pushWay, replyWay, responseWay, streamOf } from './bot-ways.js';
import { appchatWay, appWay, webhookWay } from './http-ways.js';
import { partsOf } from './parts.js';
import { type PieceDeps, WayPiece } from './piece.js';
import type { Way } from './way.js';

export interface SpeakerOptions {
  store: Store;
  dataDir: string;
  now: () => Instant;
  config: WecomConfig;
  link: Link | undefined;
  client: WecomClient | undefined;
  http: WecomHttp;
  /** Tells this database's cards from those of another; set when the channel has started. */
  mark: () => string;
}

/** Finds the ways to a conversation and cuts what is said to what they take. */
export class Speaker {
  readonly #options: SpeakerOptions;
  readonly #deps: PieceDeps;
  readonly #webhooks = new Map<string, WecomWebhook>();

  constructor(options: SpeakerOptions) {
    this.#options = options;
    const attempts = new Attempts(options.store, options.now);
    this.#deps = { attempts, dataDir: options.dataDir, done: new Map() };
  }

  /**
   * The same pieces for the same delivery: they are cut for the first way that configuration and message have, whatever
   * the time.
   *
   * @throws DeliveryError `refused` where nothing that is configured leads there
   */
  pieces(out: Delivery): Piece[] {
    const ways = this.#ways(out, 0);
    const [first] = ways;
    if (!first) throw new DeliveryError('refused', 'nothing that is configured leads to this conversation');
    const calls = (out.called ?? []).flatMap(({ account }) => account ?? []);
    const bound = out.webhook !== undefined;
    return partsOf(out, first.bytes, first.calls, this.#options.mark()).map((part, at) => {
      const of = { part, key: pieceKey(out.key, at), row: out.id, calls: at === 0 ? calls : [], bound };
      return new WayPiece({ ...of, ways: this.#ways(out, at) }, this.#deps);
    });
  }

  limits(bucket: string): Limit[] {
    const rates = bucket.startsWith('webhook:')
      ? RATES.webhook
      : bucket.startsWith('app:')
        ? RATES.appMember
        : RATES.aibotConversation;
    return rates.map(({ count, per }) => ({ count, perMs: per }));
  }

  /** Reply where asked, then the other ways; who is to be called goes first where that rings. */
  #ways(out: Delivery, at: number): Way[] {
    const { link, client } = this.#options;
    const address = addressOf(out.chat);
    if (!address) return [];
    const answers = this.#answers(out, at);
    const handle = readHandle(out.handle, out.chat);
    const push = link ? [pushWay(link, handle?.to ?? address.id)] : [];
    const app = client ? [appWay(client, address.id)] : [];
    if (address.private) return handle?.app ? [...app, ...push] : [...answers, ...push, ...app];
    const webhook = this.#webhook(out);
    const appchat = client && CHAT.id.test(address.id) ? [appchatWay(client, address.id)] : [];
    const rings = (out.called ?? []).some(({ account }) => account !== undefined);
    // A stream of the URL callback takes what it wants whatever is preferred here.
    return rings && !handle?.stream
      ? [...webhook, ...answers, ...push, ...appchat]
      : [...answers, ...push, ...webhook, ...appchat];
  }

  #answers(out: Delivery, at: number): Way[] {
    const { link, http, store, config } = this.#options;
    const handle = readHandle(out.handle, out.chat);
    // What was ordered in a message and goes out later is no answer to it.
    if (!handle || !out.key.startsWith('reply:')) return [];
    const { reqId, url } = handle;
    const now = () => Date.parse(this.#options.now());
    // The first piece of the first answer takes the place of the placeholder.
    const base = streamOf(handle.msgid);
    const stream = at === 0 && /^reply:\d+:0$/.test(out.key) ? base : `${base}-${out.id}-${at}`;
    return [
      ...(link && reqId !== undefined ? [replyWay(link, { ...handle, reqId }, stream, now)] : []),
      ...(config.callback && handle.stream && at === 0 ? [streamWay(store, handle, now)] : []),
      ...(url === undefined ? [] : [responseWay(http, { ...handle, url }, this.#deps.attempts, now)]),
    ];
  }

  #webhook(out: Delivery): Way[] {
    const { config } = this.#options;
    const key = out.webhook ?? config.webhookKey;
    if (key === undefined) return [];
    const before = this.#webhooks.get(key);
    const webhook = before ?? new WecomWebhook({ key, ...httpOf(config) });
    if (!before) this.#webhooks.set(key, webhook);
    const only = out.webhook === undefined ? () => this.#onlyGroup(out.chat) : undefined;
    return [webhookWay(webhook, key, only)];
  }

  /** The configured webhook is of one group; where several are bound nobody knows of which. */
  async #onlyGroup(chat: string): Promise<boolean> {
    const groups = (await this.#options.store.chats.list()).filter(({ id, kind }) => {
      const address = addressOf(id);
      return kind === 'group' && address?.platform === 'wecom' && !address.private;
    });
    return groups.every(({ id }) => id === chat);
  }
}

/** What clients of the interfaces are made with. */
export function httpOf({ apiUrl, caFile, proxy }: WecomConfig) {
  const http = { ...(caFile === undefined ? {} : { caFile }), ...(proxy === undefined ? {} : { proxy }) };
  return { http, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) };
}

export function clientOf(config: WecomConfig, now: () => number): WecomClient | undefined {
  const { app } = config;
  if (!app) return undefined;
  return new WecomClient({
    corpId: app.corpId,
    agentId: Number(app.agentId),
    secret: app.secret,
    now,
    ...httpOf(config),
  });
}

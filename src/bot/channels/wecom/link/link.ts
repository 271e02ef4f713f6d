import { WSAuthFailureError, type WSClient, WsCmd, type WsFrame } from '@wecom/aibot-node-sdk';
import { DeliveryError } from '../../../channel.js';
import { asFrameFailure, errcodeIn, WecomRefusal } from '../failure.js';
import { Lease, type LeaseOptions } from './lease.js';
import { type BotAccess, clientMaker, NO_BODY } from './sdk.js';

/** Milliseconds. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** A wrong secret does not become right by asking; WeCom blocks who asks often. */
const AUTH_WAIT = 60_000;
const SUBSCRIBE_TIME = 15_000;
const PING = 30_000;
/** After another program took the connection over, so that the two do not throw each other out by turns. */
const KICKED_WAIT = 60_000;
const LONGEST_KICKED_WAIT = 10 * 60_000;

/** Not subscribed although the socket is open: only a new connection helps. */
const NOT_SUBSCRIBED = 846609;

export type LinkState = 'connected' | 'connecting' | 'standby' | 'auth' | 'kicked';

/** A frame that came in, before anything is believed of it. */
export interface Heard {
  reqId: string;
  body: unknown;
}

export interface LinkOptions extends Omit<LeaseOptions, 'name' | 'onBeat'> {
  bot: BotAccess;
  /** Must not throw; what it does is not waited for. */
  onHeard: (heard: Heard) => void;
  /** Wrong credentials, told once until they were right. */
  onAuthFailure: () => void;
}

/**
 * The long connection 长连接 of one bot: held by the process that has the lease, kept up for ever. Ready means authenticated
 * 已认证, which a connected socket is not yet.
 */
export class Link {
  readonly #options: LinkOptions;
  readonly #lease: Lease;
  readonly #newClient: () => WSClient;
  #client: WSClient | undefined;
  #ready = false;
  #failures = 0;
  #refused = false;
  #kicks = 0;
  #missed = 0;
  #pings = 0;
  #retry: NodeJS.Timeout | undefined;
  #cooling: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #running = false;
  reconnects = 0;
  /** Milliseconds since 1970. */
  lastPong: number | undefined;
  lastInbound: number | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#newClient = clientMaker(options.bot);
    this.#lease = new Lease({ ...options, name: `wecom-bot:${options.bot.id}`, onBeat: (held) => this.#beat(held) });
  }

  get state(): LinkState {
    if (this.#ready) return 'connected';
    if (!this.#lease.held) return 'standby';
    return this.#cooling ? 'kicked' : this.#refused ? 'auth' : 'connecting';
  }

  async start(): Promise<void> {
    this.#running = true;
    await this.#lease.start();
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearTimeout(this.#cooling);
    this.#cooling = undefined;
    this.#drop();
    await this.#lease.stop();
  }

  /**
   * Does something with the authenticated client.
   *
   * @throws DeliveryError with what became of it, instead of the raw frames and untyped errors of the SDK
   */
  async call<T>(api: string, work: (client: WSClient) => Promise<T>): Promise<T> {
    const client = this.#client;
    if (!client || !this.#ready) throw new DeliveryError('undelivered', `${api}: not connected`);
    try {
      return await work(client);
    } catch (thrown) {
      const failure = thrown instanceof DeliveryError ? thrown : asFrameFailure(api, thrown);
      if (failure instanceof WecomRefusal && failure.errcode === NOT_SUBSCRIBED) this.#lost(client);
      throw failure;
    }
  }

  #beat(held: boolean): void {
    if (!held) {
      // Another process of ours has it, as is right: no outsider to be afraid of.
      clearTimeout(this.#cooling);
      this.#cooling = undefined;
      this.#drop();
    } else if (!this.#client && !this.#retry && !this.#cooling) this.#connect();
  }

  #connect(): void {
    const client = this.#newClient();
    this.#client = client;
    const hear = (frame: WsFrame) => {
      this.lastInbound = this.#now();
      this.#options.onHeard({ reqId: String(frame.headers.req_id), body: frame.body });
    };
    client.on('authenticated', () => this.#authenticated(client));
    client.on('disconnected', () => this.#lost(client));
    client.on('error', (error) => this.#error(client, error));
    client.on('event.disconnected_event', () => this.#kicked());
    client.on('event', hear);
    client.on('message', hear);
    this.#watch = setTimeout(() => this.#lost(client), SUBSCRIBE_TIME);
    client.connect();
  }

  #authenticated(client: WSClient): void {
    if (client !== this.#client) return;
    clearTimeout(this.#watch);
    this.#ready = true;
    this.#failures = 0;
    this.#missed = 0;
    this.#refused = false;
    this.lastPong = this.#now();
    this.#watch = setTimeout(() => void this.#ping(client), PING);
  }

  #error(client: WSClient, error: Error): void {
    const refused = error instanceof WSAuthFailureError || /^Authentication failed/.test(error.message);
    if (refused && !this.#refused) this.#options.onAuthFailure();
    this.#refused ||= refused;
    // An address that cannot be one never closes, it only gives up.
    if ('code' in error && error.code === 'WS_RECONNECT_EXHAUSTED') this.#lost(client);
  }

  /** Twice unanswered (or answered with an error) and the connection is dead, whatever the socket says. */
  async #ping(client: WSClient): Promise<void> {
    this.#pings += 1;
    const headers = { req_id: `duban_ping_${this.#pings}` };
    try {
      await client.reply({ headers }, NO_BODY, WsCmd.HEARTBEAT);
      this.#missed = 0;
      this.#kicks = 0;
      this.lastPong = this.#now();
    } catch (thrown) {
      this.#missed += errcodeIn(thrown) === undefined ? 1 : 2;
    }
    if (client !== this.#client) return;
    if (this.#missed >= 2) return this.#lost(client);
    this.#watch = setTimeout(() => void this.#ping(client), this.#missed > 0 ? 0 : PING);
  }

  /** Another connection took over: the lease is given up, and who finds that no process of ours has it waits before it comes back. */
  #kicked(): void {
    this.#drop();
    const wait = Math.min(KICKED_WAIT * 2 ** this.#kicks, LONGEST_KICKED_WAIT);
    this.#kicks += 1;
    this.#cooling = setTimeout(() => {
      this.#cooling = undefined;
      this.#beat(this.#lease.held);
    }, wait);
    void this.#lease.giveUp();
  }

  #lost(client: WSClient): void {
    if (client !== this.#client) return;
    this.#drop();
    this.reconnects += 1;
    const wait = this.#refused ? AUTH_WAIT : Math.min(FIRST_WAIT * 2 ** this.#failures, LONGEST_WAIT);
    this.#failures += 1;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      if (this.#running && this.#lease.held) this.#connect();
    }, wait);
  }

  #drop(): void {
    clearTimeout(this.#watch);
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#ready = false;
    const client = this.#client;
    this.#client = undefined;
    client?.removeAllListeners();
    client?.disconnect();
  }

  #now(): number {
    return Date.parse(this.#options.now());
  }
}

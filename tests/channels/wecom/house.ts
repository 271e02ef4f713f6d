import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Piece } from '../../../src/bot/channel.js';
import { type BotPort, type Channel, type Delivery, DeliveryError } from '../../../src/bot/channel.js';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import type { WecomConfig } from '../../../src/bot/channels/wecom/config.js';
import type { Message, Outgoing } from '../../../src/model/message.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import type { StoredMessage } from '../../../src/store/store.js';
import { emptied } from '../../support/emptied.js';
import { callbackOptions } from '../../support/wecom/callbacks.js';
import { type FakeQyapi, startFakeQyapi } from '../../support/wecom/fake-qyapi.js';
import { FakeWs } from '../../support/wecom/fake-ws.js';
import { Clock, until } from './support.js';

const { token, encodingAesKey: aesKey } = callbackOptions('');
export const CALLBACK = { token, aesKey };
export const APP = { corpId: 'wwcorp', agentId: '1000002', secret: 'app-secret' };

/** What the bot of a test makes of a message: replies to its chat, unless they name another. */
export type Handle = (message: StoredMessage) => Promise<Partial<Outcome>> | Partial<Outcome>;

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test has not begun');
  return value;
}

/** A channel between the platform's fakes and a bot that says what the test wants. */
export class House {
  readonly clock = new Clock();
  readonly folder = mkdtempSync(join(tmpdir(), 'duban-wecom-'));
  readonly errors: unknown[] = [];
  readonly warnings: string[] = [];
  #store: OpenStore | undefined;
  #ws: FakeWs | undefined;
  #api: FakeQyapi | undefined;
  #channel: Channel | undefined;
  handle: Handle = () => ({});
  /** The database refuses so many accepts. */
  broken = 0;
  #channels: Channel[] = [];

  get store(): OpenStore {
    return there(this.#store);
  }
  get ws(): FakeWs {
    return there(this.#ws);
  }
  get api(): FakeQyapi {
    return there(this.#api);
  }
  get channel(): Channel {
    return there(this.#channel);
  }

  async open(): Promise<void> {
    this.#store = await openStore({ memory: true });
  }

  /** Before each test: empty tables, fresh fakes. */
  async begin(api: Parameters<typeof startFakeQyapi>[0] = {}): Promise<void> {
    await emptied(this.store.database);
    this.#ws = await FakeWs.open(() => this.clock.ms);
    this.#api = await startFakeQyapi({ now: () => this.clock.ms, ...api });
    this.errors.length = 0;
    this.warnings.length = 0;
    this.handle = () => ({});
    this.broken = 0;
  }

  async start(config: WecomConfig & { onBot?: boolean }): Promise<Channel> {
    const { onBot, ...rest } = config;
    const channel = createWecomChannel({
      store: this.store,
      dataDir: this.folder,
      now: this.clock.now,
      config: {
        apiUrl: this.api.url,
        ...(onBot ? { bot: { id: 'BOT', secret: this.ws.secret, wsUrl: this.ws.url } } : {}),
        ...rest,
      },
      log: { info() {}, warn: (_fields, text) => this.warnings.push(text) },
      onError: (error) => this.errors.push(error),
    });
    this.#channel = channel;
    this.#channels.push(channel);
    await channel.start(this.port);
    if (onBot) await until(() => channel.health().ok && this.ws.subscribed, 'the connection');
    return channel;
  }

  async end(): Promise<void> {
    for (const channel of this.#channels.splice(0)) await channel.stop();
    await this.ws.close();
    await this.api.stop();
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  readonly port: BotPort = {
    receive: () => Promise.reject(new Error('a platform does not wait')),
    moved: async () => {},
    accept: async (message: Message) => {
      if (this.broken > 0) {
        this.broken -= 1;
        throw new Error('no database');
      }
      const kept = await this.store.inbox.receive(message, this.clock.now());
      if (kept.fresh) void this.#work(kept.id).catch((error: unknown) => this.errors.push(error));
      return kept;
    },
    choice: async (row, at) => {
      const out = await this.store.outbox.get(row);
      const choice = out?.choices?.[at];
      const asked = out?.messageId === undefined ? undefined : await this.store.inbox.get(out.messageId);
      return choice && { say: choice.say, ...(asked ? { replyTo: asked.eventId } : {}) };
    },
  };

  async #work(id: number): Promise<void> {
    const message = await this.store.inbox.get(id);
    if (!message) throw new Error('not stored');
    const made = await this.handle(message);
    const outcome: Outcome = { action: 'answer', items: [], facts: [], reply: [], files: [], ...made };
    await this.store.transaction(async (store) => {
      for (const [at, out] of outcome.reply.entries()) {
        await store.outbox.put(`reply:${id}:${at}`, out, message.receivedAt, id);
      }
      await store.inbox.finish(id, outcome);
    });
  }

  /** A row of the outbox as the engine composes it. */
  async delivery(row: number, more: Partial<Delivery> = {}): Promise<Delivery> {
    const out = await this.store.outbox.get(row);
    if (!out) throw new Error('no such row');
    const message = out.messageId === undefined ? undefined : await this.store.inbox.get(out.messageId);
    const answered = message?.chat === out.chat ? message : undefined;
    const { dueAt: _, messageId: __, ...rest } = out;
    return { ...rest, ...(answered ? { handle: answered.handle, answers: answered.receivedAt } : {}), ...more };
  }

  async pieces(row: number, more: Partial<Delivery> = {}): Promise<Piece[]> {
    return this.channel.pieces(await this.delivery(row, more));
  }

  /** Sends a row once, piece by piece; the failure, if one stopped it. */
  async send(row: number, more: Partial<Delivery> = {}): Promise<DeliveryError | undefined> {
    for (const piece of await this.pieces(row, more)) {
      try {
        await piece.send();
      } catch (error) {
        if (error instanceof DeliveryError) return error;
        throw error;
      }
    }
    return undefined;
  }

  async put(out: Outgoing): Promise<number> {
    const key = `said:${Math.random()}`;
    await this.store.outbox.put(key, out, this.clock.now());
    return (await this.rows()).find((row) => row.key === key)?.id ?? 0;
  }

  rows(): ReturnType<OpenStore['outbox']['due']> {
    return this.store.outbox.due('2099-01-01T00:00:00+08:00', 1000);
  }

  messages(chat: string): Promise<StoredMessage[]> {
    return this.store.inbox.ofChat(chat, 1000);
  }

  async waitRows(count: number): Promise<void> {
    await until(async () => (await this.rows()).length >= count, `${count} rows in the outbox`);
  }
}

export const text = (content: string): Record<string, unknown> => ({ msgtype: 'text', text: { content } });

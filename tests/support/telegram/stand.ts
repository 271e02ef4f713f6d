import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { BotPort, Channel, Delivery } from '../../../src/bot/channel.js';
import type { Timers } from '../../../src/bot/channels/telegram/gate.js';
import { createTelegramChannel, type TelegramConfig } from '../../../src/bot/channels/telegram/telegram.js';
import { instantOf } from '../../../src/clock.js';
import type { Action, Message } from '../../../src/model/message.js';
import type { Store } from '../../../src/store/store.js';
import { FakeApi } from './fake-api.js';
import { DATE } from './said.js';
import { type FakeApiOptions, TOKEN } from './state.js';

/** The lease's rhythm, and the bounds of start and stop: these waits last until the test turns the clock; all others are over at once. */
const HELD = [3_000, 5_000];

export class FakeTimers implements Timers {
  readonly waits: number[] = [];
  now = DATE * 1000;
  readonly #held = new Set<() => void>();
  ticks = () => this.now;
  wait = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (!HELD.includes(ms)) {
      this.waits.push(ms);
      this.now += ms;
      return new Promise((resolve) => setImmediate(resolve));
    }
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        signal?.removeEventListener('abort', done);
        resolve();
      };
      this.#held.add(done);
      signal?.addEventListener('abort', done);
    });
  };
  turn(ms: number): void {
    this.now += ms;
    for (const resolve of this.#held) resolve();
    this.#held.clear();
  }
}

/** The bot's side of a channel: keeps messages in the store as the bot does, and acts on none of them. */
export class FakePort implements BotPort {
  readonly accepted: Message[] = [];
  readonly moves: [string, string][] = [];
  readonly choices = new Map<string, { say: string; replyTo?: string }>();
  /** Errors of the database to come, one a message. */
  readonly failures: Error[] = [];
  action: Action = 'act';
  readonly store: Store;
  constructor(store: Store) {
    this.store = store;
  }
  accept = async (message: Message) => {
    const failure = this.failures.shift();
    if (failure) throw failure;
    const kept = await this.store.inbox.receive(message, message.at);
    if (kept.fresh) this.accepted.push(message);
    return kept;
  };
  receive = async () => ({ action: this.action, items: [], facts: [], reply: [], files: [] });
  choice = async (row: number, at: number) => this.choices.get(`${row}:${at}`);
  moved = async (from: string, to: string) => {
    this.moves.push([from, to]);
  };
}

export interface Stand {
  api: FakeApi;
  port: FakePort;
  timers: FakeTimers;
  channel: Channel;
  dataDir: string;
  /** Everything that was logged, as it is written. */
  logged: string[];
  send(out: Partial<Delivery>): Promise<void>;
  /** Another process of the same bot. */
  another(): Channel;
  close(): Promise<void>;
}

export interface StandOptions extends FakeApiOptions {
  config?: Partial<TelegramConfig>;
}

/** A channel before a fake Telegram. Closing it proves what holds for every case: no violations, no token in the log. */
export async function openStand(store: Store, { config, ...options }: StandOptions = {}): Promise<Stand> {
  const timers = new FakeTimers();
  const api = await new FakeApi({ clock: timers.ticks, ...options }).open();
  const dataDir = await mkdtemp(join(tmpdir(), 'duban-telegram-'));
  const port = new FakePort(store);
  const logged: string[] = [];
  const create = () =>
    createTelegramChannel({
      store,
      dataDir,
      now: () => instantOf(timers.now),
      log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
      timers,
      config: { token: TOKEN, apiRoot: api.url, ...config },
    });
  const channels = [create()];
  const [channel = create()] = channels;
  return {
    ...{ api, port, timers, channel, dataDir, logged },
    async send(out) {
      for (const piece of channel.pieces({ id: 9, key: 'k', chat: 'telegram:-1001', text: '', ...out }))
        await piece.send();
    },
    another() {
      const one = create();
      channels.push(one);
      return one;
    },
    async close() {
      for (const one of channels) await one.stop();
      await api.close();
      await rm(dataDir, { recursive: true, force: true });
      const [, secret = ''] = TOKEN.split(':');
      if (logged.join('').includes(secret)) throw new Error('the token was logged');
      if (api.violations.length > 0) throw new Error(api.violations.join('\n'));
    },
  };
}

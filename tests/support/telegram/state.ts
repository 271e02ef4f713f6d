import type { Upload } from './multipart.js';
import type { Method } from './requests.js';

export const TOKEN = '7000001:AAfake-token_for-tests';
export const BOT = { id: 7000001, is_bot: true, first_name: '督办', username: 'duban_test_bot' };

export interface Sent {
  method: Method;
  chat: number;
  message: number;
  /** As people see it. */
  text: string;
  /** Accounts that are called. */
  called: string[];
  replyTo?: number;
  thread?: number;
  buttons: { text: string; callback_data: string }[];
  file?: Upload;
}

export interface FakeApiOptions {
  readsAll?: boolean;
  /** Milliseconds; for the limits of sending. */
  clock?: () => number;
}

/** What the fake Telegram holds and has seen. */
export class ApiState {
  readonly calls: { method: string; payload: Record<string, unknown> }[] = [];
  readonly violations: string[] = [];
  readonly sent: Sent[] = [];
  readonly answered: { id: string; text?: string }[] = [];
  readonly files = new Map<string, { path: string; bytes: Buffer }>();
  readonly migrated = new Map<number, number>();
  readonly sends = new Map<number, number[]>();
  readonly options: Required<FakeApiOptions>;
  updates: { update_id: number }[] = [];
  webhook: { url: string; secret: string } | undefined;
  /** The token was revoked. */
  revoked = false;
  nextMessage = 5000;
  #poll: (() => void) | undefined;
  #watchers: (() => void)[] = [];

  constructor(options: FakeApiOptions = {}) {
    this.options = { readsAll: true, clock: () => 0, ...options };
  }

  /** Updates for the bot; those with the same id are repeats. */
  push(...updates: { update_id: number }[]): void {
    this.updates.push(...updates);
    this.#poll?.();
  }

  /** Resolves when what was asked for has come true; looked at whenever something happens here. */
  async until(come: () => boolean): Promise<void> {
    while (!come()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  protected changed(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  count(method: Method): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  /** Waits for an update, as a long poll does; a second poll ends the first with 409. */
  async poll(ended: Promise<unknown>): Promise<'updates' | 'conflict'> {
    const before = this.#poll;
    if (before) {
      this.#poll = undefined;
      before();
    }
    let mine: (() => void) | undefined;
    const woken = new Promise<void>((resolve) => {
      mine = resolve;
      this.#poll = resolve;
    });
    this.changed();
    await Promise.race([woken, ended]);
    const replaced = this.#poll !== mine;
    if (!replaced) this.#poll = undefined;
    return replaced ? 'conflict' : 'updates';
  }
}

import type { Me } from './addressed.js';
import type { Client } from './client.js';
import { failureOf, plainError } from './failure.js';
import type { Timers } from './gate.js';
import type { State, Trouble } from './state.js';
import { ALLOWED_UPDATES } from './update.js';
import { WEBHOOK_PATH } from './webhook.js';
import { TELEGRAM_WORDS as W } from './words.js';

export interface SetupDeps {
  client: Client;
  timers: Timers;
  state: State;
  onError: (error: unknown) => void;
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** Who the bot is, and whether it hears everything in its groups. */
export async function introduce({ client, state }: Pick<SetupDeps, 'client' | 'state'>): Promise<Me> {
  const { id, username, can_read_all_group_messages: readsAll } = await client.control.getMe();
  const me = { id, username, readsAll };
  state.me = me;
  return me;
}

/** Ends a webhook, which would keep the poll from hearing anything; what waits there comes by the poll. */
export async function listenByPoll({ client }: SetupDeps): Promise<void> {
  await client.control.deleteWebhook({ drop_pending_updates: false });
}

export async function listenByWebhook({ client }: SetupDeps, webhook: { url: string; secret: string }): Promise<void> {
  await client.control.setWebhook(callbackUrl(webhook.url), {
    secret_token: webhook.secret,
    allowed_updates: ALLOWED_UPDATES,
    drop_pending_updates: false,
  });
}

/** The menu behind the slash; the bot works without it. */
export async function offerCommands({ client, onError }: SetupDeps): Promise<void> {
  await client.control
    .setMyCommands([...W.menu])
    .catch((error: unknown) => onError(plainError('setMyCommands', error)));
}

/** Does it again until it works or the signal ends it; meanwhile health says what is wrong. False when the signal came first. */
export async function untilDone(
  method: string,
  work: () => Promise<unknown>,
  { state, timers, onError }: SetupDeps,
  signal: AbortSignal,
): Promise<boolean> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await work();
      delete state.trouble;
      return true;
    } catch (error) {
      state.trouble = troubleOf(error);
      onError(plainError(method, error));
      await timers.wait(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10)), signal);
    }
  }
  return false;
}

export function troubleOf(error: unknown): Trouble {
  const failure = failureOf(error);
  if (failure.kind !== 'refused' || failure.code === 429 || failure.code >= 500) return 'unreachable';
  return failure.code === 401 || failure.code === 404 ? 'badToken' : 'badWebhook';
}

/** An address without a path means this server's own. */
function callbackUrl(url: string): string {
  const read = new URL(url);
  return read.pathname === '/' ? new URL(WEBHOOK_PATH, read).href : read.href;
}

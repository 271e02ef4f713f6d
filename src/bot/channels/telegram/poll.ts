import type { Client } from './client.js';
import { failureOf, plainError } from './failure.js';
import type { Timers } from './gate.js';
import type { State } from './state.js';
import { ALLOWED_UPDATES, type Update, updateId, updateSchema } from './update.js';

/** Seconds that Telegram may keep a poll open. */
const POLL_SECONDS = 25;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

export interface PollDeps {
  client: Client;
  timers: Timers;
  state: State;
  receive: (update: Update) => Promise<void>;
  /** Milliseconds since 1970. */
  clock: () => number;
  onError: (error: unknown, update?: number) => void;
}

/**
 * Polls for updates, one after the other, until the signal ends it. An update is confirmed, by the next poll's offset, only
 * after everything in it lies in the database: what cannot be stored is tried again until it can, and nothing after it is
 * taken in before.
 */
export async function poll(deps: PollDeps, signal: AbortSignal): Promise<void> {
  const { client, timers, state } = deps;
  let offset: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await untilAborted(
        client.poll.getUpdates({
          timeout: POLL_SECONDS,
          allowed_updates: ALLOWED_UPDATES,
          ...(offset === undefined ? {} : { offset }),
        }),
        signal,
        client.hangUp,
      );
      if (updates === undefined) break;
      if (failures > 0) state.reconnects += 1;
      failures = 0;
      delete state.trouble;
      state.lastPong = deps.clock();
      for (const update of updates) {
        if (!(await take(update, deps, signal))) break;
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) break;
      deps.onError(plainError('getUpdates', error));
      await timers.wait(troubleOf(error, failures++, state), signal);
    }
  }
  if (offset !== undefined) await confirm(client, offset);
}

/** True when it is stored, or nothing that can be read; false when the signal came first. */
async function take(raw: unknown, deps: PollDeps, signal: AbortSignal): Promise<boolean> {
  const id = updateId.safeParse(raw).data?.update_id;
  const read = updateSchema.safeParse(raw);
  deps.state.lastInbound = deps.clock();
  if (!read.success) {
    deps.onError(new Error('telegram: an update has an unknown shape and is left'), id);
    return true;
  }
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await deps.receive(read.data);
      if (deps.state.trouble === 'keeping') delete deps.state.trouble;
      return true;
    } catch (error) {
      deps.state.trouble = 'keeping';
      deps.onError(error, id);
      await deps.timers.wait(backoff(failures), signal);
    }
  }
  return false;
}

/** Notes what is wrong, and how many milliseconds to wait. */
function troubleOf(error: unknown, failures: number, state: State): number {
  const failure = failureOf(error);
  const code = failure.kind === 'refused' ? failure.code : 0;
  state.trouble =
    code === 409 ? 'conflict' : code === 429 ? 'limited' : code === 401 || code === 404 ? 'badToken' : 'unreachable';
  if (failure.kind === 'refused' && failure.retryAfterMs !== undefined) return failure.retryAfterMs;
  return state.trouble === 'badToken' ? LONGEST_WAIT : backoff(failures);
}

const backoff = (failures: number) => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10));

/** So that the next process does not get the last updates again; if this fails it does, and knows them. */
async function confirm(client: Client, offset: number): Promise<void> {
  await client.control
    .getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: ALLOWED_UPDATES })
    .catch(() => undefined);
}

/** Undefined when the signal came first; then the call is cut off. */
function untilAborted<T>(call: Promise<T>, signal: AbortSignal, cut: () => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = () => {
      cut();
      resolve(undefined);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

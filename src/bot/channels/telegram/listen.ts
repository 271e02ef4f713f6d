import { randomUUID } from 'node:crypto';
import type { Store } from '../../../store/store.js';
import { type LeaseDeps, whileHeld } from './lease.js';
import { type PollDeps, poll } from './poll.js';
import { CHANNEL } from './read.js';
import { introduce, listenByPoll, listenByWebhook, offerCommands, type SetupDeps, untilDone } from './setup.js';
import type { Update } from './update.js';

export interface ListenDeps extends SetupDeps, Pick<LeaseDeps, 'now'>, Pick<PollDeps, 'clock'> {
  token: string;
  webhook: { url: string; secret: string } | undefined;
  store: Store;
  /** Takes updates in; undefined while the bot does not know itself. */
  receiver: () => ((update: Update) => Promise<void>) | undefined;
  onUpdateError: PollDeps['onError'];
  /** Privacy mode is on: said loudly, once. */
  onPrivacy: (bot: string) => void;
}

/** Hears until the signal ends it: the webhook by asking for it once, the poll as the one process that holds the lease. */
export async function listen(deps: ListenDeps, signal: AbortSignal): Promise<void> {
  const { webhook } = deps;
  if (webhook === undefined) return whileHeld(leaseOf(deps, signal), (held) => pollAlone(deps, held));
  if (!(await ready(deps, signal))) return;
  if (await untilDone('setWebhook', () => listenByWebhook(deps, webhook), deps, signal)) await offerCommands(deps);
}

async function pollAlone(deps: ListenDeps, signal: AbortSignal): Promise<void> {
  if (!(await ready(deps, signal))) return;
  if (!(await untilDone('deleteWebhook', () => listenByPoll(deps), deps, signal))) return;
  await offerCommands(deps);
  const receive = deps.receiver();
  if (receive) await poll({ ...deps, receive, onError: deps.onUpdateError }, signal);
}

/** Knows itself before it hears anything: else nobody could tell who is spoken to. */
async function ready(deps: ListenDeps, signal: AbortSignal): Promise<boolean> {
  const { state } = deps;
  const known = state.me !== undefined || (await untilDone('getMe', () => introduce(deps), deps, signal));
  if (state.me?.readsAll === false) deps.onPrivacy(state.me.username);
  return known;
}

function leaseOf({ token, store, now, timers, state, onError }: ListenDeps, signal: AbortSignal): LeaseDeps {
  return {
    leases: store.leases,
    name: `${CHANNEL}:${token.split(':')[0]}`,
    holder: randomUUID(),
    now,
    timers,
    signal,
    onStandby(standby) {
      state.standby = standby;
      if (standby) delete state.trouble;
    },
    onError,
  };
}

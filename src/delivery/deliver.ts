import { DELIVERY_WORDS } from '../bot/replies/delivery.js';
import type { Outgoing } from '../model/message.js';
import type { OutboxJob } from '../store/store.js';
import { sendAlong } from './along.js';
import { backoff } from './backoff.js';
import type { Budgets } from './budget.js';
import { Claimed } from './claimed.js';
import { compose } from './compose.js';
import type { RowDeps } from './deps.js';
import { isGone } from './gone.js';
import { type Route, routesOf } from './routes.js';

/** Brings one claimed row out: refreshed, then along its routes until one does not refuse it. */
export async function deliver(job: OutboxJob, budgets: Budgets, deps: RowDeps): Promise<void> {
  const { store } = deps;
  const row = new Claimed(
    job,
    {
      people: await store.people.list(),
      chats: await store.chats.list(),
      message: job.messageId === undefined ? undefined : await store.inbox.get(job.messageId),
    },
    deps,
  );
  // What is on its way goes on with the words that it began with.
  const begun = job.state === 'sending' || job.pieces > 0;
  let out: Outgoing | null = job;
  try {
    if (!begun) out = await deps.refresh(job);
  } catch (error) {
    deps.onError(error, job.id);
    const attempts = job.attempts + 1;
    return row.wait(backoff(attempts, deps.random()), { attempts, error: DELIVERY_WORDS.broken });
  }
  if (out === null) return row.end('dropped');

  let why: string = DELIVERY_WORDS.noRoute;
  for (const route of stillOpen(routesOf(job.chat, row.known.people, deps.channels), job)) {
    if (route.channel.standby?.()) return row.wait(0, { route: route.key });
    if (await isGone(store, route.chat)) {
      why = DELIVERY_WORDS.gone;
      continue;
    }
    const refused = await sendAlong(row, route, compose(job, out, route, row.known), budgets, deps);
    if (refused === undefined) return;
    why = refused;
  }
  await row.end('dead', why);
}

/** The route that the row is on, and those after it: the ones before refused. */
function stillOpen(routes: Route[], job: OutboxJob): Route[] {
  const at = routes.findIndex(({ key }) => key === job.route);
  return routes.slice(Math.max(0, at));
}

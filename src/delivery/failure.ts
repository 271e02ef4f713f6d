import type { Delivery, DeliveryError } from '../bot/channel.js';
import { DELIVERY_WORDS } from '../bot/replies/delivery.js';
import { backoff, GIVE_UP } from './backoff.js';
import type { Claimed } from './claimed.js';
import type { DeliveryDeps } from './deps.js';
import { dropWebhook, markGone } from './gone.js';
import type { Route } from './routes.js';

/** How a route ended: the row is settled or waits; it refused; or only the group's webhook is dead, the rest is not tried yet. */
export type End = { refused: string } | 'settled' | 'webhook-gone';

/** Where a delivery failed. */
interface Failure {
  row: Claimed;
  route: Route;
  delivery: Delivery;
  /** Number of the piece, from 0. */
  at: number;
  /** The piece may go out again though nobody knows whether it did. */
  resend: boolean;
}

/** What becomes of a row whose delivery failed. */
export async function failed(error: DeliveryError, failure: Failure, deps: DeliveryDeps): Promise<End> {
  const { row, route, delivery, at, resend } = failure;
  deps.watch?.failed(route.channel.name, error.fate);
  deps.onError(error, row.job.id);
  if (error.gone) {
    const { id } = row.job;
    if (webhookLost(error, delivery)) {
      await dropWebhook(deps.store, route.chat, id, row.in(), row.known.people);
      return 'webhook-gone';
    }
    await markGone(deps.store, route.chat, id, row.in(), row.known.people);
    return { refused: DELIVERY_WORDS.gone };
  }
  if (error.fate === 'refused') return { refused: error.message };
  if (error.fate === 'unknown' && !resend) {
    await row.end('unknown', error.message, at);
    return 'settled';
  }
  await again(error, failure, deps);
  return 'settled';
}

/** Some channels tell what is gone; else it is the webhook where there was one to go by. */
function webhookLost(error: DeliveryError, delivery: Delivery): boolean {
  const lost = 'lost' in error ? error.lost : undefined;
  return lost === undefined ? delivery.webhook !== undefined : lost === 'webhook';
}

/** Later, as long as there is hope. */
async function again(error: DeliveryError, { row, route, at }: Failure, deps: DeliveryDeps): Promise<void> {
  const attempts = row.job.attempts + 1;
  const { message } = error;
  if (deps.clock() - Date.parse(row.job.dueAt) >= GIVE_UP) {
    deps.watch?.failed(route.channel.name, 'gave-up');
    return row.end('dead', DELIVERY_WORDS.gaveUp(message), at);
  }
  await row.wait(backoff(attempts, deps.random(), error.retryAfterMs), {
    route: route.key,
    pieces: at,
    attempts,
    error: message,
  });
}

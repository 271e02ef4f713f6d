import { type Delivery, DeliveryError, type Piece } from '../bot/channel.js';
import { DELIVERY_WORDS } from '../bot/replies/delivery.js';
import type { OutboxJob } from '../store/store.js';
import type { Budgets } from './budget.js';
import type { Claimed } from './claimed.js';
import type { DeliveryDeps } from './deps.js';
import { type End, failed } from './failure.js';
import type { Route } from './routes.js';

/** A platform that says neither yes nor no for so long is waited for no more; in milliseconds. */
const LONGEST_SEND = 120_000;

/** Sends a delivery by one route. Returns why the route refuses it, else undefined: the row is sent, settled or waits. */
export async function sendAlong(
  row: Claimed,
  route: Route,
  delivery: Delivery,
  budgets: Budgets,
  deps: DeliveryDeps,
): Promise<string | undefined> {
  const trip = { row, route, budgets, deps };
  let end = await pieceByPiece(trip, delivery, row.job.route === route.key ? row.job : undefined);
  if (end === 'webhook-gone') {
    const { webhook: _, ...rest } = delivery;
    end = await pieceByPiece(trip, rest, undefined);
  }
  if (end === 'webhook-gone') end = { refused: DELIVERY_WORDS.webhookGone };
  return end === 'settled' ? undefined : end.refused;
}

interface Trip {
  row: Claimed;
  route: Route;
  budgets: Budgets;
  deps: DeliveryDeps;
}

/**
 * Each piece is marked before the platform is asked, so that after a crash it is known what may have gone out: `resumed` is
 * how far the row had come on this route.
 */
async function pieceByPiece(
  { row, route, budgets, deps }: Trip,
  delivery: Delivery,
  resumed: Pick<OutboxJob, 'state' | 'pieces'> | undefined,
): Promise<End> {
  let pieces: Piece[];
  try {
    pieces = route.channel.pieces(delivery);
  } catch (error) {
    // A defect of the channel: it would fail the same way for ever.
    const fate =
      error instanceof DeliveryError ? error : new DeliveryError('refused', DELIVERY_WORDS.broken, { cause: error });
    return failed(fate, { row, route, delivery, at: 0, resend: true }, deps);
  }
  let at = resumed?.pieces ?? 0;
  if (resumed?.state === 'sending' && pieces[at]?.idempotent === false) {
    deps.watch?.failed(route.channel.name, 'unknown');
    await row.end('unknown', DELIVERY_WORDS.cutOff);
    return 'settled';
  }
  for (const piece of pieces.slice(at)) {
    const bucket = bucketOf(route, delivery, piece);
    const wait = budgets.take(bucket.key, route.channel.limits(bucket.name), deps.ticks());
    if (wait > 0) {
      await row.wait(wait, { route: route.key, pieces: at });
      return 'settled';
    }
    if (!(await row.begin(route, at, delivery))) return 'settled';
    try {
      await inTime(piece.send(), deps);
    } catch (error) {
      const fate = error instanceof DeliveryError ? error : broken(error, row, deps);
      if (fate.retryAfterMs !== undefined) budgets.hold(bucket.key, deps.ticks() + fate.retryAfterMs);
      return failed(fate, { row, route, delivery, at, resend: piece.idempotent }, deps);
    }
    at++;
  }
  await row.sent(route);
  return 'settled';
}

function bucketOf(route: Route, delivery: Delivery, piece: Piece): { key: string; name: string } {
  const name = piece.bucket ?? delivery.chat;
  return { key: `${route.channel.name} ${name}`, name };
}

/** A defect of a channel: whether it asked the platform, nobody knows. */
function broken(error: unknown, row: Claimed, deps: DeliveryDeps): DeliveryError {
  deps.onError(error, row.job.id);
  return new DeliveryError('unknown', DELIVERY_WORDS.failed, { cause: error });
}

function inTime(sending: Promise<void>, { after }: DeliveryDeps): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DeliveryError('unknown', DELIVERY_WORDS.tooSlow));
    const off = after(LONGEST_SEND, late);
    sending.then(resolve, reject).finally(off);
  });
}

import { randomUUID, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { carryOutLeft, outboxBody } from '../../delivery/left.js';
import type { Instant } from '../../model/fact.js';
import type { Store } from '../../store/store.js';
import type { Receive } from '../channel.js';

const askBody = z.object({
  text: z.string().min(1).max(20_000),
  as: z.string().optional(),
  chat: z.string().optional(),
});

export interface LocalOptions {
  token: string;
  now: () => Instant;
  /** Who speaks from the command line. */
  who: string;
  store: Store;
  /** Has the outbox looked at. */
  wake: () => void;
}

/** `duban ask` and `duban outbox` from the same machine: the token lies in the data folder, so only its owner gets in. */
export function localRoutes(receive: Receive, options: LocalOptions): Hono {
  const routes = new Hono();
  const mayEnter = holdsToken(options.token);
  routes.post('/api/outbox', async (c) => {
    if (!mayEnter(c)) return c.json({ error: 'forbidden' }, 403);
    const asked = outboxBody.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return c.json({ error: 'act is missing' }, 400);
    const { store, now, who, wake } = options;
    const done = await carryOutLeft(store, asked.data, { who, at: now() });
    wake();
    return c.json(done);
  });
  routes.post('/api/ask', async (c) => {
    if (!mayEnter(c)) return c.json({ error: 'forbidden' }, 403);
    const body = askBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ error: 'text is missing' }, 400);
    const sender = body.data.as ?? options.who;
    const outcome = await receive({
      channel: 'local',
      eventId: randomUUID(),
      at: options.now(),
      chat: body.data.chat ?? `@${sender}`,
      sender,
      text: body.data.text,
      addressed: true,
      attachments: [],
    });
    return c.json(outcome);
  });
  return routes;
}

/** Does the request bear the token of the data folder? */
export function holdsToken(token: string): (c: Context) => boolean {
  return (c) => sameToken(c.req.header('authorization') ?? '', `Bearer ${token}`);
}

function sameToken(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

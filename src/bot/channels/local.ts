import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Instant } from '../../model/fact.js';
import type { Receive } from '../channel.js';

const askBody = z.object({
  text: z.string().min(1).max(20_000),
  as: z.string().optional(),
  chat: z.string().optional(),
});

/** `duban ask` from the same machine: the token lies in the data folder, so only its owner gets in. */
export function localRoutes(receive: Receive, options: { token: string; now: () => Instant; who: string }): Hono {
  const routes = new Hono();
  routes.post('/api/ask', async (c) => {
    if (!sameToken(c.req.header('authorization') ?? '', `Bearer ${options.token}`))
      return c.json({ error: 'forbidden' }, 403);
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

function sameToken(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

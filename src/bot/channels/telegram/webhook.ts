import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Update, updateSchema } from './update.js';

export const WEBHOOK_PATH = '/callback/telegram';
const MAX_BODY = 1024 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

export interface WebhookDeps {
  secret: string;
  /** Undefined while the bot does not know itself yet. */
  receive: () => ((update: Update) => Promise<void>) | undefined;
  onError: (error: unknown, update?: number) => void;
}

/**
 * Where Telegram posts updates. 200 only when everything in it is stored; 503 asks for the same again (the database, or the
 * start); bad input is 4xx whatever it is.
 */
export function webhookRoutes(deps: WebhookDeps): Hono {
  const wanted = digest(deps.secret);
  const routes = new Hono();
  routes.post(
    WEBHOOK_PATH,
    async (c, next) => {
      const given = digest(c.req.header(SECRET_HEADER) ?? '');
      return timingSafeEqual(given, wanted) ? next() : c.body(null, 401);
    },
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.body(null, 413) }),
    async (c) => {
      const read = updateSchema.safeParse(await c.req.json().catch(() => undefined));
      if (!read.success) return c.body(null, 400);
      const receive = deps.receive();
      if (!receive) return c.body(null, 503);
      try {
        await receive(read.data);
        return c.body(null, 200);
      } catch (error) {
        deps.onError(error, read.data.update_id);
        return c.body(null, 503);
      }
    },
  );
  return routes;
}

/** Of equal length whatever was given, so that comparing takes the same time. */
const digest = (text: string) => createHash('sha256').update(text).digest();

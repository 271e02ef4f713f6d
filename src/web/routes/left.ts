import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { leftOf, settleLeft } from '../../delivery/left.js';
import { queryOf, type Seated, seatOf } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { LOGIN_PAGE_WORDS } from '../login/words.js';
import { leftPageBody } from '../views/left.js';
import { sheetPage } from '../views/page.js';
import { LEFT_WORDS, WORDS } from '../words.js';

const form = z.object({
  who: z.string().max(200),
  chat: z.string().max(200),
  id: z.coerce.number().int().positive(),
  act: z.enum(['retry', 'drop']),
  csrf: z.string().max(200).optional(),
});

/** Messages that did not go out: seen and decided by the supervisor 督查室 alone. */
export function leftRoutes(app: Hono, deps: WebDeps): void {
  const supervisor = async (
    c: Context,
    who: string | undefined,
    chat: string | undefined,
  ): Promise<Seated | undefined> => {
    const seat = await seatOf(deps, c, { who, chat });
    if (seat.person?.role !== 'supervisor' || !seat.current) return undefined;
    return { ...seat, person: seat.person, current: seat.current };
  };
  const page = async (seat: Seated, note?: string) =>
    sheetPage(LEFT_WORDS.title, seat, 'todo', leftPageBody(await leftOf(deps.store), seat, note));

  app.get('/outbox', async (c) => {
    const seat = await supervisor(c, c.req.query('who'), c.req.query('chat'));
    return seat ? c.html(await page(seat)) : c.text(LEFT_WORDS.only, 403);
  });

  app.post('/outbox', async (c) => {
    const read = form.safeParse(await c.req.parseBody().catch(() => ({})));
    if (!read.success) return c.text(WORDS.errors.badForm, 400);
    const { who, chat, id, act, csrf } = read.data;
    if (!deps.entrance.trusts(c, csrf)) return c.text(LOGIN_PAGE_WORDS.badForm, 403);
    const seat = await supervisor(c, who, chat);
    if (!seat) return c.text(LEFT_WORDS.only, 403);
    const done = await settleLeft(deps.store, id, act, { who: seat.person.name, at: deps.now() });
    if (!done) return c.html(await page(seat, LEFT_WORDS.settled), 409);
    deps.onOutbox();
    return c.redirect(`/outbox?${queryOf(seat)}`, 303);
  });
}

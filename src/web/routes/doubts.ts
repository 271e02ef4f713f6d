import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { may } from '../../bot/permissions.js';
import type { Action } from '../../model/message.js';
import { privateChatOf, queryOf, seatOf } from '../chats.js';
import { CHANNEL, type WebDeps } from '../deps.js';
import { doubtKey, isOwn } from '../doubts.js';
import { LOGIN_PAGE_WORDS } from '../login/words.js';
import { WORDS } from '../words.js';
import { DOUBT_WORDS } from '../words-desk.js';

const form = z.object({
  who: z.string().max(200).optional(),
  chat: z.string().max(200).optional(),
  csrf: z.string().max(200).optional(),
  id: z.coerce.number().int().positive(),
  act: z.enum(['restate', 'dismiss']),
  text: z.string().max(4_000).default(''),
  item: z.string().trim().max(60).default(''),
});

/** What the bot took in: then the doubt is over. */
const TAKEN: ReadonlySet<Action> = new Set(['record', 'correct', 'withdraw', 'pend', 'instruct', 'duplicate', 'act']);

/** A doubtful message is said anew, by who looks at it and as their own words, or let be. */
export function doubtsRoute(app: Hono, deps: WebDeps): void {
  const { store, entrance, now } = deps;
  app.post('/doubts', async (c) => {
    const read = form.safeParse(await c.req.parseBody().catch(() => ({})));
    if (!read.success) return c.text(WORDS.errors.badForm, 400);
    const { id, act, text, item, csrf, who, chat } = read.data;
    if (!entrance.trusts(c, csrf)) return c.text(LOGIN_PAGE_WORDS.badForm, 403);
    const { person, current, ...seat } = await seatOf(deps, c, { who, chat });
    const receive = deps.receive();
    if (!person || !current || !receive) return c.text(WORDS.errors.noPerson, 404);
    const message = await store.inbox.get(id);
    if (!message) return c.text(DOUBT_WORDS.gone, 404);
    if (person.role !== 'supervisor' && !isOwn(message, person)) return c.text(DOUBT_WORDS.notYours, 403);
    const at = now();
    const back = (more: Record<string, string> = {}) =>
      c.redirect(`/todo?${queryOf({ ...seat, person, current }, more)}`, 303);
    if (act === 'dismiss') {
      if (await store.claims.take(doubtKey(id), at))
        await store.audit.write({ at, who: person.name, act: 'doubt', detail: { message: id } });
      return back();
    }
    if (!may(person, 'report') || text.trim() === '') return c.text(WORDS.errors.emptyMessage, 400);
    const items = (await deps.ledgers()).flatMap((ledger) => ledger.items);
    const meant = items.find(({ id: one }) => one === item.toUpperCase());
    if (item !== '' && !meant) return c.text(DOUBT_WORDS.noSuchItem(item), 400);
    const own = privateChatOf(person.name);
    await store.chats.save(own);
    const eventId = randomUUID();
    const outcome = await receive({
      channel: CHANNEL,
      eventId,
      at,
      chat: own.id,
      sender: person.name,
      text: meant ? DOUBT_WORDS.about(meant.title, text.trim()) : text.trim(),
      addressed: true,
      attachments: [],
    });
    if (TAKEN.has(outcome.action)) await store.claims.take(doubtKey(id), at);
    deps.hub.publish(own.id);
    return back({ said: eventId });
  });
}
